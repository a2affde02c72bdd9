import NewsModel
import StoreSQLite
import Testing

/// What every store does with a reader's marks, and with lists that they narrow.
@Suite struct MarkContract {
  private func filled(_ kind: StoreUnderTest) throws -> (SQLiteStore, ReaderID) {
    let store = try kind.make()
    let sections = ["borders", "politics", nil]
    let stories = (0..<30).map { Story.make("\($0)", section: sections[$0 % 3], minutes: Int64($0)) }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    return (store, try store.newReader())
  }

  @Test(arguments: StoreUnderTest.allCases)
  func countsFollowTheMarks(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    let ids = try store.headlines(HeadlineQuery(), from: .newest, limit: 4, for: reader).headlines.map(\.id)
    for _ in 0..<2 { try store.mark(ids + [ArticleID(999)], .read(true), by: reader, now: .start) }
    try store.mark([ids[0]], .starred(true), by: reader, now: .start)
    try store.mark([ids[1]], .read(false), by: reader, now: .start)
    try store.mark([ArticleID(2)], .read(false), by: reader, now: .start)
    let summary = try store.summary(for: reader)
    #expect(summary.articleCount == 30 && summary.unreadCount == 27 && summary.starredCount == 1)
    #expect(summary.sections.map(\.articleCount) == [10, 10])
    #expect(summary.sections.map(\.name) == ["borders", "politics"])
    #expect(summary.sections.map(\.unreadCount) == [9, 10])
    let other = try store.summary(for: try store.newReader("bob"))
    #expect(other.unreadCount == 30 && other.starredCount == 0)
    #expect(try store.summary(for: nil).unreadCount == 30)
    #expect(try store.titles(.init(isUnread: true), reader).count == 27)
    #expect(try store.titles(.init(isStarred: true), reader) == ["Story 29"])
    #expect(try store.titles(.init(isUnread: true, isStarred: true), reader).isEmpty)
    try store.mark([ids[0]], .starred(false), by: reader, now: .start)
    #expect(try store.titles(.init(isStarred: true), reader).isEmpty)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func everythingReadCanBeUndone(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    let section = try #require(try store.summary(for: reader).sections.first { $0.name == "borders" })
    let inside = try store.headlines(HeadlineQuery(section: section.id), from: .newest, limit: 2, for: reader)
    try store.mark([inside.headlines[0].id], .read(true), by: reader, now: .start)
    let batch = try store.markAllRead(HeadlineQuery(section: section.id), by: reader, now: .start)
    #expect(batch.count == 9)
    #expect(try store.summary(for: reader).unreadCount == 20)
    #expect(try store.titles(.init(section: section.id, isUnread: true), reader).isEmpty)
    // Read once more by hand: no longer the batch's to take back.
    try store.mark([inside.headlines[1].id], .read(false), by: reader, now: .start)
    try store.mark([inside.headlines[1].id], .read(true), by: reader, now: .start)
    try store.undo(batch, by: reader, now: .start)
    #expect(try store.summary(for: reader).unreadCount == 28)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aListOfUnreadEndsWithTheLastOfThem(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    _ = try store.markAllRead(HeadlineQuery(), by: reader, now: .start)
    #expect(try store.titles(.init(isUnread: true), reader).isEmpty)
    for name in ["3", "12", "27"] {
      try store.mark([try store.id(of: name)], .read(false), by: reader, now: .start)
    }
    let unread = HeadlineQuery(isUnread: true)
    let first = try store.headlines(unread, from: .newest, limit: 2, for: reader)
    #expect(first.headlines.map(\.title) == ["Story 27", "Story 12"] && first.hasMore)
    let rest = try store.headlines(unread, from: .after(first.headlines[1].key), limit: 2, for: reader)
    #expect(rest.headlines.map(\.title) == ["Story 3"] && !rest.hasMore)
    let last = try store.headlines(unread, from: .oldest, limit: 3, for: reader)
    #expect(last.headlines.map(\.title) == ["Story 27", "Story 12", "Story 3"] && !last.hasMore)
    #expect(try store.headlines(unread, from: .newest, limit: 5, for: nil).headlines.count == 5)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func conditionsAreCombined(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    let section = try #require(try store.summary(for: reader).sections.first { $0.name == "borders" }).id
    let day: Int64 = 86400
    let since = Timestamp.start.adding(seconds: 20 * 60 - day)
    #expect(try store.titles(.init(since: since), reader).count == 10)
    #expect(
      try store.titles(.init(section: section, since: since), reader) == ["Story 27", "Story 24", "Story 21"])
    #expect(try store.titles(.init(section: section, search: "queue", since: since), reader).count == 3)
    #expect(
      try store.titles(.init(section: section, titleFilter: "2"), reader) == [
        "Story 27", "Story 24", "Story 21",
      ])
    try store.mark([try store.id(of: "27")], .read(true), by: reader, now: .start)
    #expect(try store.titles(.init(isUnread: true, titleFilter: "story 2"), reader).count == 10)
    #expect(try store.titles(.init(section: section, isUnread: true, search: "queue"), reader).count == 9)
    let page = try store.headlines(.init(search: "queue"), from: .newest, limit: 7, for: reader)
    #expect(page.headlines.count == 7 && page.hasMore && page.total == 30)
    let next = try store.headlines(
      .init(search: "queue"), from: .after(page.headlines[6].key), limit: 50, for: reader)
    #expect(next.headlines.count == 23 && !next.hasMore)
    let back = try store.headlines(
      .init(search: "queue"), from: .before(next.headlines[0].key), limit: 3, for: reader)
    #expect(back.headlines == Array(page.headlines[4...]) && back.hasMore)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func namesOfReadersAreTheirOwn(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let first = try store.ensureReader(Account(key: "unix:1", suggestedName: "Ann"), now: .start)
    let second = try store.ensureReader(Account(key: "unix:2", suggestedName: "ann"), now: .start)
    let nameless = try store.ensureReader(Account(key: "unix:3", suggestedName: " "), now: .start)
    #expect(first.role == .admin && second.role == .reader)
    #expect([first.name, second.name, nameless.name] == ["Ann", "ann2", "reader"])
    #expect(first.shortID.string.count == 4 && first.shortID != second.shortID)
    #expect(try store.ensureReader(Account(key: "unix:1", suggestedName: "X"), now: .start) == first)
    #expect(try store.reader(account: Account(key: "unix:9", suggestedName: "X")) == nil)
    try store.setRole(.moderator, of: second.id, now: .start)
    try store.acceptPolicy(3, by: second.id, now: .start)
    let readers = try store.readers()
    #expect(readers.map(\.role) == [.admin, .moderator, .reader] && readers[1].policyVersion == 3)
    #expect(throws: StoreError.self) { try store.setRole(.staff, of: ReaderID(99), now: .start) }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func feedsAreSubscribedOnce(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let url = try #require(WebURL("https://example.org/feed.xml"))
    _ = try store.merge([Story.make("a")], feed: IncomingFeed(url: url, title: "Example"), now: .start)
    let wish = ParsedOutline.Subscription(title: "Mine", url: url, sections: ["world"])
    #expect(try store.subscribe([wish, wish], now: .start) == 1)
    #expect(try store.subscribe([wish], now: .start) == 0)
    let feed = try #require(try store.feeds().first)
    #expect(feed.title == "Example" && feed.sections == ["world"] && feed.articleCount == 1)
    #expect(try store.feeds().count == 1)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func visitsFiltersAndAuthors(_ kind: StoreUnderTest) throws {
    let (store, reader) = try filled(kind)
    #expect(try store.summary(for: reader).lastVisit == nil)
    try store.noteVisit(by: reader, now: .start)
    #expect(try store.summary(for: reader).lastVisit == .start)
    try store.save(SavedFilter(name: "b", words: "unread"), of: reader)
    try store.save(SavedFilter(name: "a", words: "starred"), of: reader)
    try store.save(SavedFilter(name: "b", words: "commented"), of: reader)
    #expect(try store.filters(of: reader).map(\.words) == ["starred", "commented"])
    try store.save(SavedFilter(name: "a", words: ""), of: reader)
    #expect(try store.filters(of: reader).map(\.name) == ["b"])
    var story = Story.make("by", text: "Words.")
    story.byline = "Anna Field"
    var other = Story.make("about", text: "Words.")
    other.standfirst = "About Anna Field."
    _ = try store.merge([story, other], feed: nil, now: .start)
    var query = HeadlineQuery()
    query.author = "anna field"
    #expect(try store.titles(query, reader) == ["Story by"])
    #expect(try store.check() == [])
  }
}
