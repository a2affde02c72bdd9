import FetchTestSupport
import Glibc
import NewsModel
import TestSupport
import Testing

/// `fetch`, as the built program does it, against nginx and against a server that does wrong.
@Suite struct FetchTests {
  @Test func coldThenUnchangedThenChanged() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(5))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.headlines().count == 5)
    #expect(try paper.reports("fetch").isEmpty, "it is not due yet")
    let unchanged = try #require(paper.reports("fetch", "--all").first)
    #expect(unchanged["result"] as? String == "unchanged" && unchanged["status"] as? Int == 304)
    try server.serve("feed.xml", SampleFeed.rss(6))
    server.touch("feed.xml", seconds: 1_700_000_000)
    let changed = try #require(paper.reports("fetch", "--all").first)
    #expect(changed["inserted"] as? Int == 1 && changed["updated"] as? Int == 0)
    #expect(try paper.headlines().count == 6 && paper.faults().isEmpty)
    #expect(server.log.map { $0.prefix(3) } == ["200", "304", "200"])
  }

  @Test func theSameBytesAreNotReadAgainWithoutValidators() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", odd.url("/feed")).status == 0)
    let report = try #require(paper.reports("fetch", "--all").first)
    #expect(report["result"] as? String == "unchanged" && report["status"] as? Int == 200)
  }

  @Test func newBytesWithTheSameStoriesBringNothing() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", odd.url("/flip?how=bytes")).status == 0)
    let report = try #require(paper.reports("fetch", "--all").first)
    #expect(report["result"] as? String == "unchanged" && report["updated"] as? Int == 0)
  }

  @Test func aChangedStoryIsUpdated() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", odd.url("/flip?how=story")).status == 0)
    #expect(try #require(paper.reports("fetch", "--all").first)["updated"] as? Int == 3)
    #expect(try paper.headlines().count == 3)
    #expect(try paper.text(of: paper.headlines()[0]).contains("version 2"))
  }

  @Test func oneBadFeedDoesNotKeepTheOthersBack() throws {
    let (server, odd) = (try WebServer(), try OddServer())
    try server.serve("feed.xml", SampleFeed.rss(5))
    let paper = try FetchedPaper()
    let bad = ["/short", "/reset", "/garbage", "/page", "/status?code=500", "/badgzip", "/headers", "/huge"]
    let list = bad.map { odd.url($0) } + [server.url("/feed.xml"), odd.url("/chunked"), odd.url("/gzip")]
    #expect(try paper.run("import", paper.folder.write("urls", list.joined(separator: "\n"))).status == 0)
    let result = try paper.run("fetch", "--timeout", "5")
    #expect(result.status == 1)
    #expect(result.stderr.split(separator: "\n").count == bad.count, "\(result)")
    for name in bad { #expect(result.stderr.contains(odd.url(name) + ": "), "\(name) in \(result)") }
    #expect(result.stdout.contains("11 feeds: 8 new articles, 0 updated, 8 failed"), "\(result)")
    #expect(try paper.subscriptions().filter { $0.state.failures == 1 }.count == bad.count)
    #expect(
      try paper.subscriptions().filter { $0.state.fault == .notAFeed }.map(\.feed.url.string) == [
        odd.url("/page")
      ])
    #expect(try paper.faults().isEmpty)
  }

  @Test func aFailureKeepsWhatWasThereAndItsValidators() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(5))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    let before = try paper.onlySubscription()
    server.stop()
    #expect(try paper.run("fetch", "--all").status == 1)
    let after = try paper.onlySubscription()
    #expect(after.state.validators == before.state.validators && after.state.fault == .unreachable)
    #expect(after.feed.lastError != nil)
    #expect(try paper.headlines().count == 5)
    try server.start()
    #expect(try paper.run("fetch", "--all").status == 0)
    let mended = try paper.onlySubscription()
    #expect(mended.state.failures == 0 && mended.state.fault == nil && mended.feed.lastError == nil)
    #expect(server.log.last?.hasPrefix("304") == true)
  }

  @Test func manyBombsEndEachByItself() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let list = (1...10).map { odd.url("/bomb?n=\($0)") + "\n" + odd.otherURL("/bomb?n=\($0)") }
    #expect(try paper.run("import", paper.folder.write("urls", list.joined(separator: "\n"))).status == 0)
    let reports = try paper.reports("fetch")
    #expect(reports.count == 20)
    for report in reports {
      #expect(report["fault"] as? String == "too-large", "\(report)")
    }
  }

  @Test func retryAfterHoldsEvenForAll() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    #expect(
      try paper.run("import", paper.folder.write("urls", odd.url("/status?code=429&after=3600"))).status == 0)
    #expect(try paper.run("fetch").status == 1)
    let state = try paper.onlySubscription().state
    #expect(state.fault == .busy && state.blockedUntil != nil)
    #expect(try paper.reports("fetch", "--all").isEmpty)
    #expect(try paper.run("fetch", "--all").stderr.contains("said to wait: 1 feed;"))
    #expect(odd.log.count == 1)
  }

  @Test func whatIsGoneIsRetired() throws {
    let server = try WebServer()
    let paper = try FetchedPaper()
    #expect(try paper.run("import", paper.folder.write("urls", server.url("/gone"))).status == 0)
    #expect(try #require(paper.reports("fetch").first)["result"] as? String == "retired")
    #expect(try paper.reports("fetch", "--all").isEmpty)
    #expect(server.log.count == 1)
  }

  @Test func aPermanentMoveIsRecordedAndTwoFeedsThatBecomeOneAreFollowedOnce() throws {
    let server = try WebServer()
    try server.serve("feed.xml", SampleFeed.rss(5))
    let paper = try FetchedPaper()
    #expect(try paper.run("import", paper.folder.write("urls", server.url("/moved"))).status == 0)
    #expect(try #require(paper.reports("fetch").first)["moved_to"] as? String == server.url("/feed.xml"))
    #expect(try paper.onlySubscription().feed.url.string == server.url("/feed.xml"))
    #expect(try paper.run("import", paper.folder.write("urls", server.url("/moved") + " tag")).status == 0)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(try paper.onlySubscription().feed.url.string == server.url("/feed.xml"))
    #expect(try paper.headlines().count == 5 && paper.faults().isEmpty)
  }

  @Test func cacheTimesAndTheFeedsOwnHintsDelayTheNextFetch() throws {
    let server = try WebServer()
    try server.serve("cached.xml", SampleFeed.rss(1))
    try server.serve(
      "ttl.xml", SampleFeed.rss(1, extra: "<ttl>600</ttl><skipDays><day>Sunday</day></skipDays>"))
    let paper = try FetchedPaper()
    let list = [server.url("/cached.xml"), server.url("/ttl.xml")].joined(separator: "\n")
    #expect(try paper.run("import", paper.folder.write("urls", list)).status == 0)
    #expect(try paper.run("fetch").status == 0)
    for subscription in try paper.subscriptions() {
      let fetched = try #require(subscription.feed.lastFetched).seconds
      let wait = try #require(subscription.state.due).seconds - fetched
      #expect(wait >= (subscription.feed.url.string.contains("ttl") ? 32_400 : 6480))
    }
    #expect(try paper.subscriptions().contains { $0.state.hints.skippedDays == [0] })
  }

  @Test func linesForProgramsHoldNoControlCharacters() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let evil = odd.url("/feed?title=%1b%5d0;x%07%1b%5b31m%c2%9b%e2%80%ae")
    #expect(try paper.run("import", paper.folder.write("urls", evil)).status == 0)
    for words in [["fetch", "--json"], ["fetch", "--all"]] {
      let result =
        try words.count == 2 && words[1] == "--json"
        ? paper.run("fetch", "--json") : paper.run("fetch", "--all")
      let bytes = result.output + result.errors
      #expect(!bytes.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F })
      #expect(
        !result.stdout.unicodeScalars.contains { $0.value == 0x202E || (0x80...0x9F).contains($0.value) })
    }
  }

  @Test func withoutTheOperatorsLeaveLoopbackIsNotAsked() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper(environment: ["BROADSHEET_FETCH_ALLOW": ""])
    #expect(try paper.run("import", paper.folder.write("urls", odd.url("/feed"))).status == 0)
    let result = try paper.run("fetch")
    #expect(result.status == 1 && result.stderr.contains("not a public address"), "\(result)")
    #expect(try paper.run("fetch", "--allow", "lopback").status == 2)
    #expect(odd.log.isEmpty)
  }

  @Test func filesAndOtherSchemesAreNeverRead() throws {
    let paper = try FetchedPaper()
    for name in ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http://u:p@127.0.0.1/"] {
      let result = try paper.run("subscribe", name)
      #expect(result.status == 1 && !result.stderr.contains("root:"), "\(result)")
    }
    #expect(try paper.subscriptions().isEmpty)
  }

  @Test func passwordsThatOthersCanReadAreNotUsed() throws {
    let odd = try OddServer()
    let paper = try FetchedPaper()
    let file = try paper.folder.write(".netrc", "machine 127.0.0.1 login me password secret\n")
    chmod(file, 0o644)
    let loose = try paper.run("subscribe", odd.url("/feed"))
    #expect(loose.status == 0 && loose.stderr.contains("others can read it"))
    chmod(file, 0o600)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(odd.log.map { $0.contains("Basic") } == [false, true])
  }

  /// It is asked for again, and not whether it has changed, until it comes whole or just so again.
  @Test func whatBrokeOffIsAskedForAgain() throws {
    let server = try WebServer()
    let whole = SampleFeed.rss(8)
    try server.serve("feed.xml", String(whole.prefix(whole.count / 2)))
    let paper = try FetchedPaper()
    let first = try paper.run("subscribe", server.url("/feed.xml"))
    #expect(first.status == 0 && first.stdout.contains("it broke off"), "\(first)")
    let taken = try paper.headlines().count
    #expect((3...5).contains(taken))
    #expect(try paper.onlySubscription().state.validators.etag == nil)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(try paper.onlySubscription().state.validators.etag != nil)
    try server.serve("feed.xml", whole)
    #expect(try paper.run("fetch", "--all").stdout.contains("new"))
    #expect(try paper.headlines().count == 8 && paper.faults().isEmpty)
  }
}
