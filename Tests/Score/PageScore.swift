import Foundation
import NewsModel

/// Runs of four words found and missed in one body.
struct BodyScore {
  var truePositives = 0
  var found = 0
  var expected = 0

  init(found text: String, expected truth: String) {
    let (left, right) = (Self.runs(text), Self.runs(truth))
    found = left.values.reduce(0, +)
    expected = right.values.reduce(0, +)
    truePositives = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
  }

  var precision: Double { found == 0 ? (expected == 0 ? 1 : 0) : Double(truePositives) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(truePositives) / Double(expected) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var isExact: Bool { truePositives == found && truePositives == expected }

  /// A word is a run of letters, digits, marks and underscores.
  static func runs(_ text: String) -> [Int: Int] {
    var words: [Int] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word).hashValue)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word).hashValue) }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words.hashValue: 1] }
    var runs: [Int: Int] = [:]
    for start in 0...(words.count - 4) { runs[Array(words[start..<(start + 4)]).hashValue, default: 0] += 1 }
    return runs
  }

  static func wordLike(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "_" || (scalar >= "0" && scalar <= "9") || (scalar >= "a" && scalar <= "z")
        || (scalar >= "A" && scalar <= "Z")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// The sums over a suite.
struct PageScore {
  let name: String
  private var bodies: [BodyScore] = []
  private var fields: [String: (right: Int, all: Int)] = [:]
  private var comments = (pages: 0, found: 0, claimed: 0, leaked: 0)

  init(name: String) {
    self.name = name
  }

  mutating func add(_ truth: PageSuite.Truth.Page, _ page: ParsedPage?) -> BodyScore {
    let body = BodyScore(found: page?.body.plainText ?? "", expected: truth.text)
    bodies.append(body)
    for (field, value) in truth.meta ?? [:] { count(field, value, page) }
    if let page, !page.comments.isEmpty { discuss(page) }
    return body
  }

  /// No suite here knows its comments: what the page claims stands for the truth of how many there are.
  private mutating func discuss(_ page: ParsedPage) {
    let body = Self.folded(page.body.plainText)
    let texts = page.comments.map { Self.folded($0.text.string) }
    comments.pages += 1
    comments.found += texts.count
    comments.claimed += max(page.commentCount ?? 0, texts.count)
    comments.leaked += texts.count { $0.split(separator: " ").count >= 6 && body.contains($0) }
  }

  private mutating func count(_ field: String, _ value: String, _ page: ParsedPage?) {
    let isRight =
      switch field {
      case "title": page?.title.map { Self.folded($0.string) } == Self.folded(value)
      case "byline": page?.byline.map { Self.names($0.string) } == Self.names(value)
      case "published": page?.published.map { $0.rfc3339.prefix(10) } == value.prefix(10)
      case "site": page?.site.map { Self.folded($0.string) } == Self.folded(value)
      case "standfirst": page?.standfirst.map { Self.folded($0.string) } == Self.folded(value)
      case "lang": page?.language?.string.prefix(2).lowercased() == value.prefix(2).lowercased()
      default: false
      }
    fields[field, default: (0, 0)].all += 1
    if isRight { fields[field]?.right += 1 }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().unicodeScalars.map { BodyScore.wordLike($0) ? String($0) : " " }.joined()
      .split(separator: " ").joined(separator: " ")
  }

  private static func names(_ text: String) -> Set<String> {
    let commas = text.lowercased().replacingOccurrences(of: " and ", with: ",")
      .replacingOccurrences(of: " & ", with: ",").replacingOccurrences(of: ";", with: ",")
    return Set(commas.split(separator: ",").map { folded(String($0)) }.filter { !$0.isEmpty })
  }

  var summary: String {
    let count = Double(max(1, bodies.count))
    let precision = bodies.reduce(0) { $0 + $1.precision } / count
    let recall = bodies.reduce(0) { $0 + $1.recall } / count
    let f1 = 2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude)
    let found = bodies.reduce(0) { $0 + $1.found }
    let expected = bodies.reduce(0) { $0 + $1.expected }
    let hits = Double(bodies.reduce(0) { $0 + $1.truePositives })
    let summed = 2 * hits / Double(max(1, found + expected))
    let spread = spread(of: bodies.map(\.f1))
    var line = "\(name) (\(bodies.count) pages): "
    line += String(
      format: "F1 %.4f ± %.4f (precision %.4f, recall %.4f), summed F1 %.4f, exact %.3f\n ", f1, spread,
      precision, recall, summed, Double(bodies.count { $0.isExact }) / count)
    for (field, tally) in fields.sorted(by: { $0.key < $1.key }) {
      line += String(format: " %@ %.3f (%d)", field, Double(tally.right) / Double(tally.all), tally.all)
    }
    if comments.pages > 0 {
      line += "\n  comments \(comments.found) of \(comments.claimed) claimed on \(comments.pages) pages, "
      line += "\(comments.leaked) of them in the body as well"
    }
    return line
  }

  /// The standard error of the mean.
  private func spread(of values: [Double]) -> Double {
    let count = Double(values.count)
    guard count > 1 else { return 0 }
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return (variance / count).squareRoot()
  }
}
