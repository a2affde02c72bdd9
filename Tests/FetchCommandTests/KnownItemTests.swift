import FetchTestSupport
import NewsModel
import TestSupport
import Testing

/// Passing over items whose bytes have not changed must not be seen from outside.
@Suite struct KnownItemTests {
  private func item(_ number: Int, link: String, text: String = "text") -> String {
    "<item><title>Story \(number)</title><link>\(link)</link><guid>id\(number)</guid><description>\(text)</description></item>"
  }

  private func serve(_ server: WebServer, title: String = "Paper", _ items: [String], round: Int) throws {
    let rss = "<rss version='2.0'><channel><title>\(title)</title><lastBuildDate>\(round)</lastBuildDate>"
    try server.serve("feed.xml", rss + items.joined() + "</channel></rss>")
    server.touch("feed.xml", seconds: 1_700_000_000 + round)
  }

  @Test func newAndChangedItemsComeInBesideKnownOnes() throws {
    let server = try WebServer()
    let items = (0..<9).map { item($0, link: "https://p.example/\($0)") }
    try serve(server, items, round: 1)
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    let changed = item(0, link: "https://p.example/0", text: "after all")
    try serve(server, [item(9, link: "https://p.example/9"), changed] + items.dropFirst(), round: 2)
    let report = try #require(paper.reports("fetch", "--all").first)
    #expect(report["inserted"] as? Int == 1 && report["updated"] as? Int == 1)
    #expect(try paper.headlines().count == 10 && paper.faults().isEmpty)
    try serve(server, items, round: 3)
    #expect(try #require(paper.reports("fetch", "--all").first)["result"] as? String == "unchanged")
  }

  @Test func itemsThatAllLinkToOneAddressStayApart() throws {
    let server = try WebServer()
    let link = "https://p.example/"
    try serve(server, (0..<3).map { item($0, link: link) }, round: 1)
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    try serve(server, (0..<4).map { item($0, link: link) }, round: 2)
    let report = try #require(paper.reports("fetch", "--all").first)
    #expect(report["inserted"] as? Int == 1 && report["updated"] as? Int == 0)
    #expect(try paper.headlines().count == 4)
  }

  @Test func whatStoriesTakeFromTheFeedIsBroughtUpToDate() throws {
    let server = try WebServer()
    let items = (0..<3).map { item($0, link: "https://p.example/\($0)") }
    try serve(server, items, round: 1)
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    try serve(server, title: "New name", items, round: 2)
    #expect(try #require(paper.reports("fetch", "--all").first)["updated"] as? Int == 3)
    #expect(try paper.headlines().allSatisfy { $0.site == "New name" })
  }
}
