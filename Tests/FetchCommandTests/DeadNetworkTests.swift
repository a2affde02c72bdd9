import FetchTestSupport
import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// What is remembered and said where no server can be reached.
@Suite struct DeadNetworkTests {
  private let server: WebServer
  private let paper: FetchedPaper

  init() throws {
    server = try WebServer()
    paper = try FetchedPaper()
    try server.serve("feed.xml", SampleFeed.rss(2))
  }

  /// A host at which nothing listens.
  private var silent: String { server.url("/other.xml").replacing("127.0.0.1", with: "127.0.0.2") }

  private func follow(_ addresses: String...) throws {
    let list = try paper.folder.write("urls", addresses.joined(separator: "\n"))
    #expect(try paper.run("import", list).status == 0)
  }

  private func unreachedSince() throws -> Timestamp? {
    try paper.store().summary(for: nil).unreachedSince
  }

  @Test func itIsMarkedFromTheFirstFetchThatReachesNobodyToTheFirstThatDoes() throws {
    try follow(server.url("/feed.xml"), silent)
    #expect(try paper.run("fetch").status == 1)
    #expect(try unreachedSince() == nil, "one of them is there")
    server.stop()
    let dead = try paper.run("fetch", "--all")
    #expect(dead.status == 1 && dead.stderr.contains("no feed could be reached"), "\(dead)")
    let since = try #require(try unreachedSince())
    let last = try #require(try paper.reports("fetch", "--all", "--summary").last)
    #expect(last["unreached"] as? Int == 2 && last["failed"] as? Int == 2, "\(last)")
    #expect(try unreachedSince() == since, "the first counts")
    try server.start()
    #expect(try paper.run("fetch", "--all").status == 1)
    #expect(try unreachedSince() == nil && paper.faults().isEmpty)
  }

  @Test func oneSilentHostAmongOthersSaysNothingOfTheNetwork() throws {
    server.stop()
    try follow(server.url("/a"), server.url("/b"), silent)
    #expect(try paper.run("fetch", "1", "2").status == 1)
    #expect(try unreachedSince() == nil)
    #expect(try paper.run("fetch", "1", "3").status == 1)
    #expect(try unreachedSince() != nil, "two are silent")
  }

  @Test func theOnlyFeedIsEnough() throws {
    server.stop()
    try follow(server.url("/feed.xml"))
    #expect(try paper.run("fetch").status == 1)
    #expect(try unreachedSince() != nil)
    #expect(try paper.run("unsubscribe", "1").status == 0)
    #expect(try unreachedSince() == nil, "nothing is to be reached any more")
  }
}
