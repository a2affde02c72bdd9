import TestSupport
import Testing

/// A line of 9600 baud: 960 bytes a second, a screen in two seconds.
@Suite struct SlowLineTests {
  private static let baud9600 = 960

  /// What the keys show on a line that is not slow.
  private func screen(_ keys: String, until mark: String) throws -> String {
    let session = try Paper.sample().open()
    try session.waitFor("Headlines")
    try session.settle()
    session.send(keys)
    try session.waitFor(mark)
    try session.settle()
    return session.words(from: 0)
  }

  /// Thirty pages would take a minute if each were painted.
  @Test func keysTypedAheadAreTakenBeforeAnythingIsPainted() throws {
    let keys = String(repeating: " b", count: 15) + "Gkk"
    let session = try Paper.sample().open()
    try session.waitFor("Headlines")
    try session.settle()
    let before = session.written.count
    session.sendUnread(keys)
    try session.crawl(bytesPerSecond: Self.baud9600, "to be near the end") { $0.shows("23/25") }
    try session.settle()
    #expect(session.written.count - before < 3 * 80 * 24)
    #expect(session.words(from: 0) == (try screen(keys, until: "23/25")))
    #expect(try session.leave() == [])
  }

  @Test func aStormOfSizesLosesNothingOfWhatIsTyped() throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let session = try paper.open(try paper.leadStory())
    try session.waitFor("Anna Field")
    try session.beginComment()
    let sizes = [(132, 43), (40, 10), (200, 60), (20, 5), (100, 30), (1, 1), (80, 24)]
    for ((columns, rows), letter) in zip(sizes, "scanner") {
      try session.resize(columns: columns, rows: rows)
      session.sendUnread(String(letter))
      for _ in 0..<5 { try session.crawl(bytesPerSecond: Self.baud9600, "to go on") { _ in true } }
    }
    try session.crawl(bytesPerSecond: Self.baud9600, "to show the words") { $0.shows("7/5000") }
    try session.settle()
    #expect(session.shows("scanner"))
    session.hangUp()
    _ = try session.exitStatus()
    let after = try paper.open()
    try after.waitFor(":resume brings your words back")
    #expect(try after.leave() == [])
  }

  /// The line has lost it: nobody is locked up in a text that does not end.
  @Test func aPastedTextWithoutAnEndEnds() throws {
    let session = try Paper.sample().open()
    try session.waitFor("Headlines")
    try session.settle()
    session.send("/")
    session.send(bytes: Array("\u{1B}[200~needle".utf8))
    try session.waitFor("needle")
    session.send(.escape)
    try session.waitForGone("needle")
    #expect(try session.leave() == [])
  }

  @Test func aStoryIsReadAndLeftOnIt() throws {
    let session = try Paper.sample().open()
    try session.crawl(bytesPerSecond: Self.baud9600, "to begin") { $0.shows("Headlines") && $0.shows("/25") }
    session.sendUnread("jjjj\r")
    try session.crawl(bytesPerSecond: Self.baud9600, "to show the story") { $0.shows("Anna Field") }
    session.sendUnread("   bb g")
    session.sendUnread("qkk")
    try session.crawl(bytesPerSecond: Self.baud9600, "to be back") {
      $0.shows("Headlines") && $0.shows("3/25")
    }
    try session.settle()
    #expect(session.words(from: 0) == (try screen("jjjj\r   bb gqkk", until: "3/25")))
    #expect(try session.leave() == [])
  }
}
