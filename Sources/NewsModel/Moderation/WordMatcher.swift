/// Finds the words of a list in a text, in one pass whatever is in either.
///
/// Case, accents and width do not count, nor do letters of other scripts that look like Latin ones. A word is met whole: `ass` is not in `class`, but `ass*` is in `assembly`,
/// `*ass` in `class`. A phrase of several words is met whatever stands between them that is no letter or digit.
///
/// Source: Aho and Corasick, Efficient string matching (1975).
package struct WordMatcher: Sendable {
  private struct Node {
    var next: [UInt32: Int] = [:]
    /// Where to go on when nothing follows: the longest end of what was read that begins a word.
    var fallback = 0
    /// The word that ends here, or at one of the fallbacks.
    var word: Int?
  }

  private var nodes = [Node()]
  private let words: [SafeText]

  package init(_ words: [SafeText]) {
    self.words = words
    for (index, word) in words.enumerated() { add(Self.pattern(of: word), index) }
    link()
  }

  /// The first word of the list that is met.
  package func first(in text: SafeText) -> SafeText? {
    guard !words.isEmpty else { return nil }
    var place = 0
    for unit in Self.units(of: text.string) {
      while place != 0, nodes[place].next[unit] == nil { place = nodes[place].fallback }
      place = nodes[place].next[unit] ?? 0
      if let word = nodes[place].word { return words[word] }
    }
    return nil
  }

  /// By what two entries of a list are the same; empty where there is nothing to look for.
  package static func key(of word: SafeText) -> String {
    let pattern = pattern(of: word, isPlain: true)
    guard pattern.contains(where: { $0 != space }) else { return "" }
    return String(String.UnicodeScalarView(pattern.compactMap { Unicode.Scalar($0) }))
  }

  private mutating func add(_ pattern: [UInt32], _ word: Int) {
    guard pattern.contains(where: { $0 != Self.space }) else { return }
    var place = 0
    for unit in pattern {
      if let next = nodes[place].next[unit] {
        place = next
      } else {
        nodes.append(Node())
        nodes[place].next[unit] = nodes.count - 1
        place = nodes.count - 1
      }
    }
    nodes[place].word = nodes[place].word ?? word
  }

  /// From the root outwards, so that the fallback of a node is known before those below it.
  private mutating func link() {
    var waiting = Array(nodes[0].next.values)
    while !waiting.isEmpty {
      var deeper: [Int] = []
      for place in waiting {
        for (unit, next) in nodes[place].next {
          nodes[next].fallback = target(from: nodes[place].fallback, unit)
          nodes[next].word = nodes[next].word ?? nodes[nodes[next].fallback].word
          deeper.append(next)
        }
      }
      waiting = deeper
    }
  }

  private func target(from place: Int, _ unit: UInt32) -> Int {
    var place = place
    while place != 0, nodes[place].next[unit] == nil { place = nodes[place].fallback }
    return nodes[place].next[unit] ?? 0
  }

  private static let space: UInt32 = 0x20

  private static func pattern(of word: SafeText, isPlain: Bool = false) -> [UInt32] {
    var units = units(of: word.string, isPlain: isPlain)
    if word.string.hasPrefix("*") { units.removeFirst() }
    if word.string.hasSuffix("*"), !units.isEmpty { units.removeLast() }
    return units
  }

  /// Letters and digits, with one space before, after and between their runs; with lookalikes as they are, if `isPlain`.
  private static func units(of text: String, isPlain: Bool = false) -> [UInt32] {
    var units = [space]
    for character in text {
      for folded in folded(character) {
        let unit = isPlain ? folded : latin(folded)
        if isWord(unit) { units.append(unit) } else if units.last != space { units.append(space) }
      }
    }
    if units.last != space { units.append(space) }
    return units
  }

  private static func folded(_ character: Character) -> [UInt32] {
    if let ascii = character.asciiValue { return [SearchableText.folded(ascii: ascii)] }
    return SearchableText.folded(character).map { unit in
      switch unit {
      // The wide forms of East Asian type.
      case 0xFF21...0xFF3A: unit - 0xFF21 + 0x61
      case 0xFF01...0xFF5E: unit - 0xFEE0
      default: unit
      }
    }
  }

  private static func isWord(_ unit: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(unit)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
