/// What a reader typed to search for: words and phrases that must all occur.
///
/// `"several words"` must stand together; `begin*` stands for every word that begins so. Nothing else in it has a meaning.
package struct SearchWords: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var text: String
    /// Whether words that only begin so count.
    package var isOpen: Bool
    /// Whether it stood between quotes.
    package var isQuoted: Bool
  }

  package private(set) var terms: [Term]

  /// Words that are looked at; more would only cost.
  private static let limit = 16
  /// Letters that a beginning has at least: for fewer, half of an index would have to be merged.
  private static let shortestBeginning = 3

  /// With `endsOpen` the last word is a beginning, whatever its length: it is being typed.
  package init(_ text: SafeText, endsOpen: Bool = false) {
    terms = []
    var isPhrase = false
    for part in text.string.split(separator: "\"", omittingEmptySubsequences: false) {
      if isPhrase { add(part, isQuoted: true) } else { addWords(of: part) }
      isPhrase.toggle()
    }
    terms = Array(terms.prefix(Self.limit))
    if endsOpen, let last = terms.indices.last { terms[last].isOpen = true }
  }

  private mutating func addWords(of part: Substring) {
    for word in part.split(whereSeparator: \.isWhitespace) {
      let isOpen = word.hasSuffix("*") && word.count > Self.shortestBeginning
      add(word.hasSuffix("*") ? word.dropLast() : word, isOpen: isOpen)
    }
  }

  /// What holds no letter and no digit is left out.
  private mutating func add(_ text: Substring, isOpen: Bool = false, isQuoted: Bool = false) {
    let isWord = text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isWord else { return }
    terms.append(
      Term(text: String(text.filter { $0 != "\"" && $0 != "\0" }), isOpen: isOpen, isQuoted: isQuoted))
  }

  /// Whether the last word is not quoted and long enough to be tried as a beginning too.
  package var mayEndOpen: Bool {
    guard let last = terms.last, !last.isOpen, !last.isQuoted else { return false }
    return last.text.count > Self.shortestBeginning
  }

  /// Whether a text holds all of them.
  package func areAll(in text: String) -> Bool {
    let folded = SearchableText(text)
    return terms.allSatisfy { !folded.words(SearchableText($0.text), isOpen: $0.isOpen).isEmpty }
  }

  /// Where the words occur in a text, in order, as UTF-8 offsets.
  package func ranges(in text: String) -> [Range<Int>] {
    let folded = SearchableText(text)
    let found = terms.flatMap { folded.words(SearchableText($0.text), isOpen: $0.isOpen) }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }
}
