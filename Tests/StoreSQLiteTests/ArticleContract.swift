import NewsModel
import StoreSQLite
import Testing

/// What every store does with stories.
@Suite struct ArticleContract {
  @Test(arguments: StoreUnderTest.allCases)
  func keepsAStoryWhole(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var story = Story.make("a", text: "Long queue at the gate.")
    story.standfirst = "Lorries wait."
    story.tags = ["roads", "winter"]
    story.byline = "Anna Field"
    story.agency = "AFP"
    story.site = "The Border Post"
    story.language = "en"
    story.updated = .start
    story.image = Figure(
      url: WebURL("https://example.org/a.jpg"), alt: "A gate", caption: "Gate", credit: "P. Lane")
    story.enclosures = [
      ParsedEnclosure(
        url: try #require(WebURL("https://example.org/a.mp3")), type: "audio/mpeg; x=1", length: 5)
    ]
    story.commentsURL = WebURL("https://example.org/a/comments")
    story.commentCount = 11
    let counts = try store.merge([story], feed: nil, now: .start)
    #expect(counts.inserted == 1)
    let page = try store.headlines(HeadlineQuery(), from: .newest, limit: 10, for: nil)
    let headline = try #require(page.headlines.first)
    let article = try #require(try store.article(headline.id, for: nil))
    #expect(article.headline == headline)
    #expect(headline.title == "Story a" && headline.standfirst == "Lorries wait.")
    #expect(headline.sections == ["borders"] && headline.site == "The Border Post")
    #expect(headline.published == story.published && headline.updated == .start)
    #expect(headline.commentCount == 11 && headline.words == 5 && headline.url == story.url)
    #expect(article.tags == story.tags && article.byline == story.byline && article.agency == story.agency)
    #expect(article.image == story.image && article.enclosures == story.enclosures)
    #expect(article.commentsURL == story.commentsURL && article.body == story.body)
    #expect(article.language == "en")
  }

  @Test(arguments: StoreUnderTest.allCases)
  func importingAgainChangesNothing(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let stories = (0..<20).map { Story.make("\($0)", minutes: Int64($0), comments: [Story.comment("c")]) }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    let before = store.changeCount
    let counts = try store.merge(stories, feed: Story.feed, now: .start.adding(seconds: 900))
    #expect(counts.unchanged == 20 && counts.inserted == 0 && counts.updated == 0 && counts.comments == 0)
    #expect(store.changeCount == before)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anUpdatedStoryKeepsItsNumberAndItsMarks(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let reader = try store.newReader()
    _ = try store.merge([Story.make("a"), Story.make("b", minutes: 1)], feed: nil, now: .start)
    let id = try store.id(of: "a")
    try store.mark([id], .read(true), by: reader, now: .start)
    try store.mark([id], .starred(true), by: reader, now: .start)
    try store.savePosition(ReadingPosition(block: 3, offset: 7), in: id, of: reader)
    var later = Story.make("a", section: "politics", minutes: 60, text: "Now it is short, after a while.")
    later.title = "Another headline"
    let counts = try store.merge([later], feed: nil, now: .start)
    #expect(counts.updated == 1)
    let article = try #require(try store.article(id, for: reader))
    #expect(article.headline.title == "Another headline" && article.body == later.body)
    #expect(article.headline.isRead && article.headline.isStarred)
    #expect(article.position == ReadingPosition(block: 3, offset: 7))
    let summary = try store.summary(for: reader)
    #expect(summary.sections.map(\.name) == ["borders", "politics"])
    #expect(summary.sections.map(\.unreadCount) == [1, 0])
    #expect(try store.titles(HeadlineQuery()) == ["Another headline", "Story b"])
    #expect(try store.titles(.init(search: "while")) == ["Another headline"])
    #expect(try store.titles(.init(search: "queue")) == ["Story b"])
    #expect(try store.titles(.init(isStarred: true), reader) == ["Another headline"])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anEarlierVersionSeenAgainUndoesNothing(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let first = Story.make("a", text: "One.")
    let second = Story.make("a", text: "Two.")
    for _ in 0..<3 { for story in [first, second] { _ = try store.merge([story], feed: nil, now: .start) } }
    let article = try #require(try store.article(try store.id(of: "a"), for: nil))
    #expect(article.body == second.body)
    #expect(try store.merge([first, second], feed: nil, now: .start).unchanged == 2)
  }

  @Test(arguments: StoreUnderTest.allCases, [true, false])
  func aPageAndAFeedGiveTheirBestParts(_ kind: StoreUnderTest, _ pageFirst: Bool) throws {
    let store = try kind.make()
    var page = Story.make("a", text: "The whole of a long text that the page has.")
    page.byline = "Anna Field"
    var item = Story.make("a", section: "world", text: "A teaser.")
    item.title = "Short title"
    item.agency = "AFP"
    for _ in 0..<2 {
      if pageFirst { _ = try store.merge([page], feed: nil, now: .start) }
      _ = try store.merge([item], feed: Story.feed, now: .start)
      if !pageFirst { _ = try store.merge([page], feed: nil, now: .start) }
    }
    let article = try #require(try store.article(try store.id(of: "a"), for: nil))
    #expect(article.body == page.body && article.byline == "Anna Field" && article.agency == "AFP")
    #expect(article.headline.title == "Story a" && article.headline.sections == ["borders", "world"])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func pagesMeetWithoutGapOrOverlap(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    _ = try store.merge((0..<57).map { Story.make("\($0)", minutes: Int64($0 / 3)) }, feed: nil, now: .start)
    let all = try store.headlines(HeadlineQuery(), from: .newest, limit: 100, for: nil)
    #expect(all.total == 57 && !all.hasMore && all.headlines.count == 57)
    #expect(all.headlines.map(\.key) == all.headlines.map(\.key).sorted(by: >))
    var down: [Headline] = []
    var page = try store.headlines(HeadlineQuery(), from: .newest, limit: 10, for: nil)
    while true {
      down += page.headlines
      guard page.hasMore, let last = page.headlines.last else { break }
      page = try store.headlines(HeadlineQuery(), from: .after(last.key), limit: 10, for: nil)
    }
    #expect(down == all.headlines)
    var up: [Headline] = []
    page = try store.headlines(HeadlineQuery(), from: .oldest, limit: 10, for: nil)
    while true {
      up = page.headlines + up
      guard page.hasMore, let first = page.headlines.first else { break }
      page = try store.headlines(HeadlineQuery(), from: .before(first.key), limit: 10, for: nil)
    }
    #expect(up == all.headlines)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aStoryWithoutADateStandsWhereItCame(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var future = Story.make("future")
    future.published = .start.adding(seconds: 9_000_000)
    _ = try store.merge([Story.make("none", minutes: nil), Story.make("old")], feed: nil, now: .start)
    _ = try store.merge([future], feed: nil, now: .start.adding(seconds: 5))
    _ = try store.merge([Story.make("new", minutes: nil)], feed: nil, now: .start.adding(seconds: 9))
    #expect(try store.titles(HeadlineQuery()) == ["Story new", "Story future", "Story none", "Story old"])
    _ = try store.merge([Story.make("none", minutes: -5)], feed: nil, now: .start)
    #expect(try store.titles(HeadlineQuery()).last == "Story none")
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatAStorySaidBeforeItWasChangedIsKept(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var story = Story.make("a", text: "The first words.")
    _ = try store.merge([story], feed: nil, now: .start)
    let id = try store.id(of: "a")
    #expect(try store.previousVersion(of: id) == nil)
    #expect(try store.article(id, for: nil)?.changed == nil)
    story.body = RichText([.paragraph([Run("The second and longer words.")])])
    let later = Timestamp.start.adding(seconds: 60)
    _ = try store.merge([story], feed: nil, now: later)
    let previous = try #require(try store.previousVersion(of: id))
    #expect(previous.title == "Story a" && previous.body.plainText == "The first words.")
    #expect(previous.replaced == later)
    #expect(try store.article(id, for: nil)?.changed == later)
    story.sections = ["Politics"]
    _ = try store.merge([story], feed: nil, now: later.adding(seconds: 60))
    #expect(try store.previousVersion(of: id) == previous)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aPageThatBringsTheWholeStoryIsNoChangeOfIt(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    var story = Story.make("a", text: "The teaser.")
    _ = try store.merge([story], feed: Story.feed, now: .start)
    story.body = RichText([.paragraph([Run("The teaser. And all the rest of it.")])])
    _ = try store.merge([story], feed: nil, now: .start)
    #expect(try store.previousVersion(of: store.id(of: "a")) == nil)
  }
}
