package import NewsModel

/// A search that is lit in a pane: the words, where they occur, and the occurrence the reader is at.
package struct FindState: Hashable, Sendable {
  /// An occurrence: which text of the pane, and where in it.
  package struct Match: Hashable, Sendable {
    package var text: Int
    /// UTF-8 offsets.
    package var range: Range<Int>
  }

  package let words: SafeText
  package private(set) var matches: [Match]
  package private(set) var current: Int?

  init(_ words: SafeText, in texts: some Sequence<(Int, String)>) {
    self.words = words
    matches = []
    current = nil
    look(in: texts)
  }

  /// Looks again in texts that have changed; stays at the same number.
  mutating func look(in texts: some Sequence<(Int, String)>) {
    let needle = SearchableText(words.string)
    matches = texts.flatMap { index, text in
      SearchableText(text).ranges(of: needle).map { Match(text: index, range: $0) }
    }
    current = matches.isEmpty ? nil : current.map { min($0, matches.count - 1) }
  }

  /// Goes to the first match that ends after a place in the texts, or to the very first.
  mutating func begin(after place: (text: Int, offset: Int)) {
    guard !matches.isEmpty else { return }
    current = matches.firstIndex { ($0.text, $0.range.upperBound) > place } ?? 0
  }

  /// To the next match, or the one before; round at the ends.
  mutating func step(_ forward: Bool) {
    guard !matches.isEmpty else { return }
    let count = matches.count
    current = current.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
  }

  package var currentMatch: Match? { current.map { matches[$0] } }

  /// "3/11", or that there is none.
  package var status: Phrase {
    guard !matches.isEmpty else { return "Not found: \(words)" }
    return "\(words) \((current ?? 0) + 1)/\(matches.count)  n next  N previous  Esc ends"
  }

  /// The matches in a text, in order.
  func matches(in text: Int) -> ArraySlice<Match> {
    let low = firstIndex(ofText: text)
    var high = low
    while high < matches.endIndex, matches[high].text == text { high += 1 }
    return matches[low..<high]
  }

  /// Binary search: the matches are in the order of the texts.
  private func firstIndex(ofText text: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].text < text { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
