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
}
