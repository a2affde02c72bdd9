import FetchTestSupport
import NewsFetch
import NewsModel
import TestSupport
import Testing

/// Transfers against nginx, and against a server that does wrong. All on loopback.
@Suite struct MultiLoopTests {
  @Test func takesAFeedAndThenIsToldThatNothingChanged() throws {
    let server = try WebServer()
    try server.serve("feed.xml", "<rss/>" + String(repeating: "word ", count: 2000))
    let first = try fetch(server.url("/feed.xml")).get()
    #expect(first.status == 200 && first.body.count == 10_006)
    #expect(first.received < 1000, "packed on the way")
    #expect(first.headers.contentType == "application/rss+xml")
    let validators = FeedValidators(etag: first.headers.etag, lastModified: first.headers.lastModified)
    let second = try fetch(server.url("/feed.xml"), validators).get()
    #expect(second.isUnmodified && second.body.isEmpty)
    #expect(server.log.map { $0.prefix(3) } == ["200", "304"])
    #expect(["gzip", "br", "zstd"].allSatisfy { server.log[0].contains($0) })
  }

  @Test func speaksHTTP2OverTLSThatATestAuthorityVouchesFor() throws {
    let server = try WebServer()
    try server.serve("feed.xml", "<rss/>")
    let answer = try fetch(server.secureURL("/feed.xml")) { $0.authorities = server.authority.path }.get()
    #expect(answer.status == 200)
    #expect(server.log == ["200 /feed.xml HTTP/2.0 " + acceptEncoding(server)])
  }

  @Test func aCertificateThatNobodyVouchesForIsNamed() throws {
    let server = try WebServer()
    let problem = problem(of: fetch(server.secureURL("/feed.xml")))
    #expect(problem?.fault == .certificate)
    #expect(problem?.reason.string.contains("the certificate of localhost is not trusted") == true)
    // Right authority, wrong name.
    let address = "https://127.0.0.1:\(server.securePort)/"
    #expect(
      self.problem(of: fetch(address) { $0.authorities = server.authority.path })?.fault == .certificate)
    #expect(server.log.isEmpty)
  }

  @Test func permanentRedirectsAreRecorded() throws {
    let server = try WebServer()
    try server.serve("feed.xml", "<rss/>")
    let answer = try fetch(server.url("/moved")).get()
    #expect(answer.address.text == server.url("/feed.xml") && answer.movedTo == answer.address)
    let odd = try OddServer()
    #expect(try fetch(odd.url("/to?code=302&url=/feed")).get().movedTo == nil)
    #expect(try fetch(odd.url("/to?code=308&url=/feed")).get().movedTo?.text == odd.url("/feed"))
    #expect(try fetch(odd.url("/to?code=301&url=/to%3Fcode%3D302%26url%3D/feed")).get().movedTo == nil)
  }

  @Test func redirectsAreCountedAndChecked() throws {
    let odd = try OddServer()
    #expect(try fetch(odd.url("/count?n=5")).get().status == 200)
    #expect(problem(of: fetch(odd.url("/count?n=6")))?.fault == .redirects)
    #expect(problem(of: fetch(odd.url("/to?url=/to%3Furl%3D/count?n=99")))?.fault == .redirects)
    #expect(problem(of: fetch(odd.url("/status?code=302")))?.fault == .redirects)
    for bad in [
      "http://10.1.2.3/", "http://[::ffff:169.254.169.254]/", "http://0x7f000001:22/x", "file:///etc/passwd",
    ] {
      let problem = problem(of: fetch(odd.url("/to?url=" + bad)) { $0.rules = exactly("127.0.0.1/32") })
      #expect(
        problem?.fault == (bad.contains("7f") ? .unreachable : .notAllowed),
        "\(bad): \(String(describing: problem))")
    }
    #expect(problem(of: fetch(odd.url("/to?url=http://me:pw@127.0.0.1/")))?.fault == .notAllowed)
  }

  @Test func aRedirectToAnAddressThatIsNotAllowedIsNotFollowed() throws {
    let odd = try OddServer()
    #expect(try fetch(odd.url("/to?url=" + odd.otherURL("/feed"))).get().status == 200)
    let other = fetch(odd.url("/to?url=" + odd.otherURL("/feed?second"))) { $0.rules = exactly("127.0.0.1") }
    #expect(problem(of: other)?.fault == .notAllowed)
    #expect(!odd.log.contains { $0.contains("second") && $0.hasPrefix("/feed") })
  }

  @Test func aRedirectFromHTTPSToHTTPIsRefused() throws {
    let server = try WebServer()
    try server.serve("feed.xml", "<rss/>")
    let result = fetch(server.secureURL("/insecure")) { $0.authorities = server.authority.path }
    #expect(problem(of: result)?.reason.string.contains("from https to http") == true)
    // The server has written its log when it answers again.
    _ = fetch(server.url("/last"))
    #expect(server.log.contains { $0.contains("/insecure") })
    #expect(!server.log.contains { $0.contains("/feed.xml") })
  }

  @Test func aNameIsJudgedByEveryAddressItHas() throws {
    let odd = try OddServer()
    let name = "http://localhost:\(odd.port)/feed"
    #expect(try fetch(name).get().status == 200)
    for rules in ["", "any-port", "10.0.0.0/8", "::1 any-port"] {
      let before = odd.log.count
      #expect(problem(of: fetch(name) { $0.rules = exactly(rules) })?.fault == .notAllowed, "\(rules)")
      #expect(odd.log.count == before)
    }
  }

  @Test(arguments: [
    ("/short", FetchFault.unreachable, "broke off"), ("/reset", .unreachable, "broke off"),
    ("/stall", .unreachable, "too slow"), ("/loris", .unreachable, "too slow"),
    ("/garbage", .protocolFault, "did not answer"), ("/badchunk", .unreachable, ""),
    ("/badgzip", .protocolFault, "did not answer"), ("/headers", .tooLarge, "headers"),
    ("/longheader", .protocolFault, ""), ("/bomb", .tooLarge, "unpacks"), ("/huge", .tooLarge, "1 MiB"),
    ("/hugelength", .tooLarge, "limit"), ("/status?code=404", .missing, "404"),
    ("/status?code=410", .gone, "410"), ("/status?code=500", .server, "500"),
    ("/status?code=401", .missing, "netrc"), ("/status?code=503", .server, "503"),
  ])
  func everyFaultIsNamedAndBounded(_ row: (String, FetchFault, String)) throws {
    let odd = try OddServer()
    let begun = ContinuousClock.now
    let problem = problem(
      of: fetch(odd.url(row.0)) {
        $0.limits.totalSeconds = 3
        $0.limits.slowSeconds = 2
        $0.limits.bodyBytes = row.0 == "/bomb" ? 64 << 20 : 1 << 20
      })
    #expect(problem?.reason.string.contains(row.2) == true, "\(String(describing: problem))")
    if row.0 != "/longheader" && row.0 != "/badchunk" { #expect(problem?.fault == row.1) }
    #expect(ContinuousClock.now - begun < .seconds(10))
  }

  @Test func soundAnswersInOddFormsAreTaken() throws {
    let odd = try OddServer()
    let plain = try fetch(odd.url("/feed")).get().body
    #expect(try fetch(odd.url("/chunked")).get().body == plain)
    #expect(try fetch(odd.url("/gzip")).get().body == plain)
    #expect(try fetch(odd.url("/smuggle")).get().headers.etag == "\"a[31mb\"")
  }

  /// What `brotli` and `zstd` made of one feed of three stories, as nginx serves a file that was packed before.
  @Test(
    arguments: [
      (
        "packed.br",
        "G5ABAIzDuPH6iSgbp0k6txZtEMp3WpHgBOfAYMbAyFjevn7u92I2oj2bjXWaImRTRKUKpdEbXm4HMpJLlAn7GV8tfZCGEdWt5w"
          + "sBrARwq1GXz+sCqp5mP+dI0RPrbL56Gq6vSi91DconUh58/h/Gos/QMNtgchgj5GMDR62ulVp1Ew=="
      ),
      (
        "packed.zst",
        "KLUv/QRobQQAAggZF5DZAfgVXrGLcCUs3U87crJo7x/1f4wB6x4zlVIpJcffqanoPMO/T+mHHZnzoakouUG3GA5gpuDwH9nkdUOn"
          + "icobjr819eCErWK5fb9u4/cWwnSVe9QlABQkYHhKe+TlNMcQGhAg8MLtYl0LoZyF4ZHLuzD6CBZdnpiJt2Qv1FeMJ7pwGIHotjoG"
          + "8zB5nw=="
      ),
    ])
  func packedBodiesAreUnpacked(_ name: String, _ packed: String) throws {
    let server = try WebServer()
    let bytes = Base64.decoded(Array(packed.utf8))
    try server.serve(name, bytes: bytes)
    let answer = try fetch(server.url("/" + name)).get()
    #expect(answer.received == bytes.count && answer.body.count == 401)
    #expect(String(decoding: answer.body, as: UTF8.self).hasSuffix("</item></channel></rss>"))
  }

  @Test func retryAfterIsHandedOn() throws {
    let odd = try OddServer()
    for code in [429, 503] {
      let problem = problem(of: fetch(odd.url("/status?code=\(code)&after=120")))
      #expect(problem?.fault == .busy && problem?.retryAfter == "120" && problem?.status == code)
    }
  }

  @Test func manyGoAtOnceButFewFromOneHost() throws {
    let odd = try OddServer()
    var settings = settings()
    settings.limits.parallelPerHost = 2
    let loop = try #require(MultiLoop(settings))
    for id in 0..<8 {
      loop.add(FetchRequest(id: id, address: try WebAddress(odd.url("/slow?s=0.2&title=\(id)"))))
      loop.add(FetchRequest(id: 100 + id, address: try WebAddress(odd.otherURL("/slow?s=0.2&title=\(id)"))))
    }
    let begun = ContinuousClock.now
    var ids: Set<Int> = []
    while !loop.isIdle {
      guard let outcome = loop.next(within: 1000) else { continue }
      #expect(throws: Never.self) { try outcome.result.get() }
      ids.insert(outcome.request.id)
    }
    #expect(ids == Set(0..<8).union(100..<108))
    let time = ContinuousClock.now - begun
    #expect(time > .milliseconds(750) && time < .milliseconds(2600), "\(time)")
  }

  /// More than may be held at once comes in all the same, in turns.
  @Test func bodiesThatAreHeldStayWithinTheirLimit() throws {
    let server = try WebServer()
    try server.serve("big.bin", String(repeating: "0123456789abcdef", count: 1 << 16))
    var settings = settings()
    settings.limits.heldBytes = 3 << 20
    settings.limits.parallelPerHost = 20
    let loop = try #require(MultiLoop(settings))
    for id in 0..<40 { loop.add(FetchRequest(id: id, address: try WebAddress(server.url("/big.bin?\(id)")))) }
    var sizes: [Int] = []
    while !loop.isIdle {
      if let outcome = loop.next(within: 1000) { sizes.append(try outcome.result.get().body.count) }
    }
    #expect(sizes == Array(repeating: 1 << 20, count: 40))
  }

  @Test func passwordsGoToTheirHostOnly() throws {
    let odd = try OddServer()
    let folder = try TemporaryFolder()
    let file = try folder.write("netrc", "machine 127.0.0.1 login me password secret\n")
    _ = try fetch(odd.url("/to?url=" + odd.otherURL("/feed"))) { $0.passwordFile = file }.get()
    #expect(odd.log.count == 2)
    #expect(odd.log[0].contains("Basic") && odd.log[1].hasPrefix("/feed - "))
  }

  @Test func aClosedPortAndAnUnknownNameAreUnreachable() {
    #expect(problem(of: fetch("http://127.0.0.1:9/"))?.fault == .unreachable)
    #expect(
      problem(of: fetch("http://no-such-host.invalid/") { $0.rules = exactly("any-port") })?.fault
        == .unreachable)
  }
}

extension MultiLoopTests {
  private func settings() -> NetworkSettings {
    var settings = NetworkSettings()
    settings.rules = exactly("loopback")
    return settings
  }

  private func exactly(_ words: String) -> AddressRules { AddressRules(allowing: words) ?? AddressRules() }

  private func fetch(
    _ text: String, _ validators: FeedValidators = FeedValidators(),
    _ change: (inout NetworkSettings) -> Void = { _ in }
  ) -> Result<FetchAnswer, FetchProblem> {
    var settings = settings()
    change(&settings)
    guard let loop = MultiLoop(settings), let address = try? WebAddress(text) else {
      return .failure(FetchProblem(.notAllowed, "the test's address \(SafeText(line: text))"))
    }
    loop.add(FetchRequest(id: 1, address: address, validators: validators))
    while !loop.isIdle {
      if let outcome = loop.next(within: 1000) { return outcome.result }
    }
    return .failure(FetchProblem(.protocolFault, "nothing came"))
  }

  private func problem(of result: Result<FetchAnswer, FetchProblem>) -> FetchProblem? {
    if case .failure(let problem) = result { return problem }
    return nil
  }

  private func acceptEncoding(_ server: WebServer) -> String {
    server.log.first.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") } ?? ""
  }
}
