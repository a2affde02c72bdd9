import NewsModel

extension SQLiteStore {
  /// Stories with the words as they were typed, from which on their beginnings are not looked at.
  private static let enough = 64

  /// Whether the last word of a search is taken for a beginning: where few stories, or none, have it as it was typed.
  ///
  /// The lists of all words that begin so have to be merged, which for a common beginning costs what a common word does not.
  func endsOpen(_ query: HeadlineQuery) throws(StoreError) -> Bool {
    guard let search = query.search, SearchWords(search).mayEndOpen else { return false }
    return try count(of: HeadlineQuery(search: search), false, upTo: Self.enough, for: nil) < Self.enough
  }

  /// nil for what is no search.
  func searchCounts(
    of query: HeadlineQuery, _ endsOpen: Bool, for reader: ReaderID?
  ) throws(StoreError) -> SearchCounts? {
    guard let search = query.search else { return nil }
    let whole = HeadlineQuery(search: search)
    let limit = SearchCounts.limit + 1
    let all = try count(of: whole, endsOpen, upTo: limit, for: reader)
    guard query != whole else { return SearchCounts(all: all, shown: all, endsOpen: endsOpen) }
    // What passes is counted only where that ends soon.
    let shown = all < limit ? try count(of: query, endsOpen, upTo: limit, for: reader) : nil
    return SearchCounts(all: all, shown: shown, endsOpen: endsOpen)
  }

  private func count(
    of query: HeadlineQuery, _ endsOpen: Bool, upTo limit: Int, for reader: ReaderID?
  ) throws(StoreError) -> Int {
    var sql = HeadlineSQL(query, reader: reader, endsOpen: endsOpen, sites: try sites(of: query))
    let text = sql.count(upTo: limit)
    var count = 0
    try database.forEach(text, sql.values) { row in
      count = row.number(0)
      return false
    }
    return count
  }

  /// Gives each row the words around the first place of its text at which it holds something of what was searched for;
  /// where the title holds all of it, that is enough.
  func addSnippets(of words: SearchWords, to rows: inout [Headline]) throws(StoreError) {
    for index in rows.indices where !words.areAll(in: rows[index].title.string) {
      let body = try database.first(
        "select blocks from article_body where article_id = ?", rows[index].id
      ) { RichText(decoding: $0.bytes(0)) }
      let lead = rows[index].standfirst?.string ?? ""
      rows[index].snippet =
        SearchSnippet.text(of: words, in: body??.plainText ?? "") ?? SearchSnippet.text(of: words, in: lead)
    }
  }
}

extension HeadlineQuery {
  fileprivate init(search: SafeText) {
    self.init()
    self.search = search
  }
}
