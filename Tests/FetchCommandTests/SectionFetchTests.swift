import FetchTestSupport
import NewsModel
import TestSupport
import Testing

/// The feeds of one section, from the command line and from the reader.
@Suite struct SectionFetchTests {
  private func feed(_ title: String, category: String = "") -> String {
    SampleFeed.rss(2, title: title).replacing("<guid>", with: category + "<guid>")
  }

  /// Two feeds that have their section from the list, and one whose stories name it.
  private func paper(_ server: WebServer) throws -> FetchedPaper {
    try server.serve("sport.xml", feed("Goals"))
    try server.serve("culture.xml", feed("Books"))
    try server.serve("mixed.xml", feed("Mixed", category: "<category>sport</category>"))
    let list = """
      \(server.url("/sport.xml")) Sport
      \(server.url("/culture.xml")) Culture
      \(server.url("/mixed.xml"))
      """
    let paper = try FetchedPaper()
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    return paper
  }

  private func titles(_ reports: [[String: Any]]) -> Set<String> {
    Set(reports.compactMap { $0["title"] as? String })
  }

  @Test func feedsThatNameTheSectionAndThoseWhoseStoriesDo() throws {
    let server = try WebServer()
    defer { server.stop() }
    let paper = try paper(server)
    #expect(try titles(paper.reports("fetch", "--section", "SPORT")) == ["Goals"])
    #expect(try titles(paper.reports("fetch")) == ["Books", "Mixed"])
    #expect(try titles(paper.reports("fetch", "--all", "--section", "sport")) == ["Goals", "Mixed"])
    #expect(try paper.reports("fetch", "--section", "sport").isEmpty, "nothing of it is due")
    #expect(try paper.reports("fetch", "--all", "--section", "weather").isEmpty)
    #expect(try paper.run("fetch", "--section", "sport", "1").status == 2)
    #expect(try paper.run("fetch", "--section", " ").status == 2)
  }

  @Test func programsLearnTheTotalAndWhatCameOfItAll() throws {
    let server = try WebServer()
    defer { server.stop() }
    let paper = try paper(server)
    let reports = try paper.reports("fetch", "--summary")
    #expect(reports.dropLast().allSatisfy { $0["of"] as? Int == 3 } && reports.count == 4)
    let summary = try #require(reports.last)
    #expect(summary["feeds"] as? Int == 3 && summary["inserted"] as? Int == 6)
    #expect(summary["failed"] as? Int == 0 && summary["feed"] == nil)
    #expect(try FetchedPaper().reports("fetch", "--summary").map { $0["subscriptions"] as? Int } == [0])
  }

  @Test func oneIsNotSaidAsMany() throws {
    let server = try WebServer()
    try server.serve("one.xml", SampleFeed.rss(1))
    let paper = try FetchedPaper()
    #expect(try paper.run("import", paper.folder.write("urls", server.url("/one.xml"))).status == 0)
    #expect(try paper.run("fetch").stdout.contains("\n1 feed: 1 new article, 0 updated\n"))
  }

  @Test func theReaderAsksTheSectionThatIsChosen() throws {
    let server = try WebServer()
    let paper = try paper(server)
    #expect(try paper.run("fetch").status == 0)
    let path = try paper.folder.write(
      "urls", server.url("/later.xml") + " Sport\n" + server.url("/gone2.xml"))
    #expect(try paper.run("import", path).status == 0)
    try server.serve("later.xml", feed("Later"))
    let reader = try TerminalSession(
      BuiltProgram.path(), ["--section", "Sport"],
      environment: ["BROADSHEET_STORE": paper.path, "BROADSHEET_FETCH_ALLOW": "loopback"])
    try reader.waitFor("Goals")
    reader.send("r")
    try reader.waitFor("1 feed: 2 new articles, 0 updated")
    reader.send("0")
    reader.send("r")
    try reader.waitFor("1 feed failed: `broadsheet feeds` says why.")
    reader.send("r")
    try reader.waitFor("Nothing is due.")
    reader.send("Q")
    #expect(try reader.exitStatus() == .exited(0))
  }

  @Test func aPaperWithoutFeedsSaysHowToAddOne() throws {
    let paper = try FetchedPaper()
    #expect(try paper.run("import", paper.folder.write("feed.xml", SampleFeed.rss(2))).status == 0)
    let reader = try TerminalSession(
      BuiltProgram.path(), environment: ["BROADSHEET_STORE": paper.path])
    try reader.waitFor("Story 0")
    reader.send("r")
    try reader.waitFor("Nothing to fetch: `broadsheet subscribe URL` adds a feed.")
  }
}
