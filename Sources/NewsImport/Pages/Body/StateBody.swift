import NewsModel

/// The text in the state that a page hands to its scripts (`__NEXT_DATA__`, `window.__PRELOADED_STATE__ = …`), for pages
/// that have no text of their own until a script runs.
///
/// Content systems name their fields differently, so values are known by their shape: one long string of prose, or a list
/// of objects that hold a paragraph each (Arc's `content_elements`, Portable Text, ProseMirror, Draft.js).
struct StateBody {
  /// Bytes of a page's own text from which the state is not looked at.
  static let longestOwn = 600
  private static let mostBytes = 8 << 20
  private static let mostValues = 60_000
  /// Bytes of a text from which it can be an article.
  private static let shortest = 240
  private static let shortestParagraph = 60

  private let headline: String?
  private var left = mostValues
  private var best: (paragraphs: [String], isTitled: Bool, size: Int)?

  /// The longest text of the states; one that stands in an object with the headline comes before any other.
  static func find(_ scripts: [ArraySlice<UInt8>], headline: String?, insteadOf body: RichText) -> RichText? {
    let own = body.plainText.utf8.count
    guard own <= longestOwn, !scripts.isEmpty else { return nil }
    var finder = StateBody(headline: headline)
    for script in scripts where script.count <= mostBytes {
      for value in StateScript.values(script) { finder.look(in: value) }
    }
    guard let best = finder.best, best.size >= shortest, best.size >= 3 * own else { return nil }
    let html = best.paragraphs.map { isMarkup($0) ? $0 : paragraph($0) }.joined(separator: "\n")
    let rich = HTMLCleaner.article(Array(html.utf8), base: nil, writesHTML: false).body
    return rich.isEmpty ? nil : rich
  }

  private init(headline: String?) {
    self.headline = headline
  }

  // MARK: - Looking

  /// Every value, outer ones first, without recursion.
  private mutating func look(in value: JSONValue) {
    var waiting = [(value: value, isTitled: false)]
    while let (next, isTitled) = waiting.popLast(), left > 0 {
      left -= 1
      switch next {
      case .object(let members):
        let titled = isTitled || isHeaded(members)
        for member in members.reversed() {
          if let text = member.value.string {
            consider(text, named: member.name, titled)
          } else {
            waiting.append((member.value, titled))
          }
        }
      case .array(let elements):
        consider(elements, isTitled)
        considerStrings(elements, isTitled)
        waiting.append(contentsOf: elements.reversed().map { ($0, isTitled) })
      default: break
      }
    }
  }

  private static let titles: Set<String> = ["title", "headline", "headlines", "name", "basic", "seoTitle"]

  private func isHeaded(_ members: [JSONMember]) -> Bool {
    guard let headline else { return false }
    return members.contains { member in
      guard Self.titles.contains(member.name) else { return false }
      let title = member.value.string ?? member.value["basic"]?.string ?? member.value["rendered"]?.string
      return title.map { WordMatch.isSame(MarkupText.plain($0), headline) } ?? false
    }
  }

  private static let bodies = [
    "body", "content", "text", "html", "rendered", "copy", "story", "markup", "value", "description",
  ]

  /// A string that holds a whole text.
  private mutating func consider(_ text: String, named name: String, _ isTitled: Bool) {
    guard text.utf8.count >= Self.shortest, text.utf8.count <= 1 << 20 else { return }
    let name = name.lowercased()
    guard Self.bodies.contains(where: { name.hasSuffix($0) || name.hasPrefix($0) }) else { return }
    guard Self.isMarkup(text) else {
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      return take(lines, isTitled, size: Self.prose(lines))
    }
    take(
      [text], isTitled,
      size: Self.prose(text.replacing("</p>", with: "\n").split(separator: "\n").map(String.init)))
  }

  /// States whose objects say the places of their values have all of these in one list (`__NUXT_DATA__`).
  private mutating func considerStrings(_ elements: [JSONValue], _ isTitled: Bool) {
    let texts = elements.compactMap(\.string).filter { $0.utf8.count >= Self.shortest }
    guard !texts.isEmpty else { return }
    let titled =
      isTitled
      || elements.contains { element in
        guard let headline, let text = element.string, text.utf8.count < 300 else { return false }
        return WordMatch.isSame(MarkupText.plain(text), headline)
      }
    for text in texts { consider(text, named: "text", titled) }
  }

  /// A list of objects that hold a paragraph each.
  private mutating func consider(_ elements: [JSONValue], _ isTitled: Bool) {
    guard elements.count > 1, elements.contains(where: \.isObject) else { return }
    let lines = elements.map { StateText.text(of: $0) }.filter { !$0.isEmpty }
    take(lines, isTitled, size: Self.prose(lines))
  }

  private mutating func take(_ paragraphs: [String], _ isTitled: Bool, size: Int) {
    let isBetter = best.map { ($0.isTitled ? 1 : 0, $0.size) < (isTitled ? 1 : 0, size) } ?? true
    if size >= Self.shortest, isBetter { best = (paragraphs, isTitled, size) }
  }

  // MARK: - Prose

  /// Bytes of the lines that read as sentences; 0 where there are fewer than two of them.
  private static func prose(_ lines: [String]) -> Int {
    let sentences = lines.map { MarkupText.plain($0) }.filter { isSentence($0) }
    return sentences.count < 2 ? 0 : sentences.reduce(0) { $0 + $1.utf8.count }
  }

  private static func isSentence(_ line: String) -> Bool {
    guard line.utf8.count >= shortestParagraph else { return false }
    var facts = TextFacts()
    facts.add(Array(line.utf8)[...])
    return facts.endsSentence && (line.utf8.count { $0 == 0x20 } > 6 || facts.length > line.utf8.count / 2)
  }

  private static func isMarkup(_ text: String) -> Bool {
    ["<p", "<br", "<div", "</a>", "</b>", "</i>", "</em>", "</strong>", "<h2", "<li"].contains {
      text.holds($0)
    }
  }

  private static func paragraph(_ text: String) -> String {
    "<p>" + MarkupText.plain(text).escapedForXML + "</p>"
  }
}

/// The words of one paragraph of a state, whatever its system calls the places for them.
enum StateText {
  private static let names: Set<String> = [
    "text", "content", "value", "html", "data", "children", "nodes", "body", "p",
  ]
  private static let deepest = 6

  static func text(of value: JSONValue, depth: Int = 0) -> String {
    guard depth < deepest else { return "" }
    switch value {
    case .string(let text): return depth == 0 ? "" : text
    case .array(let elements): return elements.map { text(of: $0, depth: depth + 1) }.joined()
    case .object(let members):
      guard let member = members.first(where: { names.contains($0.name) && hasWords($0.value) }) else {
        return ""
      }
      return text(of: member.value, depth: depth + 1)
    default: return ""
    }
  }

  private static func hasWords(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object: true
    default: false
    }
  }
}
