import NewsModel
import StoreSQLite

extension SQLiteStore {
  func newReader(_ name: String = "alice") throws(StoreError) -> ReaderID {
    let account = Account(key: SafeText(line: "unix:" + name), suggestedName: SafeText(line: name))
    return try ensureReader(account, now: .start).id
  }

  func titles(_ query: HeadlineQuery, _ reader: ReaderID? = nil) throws(StoreError) -> [SafeText] {
    try headlines(query, from: .newest, limit: 1000, for: reader).headlines.map(\.title)
  }

  func id(of name: String) throws(StoreError) -> ArticleID {
    let all = try headlines(HeadlineQuery(), from: .newest, limit: 10_000, for: nil).headlines
    return all.first { $0.url?.string == "https://example.org/" + name }?.id ?? ArticleID(0)
  }
}

extension HeadlineQuery {
  init(
    section: SectionID? = nil, isUnread: Bool = false, isStarred: Bool = false, isCommented: Bool = false,
    search: SafeText? = nil, titleFilter: SafeText? = nil, since: Timestamp? = nil
  ) {
    self.init(section: section)
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.isCommented = isCommented
    self.search = search
    self.titleFilter = titleFilter
    self.since = since
  }
}
