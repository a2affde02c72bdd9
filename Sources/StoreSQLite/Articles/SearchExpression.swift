import NewsModel

/// What a reader typed, as an expression of FTS5 in which every word of theirs is quoted, so that nothing in
/// it is an operator.
///
/// `SearchWords` says what is understood. In the title filter, which is searched as it is typed, the last word is
/// always a beginning.
struct SearchExpression {
  /// nil where there is nothing to search for.
  let match: String?
  /// Whether only titles are asked for, which have an index of their own.
  let isOfTitles: Bool

  /// - Parameter endsOpen: Whether the last word of the search may be the beginning of one.
  init(_ query: HeadlineQuery, endsOpen: Bool = false) {
    let words = Self.terms(query.search, endsOpen: endsOpen).map { "- place : \($0)" }
    let titleWords = Self.terms(query.titleFilter, endsOpen: true).map { "title : \($0)" }
    let author = query.author?.nonEmpty
    let authorWords = author.map { ["lead : \"\(SearchText.indexed(Self.unquoted($0)))\""] } ?? []
    isOfTitles = query.search?.nonEmpty == nil && author == nil
    let isAsked = !isOfTitles || query.titleFilter?.nonEmpty != nil
    guard isAsked else {
      match = nil
      return
    }
    let section = query.section.map { ["place : \"\(SearchText.word(for: $0))\""] } ?? []
    let all = words + titleWords + authorWords
    // What was typed holds no word at all: it finds nothing, rather than everything.
    match = all.isEmpty ? "place : \"none\"" : (all + section).joined(separator: " AND ")
  }

  private static func unquoted(_ text: SafeText) -> String {
    String(text.string.map { $0 == "\"" ? " " : $0 })
  }

  private static func terms(_ text: SafeText?, endsOpen: Bool) -> [String] {
    guard let text else { return [] }
    return SearchWords(text, endsOpen: endsOpen).terms.map { term in
      "\"\(SearchText.indexed(term.text))\"" + (term.isOpen ? " *" : "")
    }
  }
}
