import FetchTestSupport
import Glibc
import NewsModel
import TestSupport
import Testing

/// What is asked and shown on a terminal.
@Suite struct FetchTerminalTests {
  private func session(_ paper: FetchedPaper, _ words: String...) throws -> TerminalSession {
    try TerminalSession(
      FetchedPaper.program, words, columns: 100,
      environment: ["BROADSHEET_STORE": paper.path, "BROADSHEET_FETCH_ALLOW": "loopback"])
  }

  @Test func aPageWithSeveralFeedsIsAskedAbout() throws {
    let server = try WebServer()
    for name in ["a", "b"] { try server.serve(name + ".xml", SampleFeed.rss(2, title: name)) }
    try server.serve(
      "index.html",
      "<!doctype html><link rel=alternate type=application/rss+xml title=First href=a.xml>"
        + "<link rel=alternate type=application/rss+xml title=Second href=b.xml>")
    let paper = try FetchedPaper()
    let terminal = try session(paper, "subscribe", server.url("/index.html"))
    try terminal.waitFor("Which feed?")
    #expect(terminal.shows("1  First") || terminal.shows("1 First"))
    terminal.send("7\r")
    try terminal.waitUntil("it asks again") { $0.written.filter { $0 == UInt8(ascii: "?") }.count >= 2 }
    terminal.send("2\r")
    #expect(try terminal.exitStatus().code == 0)
    #expect(try paper.onlySubscription().feed.url.string == server.url("/b.xml"))
  }

  @Test func aBarShowsHowFarItIsAndAnInterruptEndsIt() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let list = (0..<9).map { odd.url("/slow?s=\($0 < 3 ? 0 : 20)&title=T\($0)") }.joined(separator: "\n")
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    let terminal = try session(paper, "fetch")
    try terminal.waitFor("3 of 9 feeds")
    terminal.send(bytes: [3])
    #expect(try terminal.exitStatus().code == 130)
    #expect(terminal.shows("3 feeds:"))
    #expect(try paper.subscriptions().filter { $0.feed.lastFetched != nil }.count == 3)
  }

  @Test func theLineGoesOnWithFullTexts() throws {
    let server = try WebServer()
    let items = ["a", "b"].map {
      "<item><title>\($0)</title><link>\(server.url("/\($0).html"))</link></item>"
    }
    try server.serve(
      "feed.xml", "<rss version='2.0'><channel><title>T</title>\(items.joined())</channel></rss>")
    try server.serve("robots.txt", "User-agent: *\nCrawl-delay: 20\n")
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", "--full-text", server.url("/feed.xml")).status == 0)
    let terminal = try session(paper, "fetch")
    try terminal.waitFor("1 of 2 full texts, 1 failed, the next in ")
    terminal.send(bytes: [3])
    #expect(try terminal.exitStatus().code == 130)
    #expect(terminal.shows("0 full texts (1 could not be had)"))
  }
}
