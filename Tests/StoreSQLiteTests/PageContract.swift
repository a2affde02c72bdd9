import NewsModel
import StoreSQLite
import Testing

/// What every store does with the pages of stories of which a feed has only a teaser.
@Suite struct PageContract {
  private static let hour: Int64 = 3600

  /// A store with one story of a feed that wants full texts.
  private func paper(_ kind: StoreUnderTest) throws -> (store: SQLiteStore, feed: FeedID, story: ArticleID) {
    let store = try kind.make()
    let url = try #require(WebURL("https://example.org/feed.xml"))
    _ = try store.subscribe([ParsedOutline.Subscription(title: "T", url: url, sections: [])], now: .start)
    let feed = try #require(try store.subscriptions().first?.feed.id)
    try store.setFullText(true, of: feed)
    _ = try store.merge([Story.make("a")], feed: Story.feed, now: .start)
    return (store, feed, try store.id(of: "a"))
  }

  private func isWanted(
    _ store: SQLiteStore, _ query: PageQuery = PageQuery(), after seconds: Int64 = 0
  ) throws -> Bool {
    try !store.wantedPages(query, limit: 10, now: .start.adding(seconds: seconds)).isEmpty
  }

  /// Takes the page in, as a fetch does.
  private func takePage(
    _ store: SQLiteStore, _ id: ArticleID, title: SafeText = "Story a, in full",
    text: String = "The whole of it."
  ) throws {
    var page = Story.make("a", text: String(repeating: text + " ", count: 9))
    page.title = title
    _ = try store.merge([page], feed: nil, now: .start)
    try store.record([PageNote(article: id, tried: .start, fault: nil)])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatSaysNothingOfAPageUsesUpNoAttempt(_ kind: StoreUnderTest) throws {
    let (store, _, id) = try paper(kind)
    for (attempt, fault) in [FetchFault.unreachable, .server, .busy, .certificate, .notAllowed].enumerated() {
      let time = Int64(attempt) * 7 * Self.hour
      #expect(try isWanted(store, after: time))
      try store.record([PageNote(article: id, tried: .start.adding(seconds: time), fault: fault)])
      #expect(try !isWanted(store, after: time + 60))
    }
    #expect(try isWanted(store, after: 36 * Self.hour))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aServerSaysWhenItsPageIsAskedForAgain(_ kind: StoreUnderTest) throws {
    let (store, _, id) = try paper(kind)
    let insistent = PageQuery(isInsistent: true)
    for wait in [Self.hour, 48 * Self.hour] {
      let retry = Timestamp.start.adding(seconds: wait)
      try store.record([PageNote(article: id, tried: .start, fault: .busy, retry: retry)])
      #expect(try !isWanted(store, after: wait - 60))
      #expect(try !isWanted(store, insistent, after: wait - 60))
      #expect(try isWanted(store, after: wait + 60))
    }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whoInsistsAsksForWhatHasBeenGivenUp(_ kind: StoreUnderTest) throws {
    let (store, feed, id) = try paper(kind)
    for _ in 0..<4 { try store.record([PageNote(article: id, tried: .start, fault: .missing)]) }
    #expect(try !isWanted(store, after: 100 * Self.hour))
    #expect(try isWanted(store, PageQuery(isInsistent: true)))
    #expect(try isWanted(store, PageQuery(isInsistent: true, feeds: [feed])))
    #expect(try !isWanted(store, PageQuery(isInsistent: true, feeds: [])))
    try takePage(store, id)
    #expect(try !isWanted(store, PageQuery(isInsistent: true)))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aStoryThatItsFeedHasChangedIsAskedForAgain(_ kind: StoreUnderTest) throws {
    let (store, _, id) = try paper(kind)
    try takePage(store, id)
    var item = Story.make("a")
    item.commentCount = 7
    _ = try store.merge([item], feed: Story.feed, now: .start)
    #expect(try !isWanted(store))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, in full"])
    item.title = "Story a, corrected"
    item.updated = .start
    _ = try store.merge([item], feed: Story.feed, now: .start)
    #expect(try isWanted(store))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, corrected"])
    #expect(try store.article(id, for: nil)?.body.plainText.contains("The whole of it.") == true)
    // A page that still has its old headline does not bring that back.
    try takePage(store, id, text: "All of the corrected story.")
    #expect(try !isWanted(store))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, corrected"])
    #expect(try store.article(id, for: nil)?.body.plainText.contains("corrected story") == true)
    #expect(try store.previousVersion(of: id)?.title == "Story a, in full")
    try takePage(store, id, title: "Story a, corrected and in full")
    #expect(try store.titles(HeadlineQuery()) == ["Story a, corrected and in full"])
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anotherFeedOfTheStoryCountsWhenItChanges(_ kind: StoreUnderTest) throws {
    let (store, _, id) = try paper(kind)
    try takePage(store, id)
    let other = IncomingFeed(url: try #require(WebURL("https://other.example/feed.xml")), title: "Other")
    var item = Story.make("a")
    item.title = "Story a, as others call it"
    _ = try store.merge([item], feed: other, now: .start)
    #expect(try !isWanted(store))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, in full"])
    item.title = "Story a, corrected"
    _ = try store.merge([item], feed: other, now: .start)
    #expect(try isWanted(store))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, corrected"])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aPageThatNobodyFetchedIsNotAskedFor(_ kind: StoreUnderTest) throws {
    let (store, _, _) = try paper(kind)
    var page = Story.make("a", text: "Saved by hand, and longer than what the feed says of it.")
    page.title = "Story a, saved"
    _ = try store.merge([page], feed: nil, now: .start)
    var item = Story.make("a")
    item.title = "Story a, corrected"
    _ = try store.merge([item], feed: Story.feed, now: .start)
    #expect(try !isWanted(store, PageQuery(isInsistent: true)))
    #expect(try store.titles(HeadlineQuery()) == ["Story a, saved"])
  }
}
