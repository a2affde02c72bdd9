import NewsModel

/// What a reader typed, as an expression of FTS5 in which every word of theirs is quoted, so that nothing in
/// it is an operator.
///
/// Words must all occur; `"several words"` must stand together; `begin*` stands for every word that begins so,
/// from three letters on (for fewer, half of the index would have to be merged).
/// In the title filter, which is searched as it is typed, the last word is always a beginning.
struct SearchExpression {
  /// nil where there is nothing to search for.
  let match: String?
  /// Whether only titles are asked for, which have an index of their own.
  let isOfTitles: Bool

  /// Words of a query that are looked at; more would only cost.
  private static let wordLimit = 16

  init(_ query: HeadlineQuery) {
    let words = Self.terms(query.search, endsOpen: false).map { "- place : \($0)" }
    let titleWords = Self.terms(query.titleFilter, endsOpen: true).map { "title : \($0)" }
    isOfTitles = query.search?.nonEmpty == nil
    let isAsked = query.search?.nonEmpty != nil || query.titleFilter?.nonEmpty != nil
    guard isAsked else {
      match = nil
      return
    }
    let section = query.section.map { ["place : \"\(SearchText.word(for: $0))\""] } ?? []
    let all = words + titleWords
    // What was typed holds no word at all: it finds nothing, rather than everything.
    match = all.isEmpty ? "place : \"none\"" : (all + section).joined(separator: " AND ")
  }

  private static func terms(_ text: SafeText?, endsOpen: Bool) -> [String] {
    guard let text else { return [] }
    var terms: [String] = []
    var isPhrase = false
    for part in text.string.split(separator: "\"", omittingEmptySubsequences: false) {
      if isPhrase {
        terms += [term(part, isOpen: false)].compactMap { $0 }
      } else {
        terms += part.split(whereSeparator: \.isWhitespace).compactMap(word)
      }
      isPhrase.toggle()
    }
    terms = Array(terms.prefix(wordLimit))
    if endsOpen, let last = terms.popLast() { terms.append(last.hasSuffix("*") ? last : last + " *") }
    return terms
  }

  private static func word(_ word: Substring) -> String? {
    let isOpen = word.hasSuffix("*") && word.count > 3
    return term(word.hasSuffix("*") ? word.dropLast() : word, isOpen: isOpen)
  }

  /// nil for what the tokenizer would find no letter or digit in.
  private static func term(_ text: Substring, isOpen: Bool) -> String? {
    let isWord = text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isWord else { return nil }
    let plain = text.filter { $0 != "\"" && $0 != "\0" }
    return "\"\(SearchText.indexed(String(plain)))\"" + (isOpen ? " *" : "")
  }
}
