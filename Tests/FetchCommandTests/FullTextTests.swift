import FetchTestSupport
import NewsModel
import TestSupport
import Testing

/// Pages of stories that a feed gives only a teaser of.
@Suite struct FullTextTests {
  private static let paragraph = String(
    repeating: "The council of the border town has decided that the old bridge shall stay open all winter. ",
    count: 6)

  private func feed(_ server: WebServer, _ names: [String]) -> String {
    let items = names.map { name in
      """
      <item><title>Story \(name)</title><link>\(server.url("/\(name).html"))</link>
      <description>Only a teaser.</description></item>
      """
    }
    return "<rss version='2.0'><channel><title>Teasers</title>\(items.joined())</channel></rss>"
  }

  private func page(_ name: String) -> String {
    """
    <!doctype html><html lang="en"><head><title>Story \(name)</title></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Story \(name)</h1><p>\(Self.paragraph)</p><p>\(Self.paragraph)</p><p>The end of \(name).</p>
    </article><footer>Imprint</footer></body></html>
    """
  }

  @Test func theWholeTextIsThereWhenTheServerIsGone() throws {
    let server = try WebServer()
    try server.serve("feed.xml", feed(server, ["a", "b", "missing"]))
    for name in ["a", "b"] { try server.serve(name + ".html", page(name)) }
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    let result = try paper.run("fetch", "--all", "--delay", "0")
    #expect(result.status == 0 && result.stdout.contains("2 full texts (1 could not be had)"), "\(result)")
    server.stop()
    let texts = try paper.headlines().map { try paper.text(of: $0) }
    #expect(texts.filter { $0.contains("The end of") && !$0.contains("Imprint") }.count == 2)
    #expect(texts.filter { $0.contains("Only a teaser") }.count == 1)
    #expect(try paper.headlines().count == 3 && paper.faults().isEmpty)
  }

  @Test func pagesAreAskedForOnceAndTheFeedDoesNotTakeTheTextAway() throws {
    let server = try WebServer()
    try server.serve("feed.xml", feed(server, ["a", "b"]))
    for name in ["a", "b"] { try server.serve(name + ".html", page(name)) }
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    for _ in 0..<3 {
      server.touch("feed.xml", seconds: 1_700_000_000)
      try server.serve("feed.xml", feed(server, ["a", "b"]) + "<!-- \(server.log.count) -->")
      #expect(try paper.run("fetch", "--all", "--delay", "0").status == 0)
    }
    #expect(server.log.filter { $0.contains("/a.html") }.count == 1)
    #expect(try paper.headlines().allSatisfy { try paper.text(of: $0).contains("The end of") })
  }

  @Test func whatASiteAsksForIsKept() throws {
    let server = try WebServer()
    try server.serve("robots.txt", "User-agent: *\nDisallow: /b.html\n")
    try server.serve("feed.xml", feed(server, ["a", "b"]))
    for name in ["a", "b"] { try server.serve(name + ".html", page(name)) }
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    let reports = try paper.reports("fetch", "--full-text", "--delay", "0").filter { $0["article"] != nil }
    #expect(Set(reports.compactMap { $0["result"] as? String }) == ["full-text", "failed"])
    #expect(server.log.filter { $0.contains("/robots.txt") }.count == 1)
    #expect(!server.log.contains { $0.contains("/b.html") })
  }

  @Test func pagesOfOneHostAreAskedForWithAPause() throws {
    let server = try WebServer()
    try server.serve("feed.xml", feed(server, ["a", "b", "c"]))
    for name in ["a", "b", "c"] { try server.serve(name + ".html", page(name)) }
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    let begun = ContinuousClock.now
    #expect(try paper.run("fetch", "--full-text", "--delay", "0.6").status == 0)
    #expect(ContinuousClock.now - begun > .milliseconds(1200))
    #expect(server.log.filter { $0.contains(".html") }.count == 3)
  }

  @Test func anOutageUsesUpNoAttemptAndSaysWhy() throws {
    let server = try WebServer()
    try server.serve("feed.xml", feed(server, ["a", "b"]))
    for name in ["a", "b"] { try server.serve(name + ".html", page(name)) }
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    server.stop()
    for _ in 0..<4 {
      let failed = try paper.run("fetch", "--all", "--delay", "0")
      #expect(failed.stdout.contains("0 full texts (2 could not be had)"), "\(failed)")
      #expect(
        failed.stderr.contains(
          "2 full texts of Teasers could not be had: no connection to 127.0.0.1: Connection refused"))
      #expect(failed.stderr.contains("; they are asked for again\n"))
    }
    try server.start()
    // It is not their turn yet.
    #expect(try !paper.run("fetch", "--delay", "0").stdout.contains("full texts"))
    #expect(try paper.run("fetch", "1", "--delay", "0").stdout.contains("2 full texts"))
    #expect(try paper.headlines().allSatisfy { try paper.text(of: $0).contains("The end of") })
  }

  @Test func whatWasGivenUpIsAskedForAgainWhereItIsNamed() throws {
    let server = try WebServer()
    try server.serve("feed.xml", feed(server, ["a", "b"]))
    try server.serve("a.html", page("a"))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    for _ in 0..<4 {
      let result = try paper.run("fetch", "--all", "--delay", "0")
      let words = "the full text of \(server.url("/b.html")) could not be had: it is not there (404)\n"
      #expect(result.stderr.contains(words), "\(result)")
    }
    try server.serve("b.html", page("b"))
    #expect(try paper.run("fetch", "--all", "--delay", "0").stdout.contains("1 full text"))
    #expect(server.log.filter { $0.contains("/a.html") }.count == 1)
  }

  @Test func aServerThatWantsToBeLeftAloneIsAskedOnce() throws {
    let odd = try OddServer()
    let server = try WebServer()
    let items = (0..<4).map {
      "<item><title>S \($0)</title><link>\(odd.url("/status?code=429&amp;after=3600&amp;n=\($0)"))</link></item>"
    }
    try server.serve(
      "feed.xml", "<rss version='2.0'><channel><title>Busy</title>\(items.joined())</channel></rss>")
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    for _ in 0..<2 { _ = try paper.run("fetch", "--all", "--delay", "0") }
    #expect(odd.log.filter { $0.contains("/status") }.count == 1, "\(odd.log)")
  }

  @Test func aCorrectionOfTheFeedFetchesThePageAgain() throws {
    let server = try WebServer()
    let paper = try FetchedPaper()
    func publish(_ name: String, _ seconds: Int) throws {
      let entry = feed(server, ["a"]).replacing("Story a<", with: "Story \(name)<")
        .replacing("teaser", with: "teaser of \(name)")
      try server.serve("feed.xml", entry)
      try server.serve("a.html", page(name))
      server.touch("feed.xml", seconds: seconds)
    }
    try publish("a", 1_700_000_000)
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    #expect(try paper.run("fetch", "--delay", "0").stdout.contains("1 full text"))
    try publish("a as it was", 1_700_000_100)
    let result = try paper.run("fetch", "--all", "--delay", "0")
    #expect(result.stdout.contains("1 updated, 1 full text"), "\(result)")
    let headline = try #require(try paper.headlines().first)
    #expect(headline.title == "Story a as it was")
    #expect(try paper.text(of: headline).contains("The end of a as it was."))
    #expect(try paper.run("fetch", "--all", "--delay", "0").stdout.contains("0 updated\n"))
    #expect(server.log.filter { $0.contains("/a.html") }.count == 2)
    #expect(try paper.headlines().count == 1)
  }

  @Test func theSectionsOfTheFeedStayFirst() throws {
    let server = try WebServer()
    let list = feed(server, ["paper/2026/a", "paper/2026/b"])
    try server.serve("feed.xml", list.replacing("</item>", with: "<category>Rivers</category></item>"))
    let own = page("b").replacing(
      "<title>", with: "<meta property='article:section' content='Bridges'><title>")
    try server.serve("paper/2026/a.html", page("a"))
    try server.serve("paper/2026/b.html", own)
    let paper = try FetchedPaper()
    let subscribe = ["subscribe", "--section", "Borders", "--full-text", server.url("/feed.xml")]
    #expect(try paper.run(subscribe[0], subscribe[1], subscribe[2], subscribe[3], subscribe[4]).status == 0)
    #expect(try paper.run("fetch", "--delay", "0").stdout.contains("2 full texts"))
    let sections = try paper.headlines().map { $0.sections.map { $0.string.lowercased() } }
    #expect(Set(sections) == [["borders", "rivers"], ["borders", "rivers", "bridges"]])
  }
}
