package import NewsModel

/// A program that shows an address, as `$BROWSER` names it: words with `%s` where the address belongs (at the end where there
/// is none) and `%%` for a per cent sign. A `&` at the end is for a program with a window of its own; without it, the program
/// has the terminal until it ends.
///
/// No shell reads it: quotes keep words together, and nothing else is special.
package struct BrowserCommand: Hashable, Sendable {
  package let hasTerminal: Bool
  private let words: [String]

  /// The commands between the colons, in the order in which they are to be tried.
  package static func list(_ text: String) -> [BrowserCommand] {
    text.split(separator: ":").compactMap(BrowserCommand.init)
  }

  private init?(_ text: Substring) {
    guard var words = ConfigurationWords.split(text), var last = words.popLast() else { return nil }
    let isInBackground = last.hasSuffix("&")
    if isInBackground { last.removeLast() }
    if !last.isEmpty { words.append(last) }
    guard !words.isEmpty else { return nil }
    self.words = words
    hasTerminal = !isInBackground
  }

  package var name: SafeText { SafeText(line: words[0]) }

  /// What is run, program first; `link` is one word of it, or part of one, whatever it holds.
  package func arguments(for link: WebURL) -> [String] {
    let filled = words.map { Self.fill($0, link.string) }
    let isNamed = filled.contains { $0.hasLink }
    return filled.map(\.word) + (isNamed ? [] : [link.string])
  }

  private static func fill(_ word: String, _ link: String) -> (word: String, hasLink: Bool) {
    var (result, hasLink, isMarked) = ("", false, false)
    for character in word {
      switch (isMarked, character) {
      case (true, "s"):
        result += link
        hasLink = true
      case (true, "%"): result += "%"
      case (true, _): result += "%" + String(character)
      case (false, "%"):
        isMarked = true
        continue
      case (false, _): result.append(character)
      }
      isMarked = false
    }
    return (result + (isMarked ? "%" : ""), hasLink)
  }
}
