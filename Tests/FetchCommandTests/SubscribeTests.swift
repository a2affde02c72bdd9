import FetchTestSupport
import NewsModel
import TestSupport
import Testing

/// `subscribe`, `unsubscribe`, and lists of feeds that are imported.
@Suite struct SubscribeTests {
  @Test func aPageLeadsToItsFeed() throws {
    let server = try WebServer()
    try server.serve("news/feed.xml", SampleFeed.rss(5))
    try server.serve(
      "news/index.html",
      "<!doctype html><title>T</title><!-- <link rel=alternate type=application/rss+xml href=no> -->"
        + "<link rel='alternate' type='application/rss+xml' title='All' href='feed.xml'>"
        + "<link rel='alternate' type='application/rss+xml' href='/news/comments/feed'><p>Hello")
    let paper = try FetchedPaper()
    let result = try paper.run("subscribe", "--section", "borders", server.url("/news/index.html"))
    #expect(
      result.stdout == "subscribed to The Gazette (\(server.url("/news/feed.xml"))): 5 new articles\n",
      "\(result)")
    #expect(try paper.headlines().allSatisfy { $0.sections == ["borders"] })
    #expect(try paper.run("subscribe", server.url("/news/index.html")).stdout.hasPrefix("already subscribed"))
  }

  @Test func aPageThatNamesNoneIsTriedInTheUsualPlaces() throws {
    let server = try WebServer()
    try server.serve("index.html", "<!doctype html><title>T</title><p>Hello")
    let paper = try FetchedPaper()
    let none = try paper.run("subscribe", server.url("/index.html"))
    #expect(none.status == 1 && none.stderr.contains("no feed"), "\(none)")
    try server.serve("atom.xml", SampleFeed.rss(2))
    #expect(try paper.run("subscribe", server.url("/index.html")).status == 0)
    #expect(try paper.onlySubscription().feed.url.string == server.url("/atom.xml"))
  }

  @Test func whatIsWrongWithTheFeedIsNotSaidOfThePageThatNamesIt() throws {
    let server = try WebServer()
    try server.serve(
      "index.html", "<!doctype html><link rel=alternate type=application/rss+xml href=gone.xml>")
    let result = try FetchedPaper().run("subscribe", server.url("/index.html"))
    let words = "of the feed that it names, \(server.url("/gone.xml")): it is not there (404)"
    #expect(result.status == 1 && result.stderr.contains(words), "\(result)")
  }

  @Test func oneOfSeveralThatIsMissingKeepsNoOtherBack() throws {
    let server = try WebServer()
    try server.serve("b.xml", SampleFeed.rss(2))
    try server.serve(
      "index.html",
      "<!doctype html><link rel=alternate type=application/rss+xml href=a.xml>"
        + "<link rel=alternate type=application/rss+xml href=b.xml>")
    let paper = try FetchedPaper()
    let result = try paper.run("subscribe", "--all", server.url("/index.html"))
    #expect(
      result.status == 1 && result.stderr.contains("\(server.url("/a.xml")): it is not there"), "\(result)")
    #expect(try paper.onlySubscription().feed.url.string == server.url("/b.xml"))
  }

  @Test func severalFeedsAreListed() throws {
    let server = try WebServer()
    for name in ["a", "b"] { try server.serve(name + ".xml", SampleFeed.rss(2, title: name)) }
    try server.serve(
      "index.html",
      "<!doctype html><link rel=alternate type=application/rss+xml title=A href=a.xml>"
        + "<link rel='alternate home' type='application/atom+xml' title='B\u{1B}[31m' href=b.xml>")
    let paper = try FetchedPaper()
    let asked = try paper.run("subscribe", server.url("/index.html"))
    #expect(
      asked.status == 1 && asked.stderr.contains(server.url("/a.xml"))
        && asked.stderr.contains(server.url("/b.xml")))
    #expect(!asked.errors.contains(0x1B))
    #expect(try paper.subscriptions().isEmpty)
    #expect(try paper.run("subscribe", "--all", server.url("/index.html")).status == 0)
    #expect(try paper.subscriptions().count == 2)
  }

  @Test func unsubscribingKeepsTheStories() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(5))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.run("unsubscribe", "nobody").status == 2)
    #expect(try paper.run("unsubscribe", "gazette").status == 0)
    #expect(try paper.subscriptions().isEmpty && paper.headlines().count == 5)
    #expect(try paper.reports("fetch", "--all").isEmpty)
    // Coming back does not bring the stories twice.
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.headlines().count == 5 && paper.faults().isEmpty)
  }

  @Test func newsboatsListIsTakenOver() throws {
    let paper = try FetchedPaper()
    let list = """
      # my feeds
      https://a.example/feed.xml borders "two words" "~Paper A" !
      "query:Unread:unread = \\"yes\\""
      filter:~/bin/x:https://c.example/feed
      http://b.example/rss

      """
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let all = try paper.subscriptions().sorted { $0.feed.url.string > $1.feed.url.string }
    #expect(all.map(\.feed.url.string) == ["https://a.example/feed.xml", "http://b.example/rss"])
    #expect(all[0].feed.title == "Paper A" && all[0].feed.sections == ["borders", "two words"])
  }

  @Test func outlinesSubscribeWithTheirFoldersAsSections() throws {
    let paper = try FetchedPaper()
    let outline = """
      <opml version="2.0"><head><title>Mine</title></head><body><outline text="World">
      <outline type="rss" text="A" xmlUrl="https://a.example/feed"/></outline></body></opml>
      """
    #expect(try paper.run("import", paper.folder.write("feeds.opml", outline)).status == 0)
    #expect(try paper.onlySubscription().feed.sections == ["World"])
  }

  @Test func aFeedOverTLSByATestAuthority() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(5))
    let stranger = try FetchedPaper()
    let refused = try stranger.run("subscribe", server.secureURL("/feed.xml"))
    #expect(
      refused.status == 1 && refused.stderr.contains("certificate of localhost is not trusted"), "\(refused)")
    let paper = try FetchedPaper(environment: ["CURL_CA_BUNDLE": server.authority.path])
    #expect(try paper.run("subscribe", server.secureURL("/feed.xml")).status == 0)
    #expect(try paper.headlines().count == 5)
  }

  @Test func figuresAreANumberAndNothingElse() throws {
    let server = try WebServer()
    for name in ["alpha1", "beta7"] {
      try server.serve(name + ".xml", SampleFeed.rss(2, title: "Paper \(name)"))
    }
    let paper = try FetchedPaper()
    for name in ["alpha1", "beta7"] {
      #expect(try paper.run("subscribe", server.url("/\(name).xml")).status == 0)
    }
    let result = try paper.run("unsubscribe", "7")
    #expect(result.status == 2 && result.stderr.contains("there is no feed 7"), "\(result)")
    // A part of an address is no name either.
    #expect(try paper.run("unsubscribe", "127.0.0.1").status == 2)
    #expect(try paper.subscriptions().count == 2)
    #expect(try paper.run("unsubscribe", "beta7").status == 0)
  }

  @Test func anotherSectionIsForWhatComesFromNowOn() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(2))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--section", "borders", server.url("/feed.xml")).status == 0)
    let again = try paper.run("subscribe", "--section", "harbour", server.url("/feed.xml"))
    #expect(again.stdout.contains("new stories of it are in harbour from now on"), "\(again)")
    #expect(try paper.onlySubscription().feed.sections == ["harbour"])
  }

  @Test func addressesThatCannotBeAskedAreLeftOutOfLists() throws {
    let paper = try FetchedPaper()
    let list = """
      <opml version="2.0"><body><outline text="F" xmlUrl="ftp://x.example/y"/>
      <outline text="G" xmlUrl="http://joe:geheim@h.example/z"/><outline text="H" xmlUrl="HTTP://H.example:80/feed"/>
      </body></opml>
      """
    let result = try paper.run("import", paper.folder.write("feeds.opml", list))
    #expect(
      result.status == 1 && result.stderr.contains("ftp://x.example/y is neither http nor https: left out"))
    #expect(
      result.stderr.contains("http://…@h.example/z") && !(result.stderr + result.stdout).contains("geheim"))
    #expect(try paper.onlySubscription().feed.url.string == "http://h.example/feed")
    let refused = try paper.run("subscribe", "--json", "http://joe:geheim@h.example/z")
    #expect(refused.status == 1 && !(refused.stderr + refused.stdout).contains("geheim"), "\(refused)")
  }
}
