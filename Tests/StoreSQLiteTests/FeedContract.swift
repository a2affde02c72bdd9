import NewsModel
import StoreSQLite
import Testing

/// What every store does with feeds that are followed.
@Suite struct FeedContract {
  private func url(_ text: String) throws -> WebURL { try #require(WebURL(text)) }

  private func follow(_ store: SQLiteStore, _ text: String, sections: [SafeText] = []) throws -> Subscription
  {
    let new = ParsedOutline.Subscription(title: "T", url: try url(text), sections: sections)
    _ = try store.subscribe([new], now: .start)
    return try #require(try store.subscriptions().first { $0.feed.url.string == text })
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatAFetchLeavesBehindIsKept(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let feed = try follow(store, "https://a.example/feed")
    #expect(feed.state == FetchState() && feed.isDue(.start))
    var note = FetchNote(feed: feed.feed.id, state: FetchState(), fetched: .start)
    note.state.validators = FeedValidators(etag: "W/\"a\"", lastModified: "yesterday", bodyHash: .max - 5)
    note.state.due = .start.adding(seconds: 60)
    note.state.blockedUntil = .start.adding(seconds: 30)
    note.state.failures = 3
    note.state.fault = .certificate
    note.state.interval = 7200
    note.state.hints = FeedHints(lifetime: 60, skippedHours: [0, 23], skippedDays: [6])
    note.state.digests = [.max, 1, 0x8000_0000_0000_0000]
    note.error = "no such certificate"
    try store.record([note])
    let kept = try #require(try store.subscriptions().first)
    #expect(kept.state == note.state && kept.feed.lastError == note.error && kept.feed.lastFetched == .start)
    #expect(!kept.isDue(.start) && kept.isBlocked(.start) && kept.isDue(.start.adding(seconds: 60)))
    try store.record([FetchNote(feed: feed.feed.id, state: FetchState(), fetched: .start)])
    #expect(try store.subscriptions().first?.state == FetchState())
  }

  @Test(arguments: StoreUnderTest.allCases)
  func thatNoFeedIsReachedIsToldUntilOneIs(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let feed = try follow(store, "https://a.example/feed")
    let pulse = try store.pulse(of: nil, for: nil)
    #expect(try store.summary(for: nil).unreachedSince == nil)
    try store.recordNetwork(isReached: false, now: .start)
    try store.recordNetwork(isReached: false, now: .start.adding(seconds: 60))
    #expect(try store.summary(for: nil).unreachedSince == .start, "since the first")
    #expect(try store.pulse(of: nil, for: nil) != pulse, "screens are drawn anew")
    try store.recordNetwork(isReached: true, now: .start.adding(seconds: 90))
    #expect(try store.summary(for: nil).unreachedSince == nil && store.pulse(of: nil, for: nil) == pulse)
    try store.recordNetwork(isReached: false, now: .start)
    try store.unsubscribe(feed.feed.id, now: .start)
    #expect(try store.summary(for: nil).unreachedSince == nil, "with nothing to reach")
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anOutageUsesUpNoAttemptAtAPicture(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    _ = try follow(store, "https://example.org/feed.xml")
    var story = Story.make("a")
    story.image = Figure(url: try url("https://example.org/a.jpg"))
    _ = try store.merge([story], feed: Story.feed, now: .start)
    func isWanted(hours: Int64) throws -> Bool {
      try !store.wantedPictures(limit: 10, now: .start.adding(seconds: hours * 3600)).isEmpty
    }
    let id = try #require(try store.wantedPictures(limit: 10, now: .start).first?.article)
    for hours: Int64 in [0, 7, 14] {
      #expect(try isWanted(hours: hours))
      try store.notePictureFailure(.unreachable, of: id, now: .start.adding(seconds: hours * 3600))
      #expect(try !isWanted(hours: hours + 1), "not at once again")
    }
    for hours: Int64 in [21, 28] {
      #expect(try isWanted(hours: hours))
      try store.notePictureFailure(.missing, of: id, now: .start.adding(seconds: hours * 3600))
    }
    #expect(try !isWanted(hours: 40), "what is not there is asked for twice")
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aSectionHasTheFeedsThatItsStoriesCameFrom(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let feed = try follow(store, "https://example.org/feed.xml")
    _ = try follow(store, "https://other.example/feed.xml", sections: ["borders"])
    let stories = [Story.make("a"), Story.make("b"), Story.make("c", section: nil)]
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    #expect(try store.feeds(inSection: "Borders") == [feed.feed.id])
    #expect(try store.feeds(inSection: "sport").isEmpty && store.feeds(inSection: "").isEmpty)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func givingUpAFeedKeepsItsStories(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let feed = try follow(store, "https://example.org/feed.xml")
    _ = try store.merge([Story.make("a")], feed: Story.feed, now: .start)
    try store.unsubscribe(feed.feed.id, now: .start)
    #expect(try store.subscriptions().isEmpty)
    #expect(try store.titles(HeadlineQuery()) == ["Story a"])
    // A fetch that was under way does not bring it back.
    try store.record([FetchNote(feed: feed.feed.id, state: FetchState(), fetched: .start)])
    #expect(try store.subscriptions().isEmpty && store.check().isEmpty)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aFeedThatMovesOntoAnotherIsFollowedOnce(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let old = try follow(store, "http://a.example/feed", sections: ["borders"])
    let new = try follow(store, "https://a.example/feed")
    var note = FetchNote(feed: old.feed.id, state: FetchState(), fetched: .start)
    note.movedTo = new.feed.url
    try store.record([note])
    let left = try store.subscriptions()
    #expect(left.map(\.feed.id) == [new.feed.id] && left[0].feed.sections == ["borders"])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func pagesAreWantedUntilTheyCameOrFailedOften(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let feed = try follow(store, "https://example.org/feed.xml")
    _ = try store.merge(
      [Story.make("a"), Story.make("old", minutes: -30 * 1440)], feed: Story.feed, now: .start)
    func wanted(_ isEverywhere: Bool, after seconds: Int64 = 0) throws -> [SafeText] {
      let now = Timestamp.start.adding(seconds: seconds)
      return try store.wantedPages(PageQuery(isEverywhere: isEverywhere), limit: 10, now: now).map(\.title)
    }
    #expect(try wanted(false).isEmpty && wanted(true) == ["Story a"])
    try store.setFullText(true, of: feed.feed.id)
    #expect(try wanted(false) == ["Story a"])
    let id = try store.id(of: "a")
    for attempt in 0..<3 {
      let time = Timestamp.start.adding(seconds: Int64(attempt) * 86_400)
      #expect(try wanted(false, after: Int64(attempt) * 86_400) == ["Story a"])
      try store.record([PageNote(article: id, tried: time, fault: .missing)])
      #expect(try wanted(false, after: Int64(attempt) * 86_400 + 60).isEmpty)
    }
    #expect(try wanted(false, after: 5 * 86_400).isEmpty)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aStoryOfTwoFeedsIsInTheSectionsOfBoth(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let front = IncomingFeed(url: try url("https://example.org/front.xml"), title: "Front", link: nil)
    let own = Story.make("a", section: "Sport", text: "The queue is long, and it has been long for an hour.")
    _ = try store.merge([own], feed: Story.feed, now: .start)
    _ = try store.merge([Story.make("a", section: "Front", text: "Short.")], feed: front, now: .start)
    func sections() throws -> [SafeText] {
      try #require(try store.headlines(HeadlineQuery(), from: .newest, limit: 1, for: nil).headlines.first)
        .sections
    }
    #expect(try sections() == ["Sport", "Front"])
    let article = try #require(try store.article(store.id(of: "a"), for: nil))
    #expect(article.body.plainText.hasPrefix("The queue"))
    // What its own feed has written anew is taken, and takes nothing away.
    _ = try store.merge(
      [Story.make("a", section: "Sport", text: "It is gone.")], feed: Story.feed, now: .start)
    #expect(try sections() == ["Sport", "Front"])
    #expect(try store.article(store.id(of: "a"), for: nil)?.body.plainText == "It is gone.")
    _ = try store.merge([Story.make("a", section: "Harbour")], feed: Story.feed, now: .start)
    #expect(try sections() == ["Harbour"] && store.check() == [])
  }
}
