import NewsModel
import StoreSQLite
import Testing

/// Lists by discussion, and of sites.
@Suite struct ListOrderContract {
  private static let sites: [SafeText] = ["The Border Post", "Harbour News", "Border Weekly"]

  private func filled(_ kind: StoreUnderTest) throws -> (store: SQLiteStore, reader: ReaderID) {
    let store = try kind.make()
    let stories = (0..<60).map { number in
      let comments = (0..<[0, 0, 3, 1, 0, 7, 1][number % 7]).map { Story.comment("\(number)-\($0)") }
      var story = Story.make(
        "\(number)", section: number % 3 == 0 ? "politics" : "borders", minutes: Int64(number * 7 % 60),
        text: "The queue is long.", comments: comments)
      story.site = number % 11 == 0 ? nil : Self.sites[number % 3]
      story.byline = number % 4 == 0 ? "Anna Field" : "Bo Lee"
      return story
    }
    _ = try store.merge(stories, feed: nil, now: .start)
    let reader = try store.newReader()
    let all = try store.headlines(HeadlineQuery(), from: .newest, limit: 100, for: reader).headlines
    try store.mark(
      all.enumerated().filter { $0.offset % 4 == 0 }.map(\.element.id), .read(true), by: reader, now: .start)
    try store.mark(
      all.enumerated().filter { $0.offset % 5 == 0 }.map(\.element.id), .starred(true), by: reader,
      now: .start)
    return (store, reader)
  }

  private static let queries: [HeadlineQuery] = [
    .init(), .init(section: SectionID(1)), .init(isUnread: true), .init(isStarred: true),
    .init(isCommented: true),
    .init(titleFilter: "story"),
    .init(section: SectionID(2), isUnread: true, since: .start.adding(seconds: -86_000)),
    from("border"), from("The Border Post"), from("harbour", isUnread: true),
    from("news", section: SectionID(1)),
    from("post", author: "anna"), from("nowhere"),
  ]

  private static func from(
    _ source: SafeText, section: SectionID? = nil, isUnread: Bool = false, author: SafeText? = nil
  ) -> HeadlineQuery {
    var query = HeadlineQuery(section: section, isUnread: isUnread)
    query.source = source
    query.author = author
    return query
  }

  /// What the list by time holds, sorted.
  private func expected(_ query: HeadlineQuery, _ store: SQLiteStore, _ reader: ReaderID) throws
    -> [ArticleID]
  {
    var all = query
    all.order = .time
    let rows = try store.headlines(all, from: .newest, limit: 200, for: reader).headlines
    return rows.sorted { ($0.commentCount, $0.key) > ($1.commentCount, $1.key) }.map(\.id)
  }

  @Test(arguments: StoreUnderTest.allCases, queries)
  func everyPageByDiscussionFollowsTheOneBefore(_ kind: StoreUnderTest, _ query: HeadlineQuery) throws {
    let (store, reader) = try filled(kind)
    var query = query
    query.order = .discussion
    let wanted = try expected(query, store, reader)
    var down: [ArticleID] = []
    var start = PageStart.newest
    for _ in 0..<20 {
      let page = try store.headlines(query, from: start, limit: 7, for: reader)
      down += page.headlines.map(\.id)
      guard page.hasMore, let last = page.headlines.last else { break }
      start = .after(last.key)
    }
    #expect(down == wanted)
    var up: [ArticleID] = []
    start = .oldest
    for _ in 0..<20 {
      let page = try store.headlines(query, from: start, limit: 7, for: reader)
      up = page.headlines.map(\.id) + up
      guard page.hasMore, let first = page.headlines.first else { break }
      start = .before(first.key)
    }
    #expect(up == wanted)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aSiteIsMeantByItsNameOrAPartOfIt(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    let all = try store.headlines(HeadlineQuery(), from: .newest, limit: 100, for: reader).headlines
    let cases: [(SafeText, Set<SafeText>)] = [
      ("border", ["The Border Post", "Border Weekly"]), ("the border post", ["The Border Post"]),
      ("HARBOUR NEWS", ["Harbour News"]), ("e", Set(Self.sites)), ("nowhere", []),
    ]
    for (typed, sites) in cases {
      let rows = try store.headlines(Self.from(typed), from: .newest, limit: 100, for: reader).headlines
      #expect(rows.map(\.id) == all.filter { $0.site.map { sites.contains($0) } ?? false }.map(\.id))
    }
    let batch = try store.markAllRead(Self.from("harbour"), by: reader, now: .start)
    #expect(batch.count > 0)
    #expect(
      try store.headlines(Self.from("harbour", isUnread: true), from: .newest, limit: 9, for: reader)
        .headlines.isEmpty)
    #expect(try store.check() == [])
  }
}
