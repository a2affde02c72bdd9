import Testing

@testable import NewsModel

@Suite struct IncomingArticleTests {
  @Test(arguments: [
    ("https://www.a.example/x/", "a.example/x"), ("http://A.example/X#part", "a.example/X"),
    ("https://a.example/?p=3", "a.example/?p=3"),
  ])
  func oneStoryHasOneKey(_ address: String, _ key: String) throws {
    #expect(IncomingArticle.storyKey(try #require(WebURL(address))) == key)
  }

  @Test func itemsThatShareALinkStayApart() {
    var feed = ParsedFeed(format: .rss)
    for title in ["One", "Two"] {
      var item = ParsedItem()
      item.title = SafeText(line: title)
      item.link = WebURL("https://a.example/news")
      feed.items.append(item)
    }
    let keys = IncomingArticle.articles(of: feed, feedKey: "feed").map(\.key)
    #expect(Set(keys).count == 2)
  }

  @Test func anEmptyItemIsNoStory() {
    #expect(IncomingArticle(ParsedItem(), of: ParsedFeed(format: .atom), feedKey: "f") == nil)
  }

  @Test func theFingerprintTellsFieldsApart() {
    var one = Fingerprint()
    one.add("ab")
    one.add("c")
    var two = Fingerprint()
    two.add("a")
    two.add("bc")
    #expect(one != two)
    #expect(FeedMerge.decide(known: one, incoming: two) == .update)
    #expect(FeedMerge.decide(known: one, incoming: one) == .unchanged)
    #expect(FeedMerge.decide(known: nil, incoming: one) == .insert)
  }

  @Test func aHeadlineOfAMebibyteIsCut() {
    let words = String(repeating: "word ", count: 200_000)
    let page = IncomingArticle(ParsedPage.titled(SafeText(line: words)), source: "x", section: nil)
    #expect(page.title.string.count == 400 && page.title.string.hasSuffix("…"))
  }
}

extension ParsedPage {
  fileprivate static func titled(_ title: SafeText) -> ParsedPage {
    var page = ParsedPage()
    page.title = title
    return page
  }
}
