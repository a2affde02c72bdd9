import NewsModel
import TestSupport
import Testing

@testable import StoreSQLite

/// The same story under several addresses: once in the papers of one site, and known to the papers of others.
@Suite struct TwinContract {
  @Test(arguments: StoreUnderTest.allCases)
  func aStoryUnderTwoAddressesIsOneWithTheBestPartsOfBoth(_ kind: StoreUnderTest) throws {
    var print = Wire.story(1, at: "a.example/print/1")
    print.byline = "Anna Field"
    var page = Wire.story(1, at: "www.a.example/borders/1", more: 20)
    page.standfirst = "Lorries wait."
    page.tags = ["roads"]
    for order in [[print, page], [page, print]] {
      let store = try kind.make()
      for story in order { _ = try store.merge([story], feed: nil, now: .start) }
      let article = try #require(try store.article(ArticleID(1), for: nil))
      #expect(try store.titles(HeadlineQuery()).count == 1)
      #expect(article.byline == "Anna Field" && article.headline.standfirst == "Lorries wait.")
      #expect(article.body == page.body && article.tags == ["roads"] && article.twins.isEmpty)
      #expect(article.changed == nil, "neither is the newer version")
      let before = store.changeCount
      let again = try store.merge(order + order.reversed(), feed: nil, now: .start.adding(seconds: 9))
      #expect(again.unchanged == 4 && store.changeCount == before)
      #expect(try store.check() == [])
    }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anItemOfAFeedAndItsPageAreOneWhateverTheirAddresses(_ kind: StoreUnderTest) throws {
    var item = Wire.story(1, at: "feedproxy.google.com/~r/post/1", words: 40)
    item.site = "The Border Post"
    var page = Wire.story(1, at: "a.example/borders/1")
    page.url = nil
    page.site = "The Border Post"
    for isFeedFirst in [true, false] {
      let store = try kind.make()
      if isFeedFirst { _ = try store.merge([item], feed: Story.feed, now: .start) }
      _ = try store.merge([page], feed: nil, now: .start)
      if !isFeedFirst { _ = try store.merge([item], feed: Story.feed, now: .start) }
      #expect(try store.titles(HeadlineQuery()).count == 1)
      #expect(try store.article(ArticleID(1), for: nil)?.body == page.body)
      #expect(try store.check() == [])
    }
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aWireStoryStaysInEachPaperAndKnowsItsTwins(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let stories =
      ["a", "b", "c"].map { Wire.story(1, at: "\($0).example/1") } + [Wire.story(2, at: "a.example/2")]
    #expect(try store.merge(stories, feed: nil, now: .start).inserted == 4)
    let article = try #require(try store.article(ArticleID(2), for: nil))
    #expect(article.headline.twinCount == 2 && article.twins.map(\.id) == [ArticleID(1), ArticleID(3)])
    #expect(article.twins.first?.url?.string == "https://a.example/1")
    #expect(try store.article(ArticleID(4), for: nil)?.headline.twinCount == 0)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aFoldedListHasOneOfThem(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let reader = try store.newReader()
    var stories = ["a", "b", "c"].enumerated().map {
      Wire.story(1, at: "\($1).example/1", minutes: Int64($0), section: $0 == 0 ? "politics" : "borders")
    }
    stories.append(Wire.story(2, at: "a.example/2"))
    _ = try store.merge(stories, feed: nil, now: .start)
    func ids(_ section: String? = nil, isUnread: Bool = false) throws -> [Int64] {
      var query = HeadlineQuery()
      query.section = try store.summary(for: reader).sections.first { $0.name.string == section }?.id
      query.isFolded = true
      query.isUnread = isUnread
      let page = try store.headlines(query, from: .newest, limit: 9, for: reader)
      #expect(isUnread || page.total == page.headlines.count)
      return page.headlines.map(\.id.rawValue)
    }
    #expect(try ids() == [3, 4] && ids("politics") == [1] && ids("borders") == [3, 4])
    #expect(try store.titles(HeadlineQuery()).count == 4)
    try store.mark([ArticleID(3)], .read(true), by: reader, now: .start)
    #expect(try ids(isUnread: true) == [4], "who has read it has read it in every paper")
    #expect(try store.summary(for: reader).unreadCount == 1)
    try store.mark([ArticleID(1)], .read(false), by: reader, now: .start)
    #expect(try ids(isUnread: true) == [3, 4])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func twinsThatGoOrChangeAreForgotten(_ kind: StoreUnderTest) throws {
    let store = try kind.make()
    let stories = ["a", "b", "c"].map { Wire.story(1, at: "\($0).example/1", minutes: -90 * 1440) }
    _ = try store.merge(stories, feed: Story.feed, now: .start)
    let other = Wire.story(7, at: "b.example/1", minutes: -90 * 1440)
    #expect(try store.merge([other], feed: Story.feed, now: .start).updated == 1)
    #expect(try store.article(ArticleID(1), for: nil)?.twins.map(\.id) == [ArticleID(3)])
    #expect(try store.article(ArticleID(2), for: nil)?.twins == [])
    #expect(try store.check() == [])
    try store.setRetentionRules(RetentionRules(days: 30))
    #expect(try store.retireStories(now: .start) == 3)
    #expect(try store.check() == [])
    #expect(try store.merge(stories, feed: Story.feed, now: .start).inserted == 0)
  }

  /// Stories, some of them copies under other addresses of the same site and of others, in random orders.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theOrderInWhichTheyComeDoesNotMatter(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var stories: [IncomingArticle] = []
    for number in 1...12 {
      for site in ["a", "b", "c"].shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))
      {
        for copy in 0..<Int.random(in: 1...2, using: &generator) {
          var story = Wire.story(
            number, at: "\(site).example/\(number)/\(copy)", minutes: Int64(copy), more: 6 * copy)
          story.byline = Bool.random(using: &generator) ? SafeText(line: "Author \(copy)") : nil
          stories.append(story)
        }
      }
    }
    let orders = [stories] + (0..<3).map { _ in stories.shuffled(using: &generator) }
    let papers = try orders.map { order in
      let store = try StoreUnderTest.memory.make()
      for start in stride(from: 0, to: order.count, by: 5) {
        _ = try store.merge(Array(order[start..<min(start + 5, order.count)]), feed: nil, now: .start)
      }
      #expect(try store.check() == [])
      let before = store.changeCount
      #expect(
        try store.merge(order.shuffled(using: &generator), feed: nil, now: .start).unchanged == order.count)
      #expect(store.changeCount == before)
      return try Wire.contents(of: store)
    }
    #expect(Set(papers).count == 1)
    #expect(papers[0].count == Set(stories.map { "\($0.url?.string.prefix(19) ?? "") \($0.title)" }).count)
  }
}

/// Stories of an agency.
enum Wire {
  /// The text hangs on the number alone; `more` words stand at its end.
  static func story(
    _ number: Int, at address: String, minutes: Int64 = 0, section: String = "borders", words: Int = 200,
    more: Int = 0
  ) -> IncomingArticle {
    let title = "Minister \(name(number)) opens the crossing \(name(number + 1))"
    var story = IncomingArticle(key: SafeText(line: address), title: SafeText(line: title))
    let text = [title] + (0..<words + more).map { name(number * 1000 + $0 * 7) }
    story.body = RichText([.paragraph([Run(SafeText(text: text.joined(separator: " ")))])])
    story.url = WebURL("https://" + address)
    story.published = Timestamp.start.adding(seconds: minutes * 60 - 3600)
    story.sections = [SafeText(line: section)]
    return story
  }

  /// A word for a number, without digits.
  private static func name(_ number: Int) -> String {
    var rest = number + 1
    var word = "w"
    while rest > 0 {
      word.append(Character(Unicode.Scalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return word
  }

  /// What the store has, without its numbers: each story with the addresses of its twins.
  static func contents(of store: SQLiteStore) throws -> Set<[String]> {
    let all = try store.headlines(HeadlineQuery(), from: .newest, limit: 1000, for: nil).headlines
    return Set(
      try all.map { headline in
        let article = try #require(try store.article(headline.id, for: nil))
        let twins = article.twins.compactMap(\.url?.string).sorted().joined(separator: " ")
        return [
          headline.url?.string ?? "", headline.title.string, article.byline?.string ?? "",
          article.body.plainText,
          headline.published.rfc3339, twins,
        ]
      })
  }
}
