import Foundation
import NewsModel

/// The figures of a suite.
struct PageScore {
  let name: String
  private var bodies: [BodyScore] = []
  private var fields: [String: Tally] = [:]
  private var labels: [String: Tally] = [:]
  private var comments = CommentScore()

  init(name: String) {
    self.name = name
  }

  mutating func add(_ truth: PageSuite.Truth.Page, _ label: PageLabel?, _ page: ParsedPage?) -> BodyScore {
    let body = BodyScore(found: page?.body.plainText ?? "", expected: truth.text)
    bodies.append(body)
    for (field, value) in truth.meta ?? [:] {
      fields[field, default: Tally()].count(isRight(field, value, page))
    }
    for (field, isRight) in label?.judged(page) ?? [:] { labels[field, default: Tally()].count(isRight) }
    comments.add(page, label)
    return body
  }

  private func isRight(_ field: String, _ value: String, _ page: ParsedPage?) -> Bool {
    switch field {
    case "title": page?.title.map { Words.folded($0.string) } == Words.folded(value)
    case "byline": page?.byline.map { Words.names($0.string) } == Words.names(value)
    case "published": page?.published.map { $0.rfc3339.prefix(10) } == value.prefix(10)
    case "site": page?.site.map { Words.folded($0.string) } == Words.folded(value)
    case "standfirst": page?.standfirst.map { Words.folded($0.string) } == Words.folded(value)
    case "lang": page?.language?.string.prefix(2).lowercased() == value.prefix(2).lowercased()
    default: false
    }
  }

  // MARK: - The lines

  var summary: String {
    var lines = ["\(name) (\(bodies.count) pages): " + body]
    if !fields.isEmpty { lines.append("  " + text(of: fields)) }
    if !labels.isEmpty { lines.append("  by hand: " + text(of: labels)) }
    if let line = comments.text { lines.append("  " + line) }
    return lines.joined(separator: "\n")
  }

  private var body: String {
    let figures: [(String, ([Int]) -> Double)] = [
      ("F1", f1), ("precision", precision), ("recall", recall),
      ("exact", { places in mean(places) { $0.isExact ? 1 : 0 } }),
    ]
    return figures.map { name, figure in
      name + " " + Figures.text(figure(Array(bodies.indices)), Spread.of(bodies.count, figure))
    }.joined(separator: ", ")
  }

  private func text(of tallies: [String: Tally]) -> String {
    tallies.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }.joined(separator: ", ")
  }

  private func precision(_ places: [Int]) -> Double { mean(places) { $0.precision } }

  private func recall(_ places: [Int]) -> Double { mean(places) { $0.recall } }

  private func f1(_ places: [Int]) -> Double {
    let (precision, recall) = (precision(places), recall(places))
    return 2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude)
  }

  private func mean(_ places: [Int], _ value: (BodyScore) -> Double) -> Double {
    places.reduce(0) { $0 + value(bodies[$1]) } / Double(max(1, places.count))
  }
}

/// Texts as their words, to compare.
enum Words {
  static func folded(_ text: String) -> String {
    text.lowercased().unicodeScalars.map { BodyScore.wordLike($0) ? String($0) : " " }.joined()
      .split(separator: " ").joined(separator: " ")
  }

  static func names(_ text: String) -> Set<String> {
    let commas = text.lowercased().replacingOccurrences(of: " and ", with: ",")
      .replacingOccurrences(of: " & ", with: ",").replacingOccurrences(of: ";", with: ",")
    return Set(commas.split(separator: ",").map { folded(String($0)) }.filter { !$0.isEmpty })
  }
}
