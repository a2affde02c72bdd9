import FetchTestSupport
import Foundation
import Glibc
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
    #expect(last["offline"] as? Bool == true && last["failed"] as? Int == 2, "\(last)")
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
    #expect(try unreachedSince() != nil, "no other is left that may be there")
  }

  @Test func theOnlyFeedIsEnough() throws {
    server.stop()
    try follow(server.url("/feed.xml"))
    #expect(try paper.run("fetch").status == 1)
    #expect(try unreachedSince() != nil)
    #expect(try paper.run("unsubscribe", "1").status == 0)
    #expect(try unreachedSince() == nil, "nothing is to be reached any more")
  }

  @Test func hostsThatWereSilentBeforeSayNothingOfTheNetwork() throws {
    try follow(server.url("/feed.xml"), silent, silent.replacing("127.0.0.2", with: "127.0.0.3"))
    #expect(try paper.run("fetch").status == 1)
    let alone = try paper.run("fetch", "2", "3")
    #expect(try unreachedSince() == nil && !alone.stderr.contains("no feed could be reached"), "\(alone)")
  }

  @Test func feedsDoNotAnswerForAnOutage() throws {
    try follow(server.url("/feed.xml"))
    #expect(try paper.run("fetch").status == 0)
    server.stop()
    for _ in 0..<5 { #expect(try paper.run("fetch", "--all").status == 1) }
    let state = try paper.onlySubscription().state
    let due = try #require(state.due)
    #expect(
      state.failures == 0 && due < Timestamp(seconds: Int64(time(nil))).adding(seconds: 1000), "\(state)")
    try server.start()
    #expect(try paper.run("fetch").stdout.contains("1 feed"), "it is asked at once whether it is there again")
    #expect(try unreachedSince() == nil)
  }

  @Test func aServerThatBreaksOffIsThere() throws {
    let odd = try OddServer()
    try follow(odd.url("/reset"))
    #expect(try paper.run("fetch").status == 1)
    #expect(try unreachedSince() == nil)
  }

  @Test func whatWasNotAskedSaysNothing() throws {
    server.stop()
    try follow(server.url("/feed.xml"), "http://10.0.0.9/feed")
    #expect(try paper.run("fetch", "1").status == 1)
    #expect(try paper.run("fetch", "2").status == 1)
    #expect(try paper.run("fetch", "--all").status == 1)
    #expect(try unreachedSince() != nil, "an address that is not allowed is no server that was there")
  }

  @Test func theFirstFetchKnowsWhatIsNotAllowed() throws {
    server.stop()
    try follow("http://10.0.0.9/feed", server.url("/feed.xml"), silent)
    #expect(try paper.run("fetch").stderr.contains("no feed could be reached"))
    #expect(try unreachedSince() != nil)
  }

  @Test func whatAnotherFetchReachesMeanwhileCounts() throws {
    try follow(server.url("/feed.xml"), "http://127.0.0.2:\(try Backlog.full())/feed")
    server.stop()
    #expect(try paper.run("fetch", "1").status == 1)
    let slow = try paper.start("fetch", "--timeout", "4", "2")
    try server.start()
    #expect(try paper.run("fetch", "1").status == 0)
    slow.waitUntilExit()
    #expect(try unreachedSince() == nil)
  }

  @Test func anInterruptedFetchSaysNothing() throws {
    let odd = try OddServer()
    try follow(odd.url("/slow?s=5"), silent)
    let fetch = try paper.start("fetch")
    for _ in 0..<200
    where try paper.subscriptions().allSatisfy({ $0.feed.lastFetched == nil }) && odd.log.isEmpty {
      usleep(20_000)
    }
    fetch.interrupt()
    fetch.waitUntilExit()
    #expect(fetch.terminationStatus == 130)
    #expect(try unreachedSince() == nil)
  }

  @Test func aFeedThatIsFoundEndsIt() throws {
    try follow(silent)
    #expect(try paper.run("fetch").status == 1)
    #expect(try unreachedSince() != nil)
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try unreachedSince() == nil)
  }
}

/// A port of 127.0.0.2 at which connections are never taken up.
private enum Backlog {
  static func full() throws -> Int {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.2")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, length) == 0 && listen(listener, 0) == 0
          && getsockname(listener, place, &length) == 0
      }
    }
    try #require(isBound)
    for _ in 0..<8 {
      let caller = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(caller, $0, length) }
      }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
