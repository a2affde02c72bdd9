import TestSupport
import Testing

/// Several readers, an import and the command line on one store.
@Suite struct ManyAtOnceTests {
  private func reading(_ session: TerminalSession) throws -> TerminalSession {
    try session.waitFor("Anna Field")
    session.send("c")
    try session.waitFor("11 comments")
    session.send("jjj")
    try session.settle()
    return session
  }

  @Test(.enabled(if: Paper.hasOtherReaders))
  func wordsOfOthersArriveAsABannerAndMoveNothing() throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let article = try paper.leadStory()
    let bob = try reading(try paper.open(as: 4001, name: "bob", article))
    let (before, cursor) = (bob.screen, bob.cursor)
    let posted = try paper.run(
      as: 4002, name: "carol", "comment", article, "--text", "News from the gate", "--accept-policy")
    #expect(posted.status == 0, "\(posted)")
    try bob.waitFor("1 new: press n", timeout: .seconds(2))
    let changed = zip(before, bob.screen).filter { $0 != $1 }
    #expect(changed.count <= 3, "\(bob.framedScreen)")
    #expect(bob.cursor == cursor)
    bob.send("n")
    try bob.waitFor("News from the gate")
    #expect(bob.row(bob.cursor.row).contains("carol"), "\(bob.framedScreen)")
    #expect(try bob.leave() == [])
  }

  @Test(.enabled(if: Paper.hasOtherReaders))
  func twoReadersAndAnImportAreAtItTogether() throws {
    let paper = try Paper.sample()
    let article = try paper.leadStory()
    try paper.enrol()
    let alice = try reading(try paper.open(article, columns: 160, rows: 48))
    let bob = try reading(try paper.open(as: 4001, name: "bob", article))
    let feed = try paper.folder.write("big.xml", Self.feed(items: 1500))
    let importing = try paper.open("import", feed)
    try alice.post("Alice was here first")
    try bob.post("Bob was here as well")
    try alice.waitFor("press n", timeout: .seconds(5))
    alice.send("n")
    try alice.waitFor("Bob was here as well")
    // Posting shows him the discussion as it is.
    try bob.waitFor("Alice was here first")
    #expect(try importing.exitStatus(timeout: .seconds(30)) == .exited(0))
    for session in [alice, bob] {
      session.send("0g")
      try session.waitFor("Item 1499 of the feed")
      #expect(try session.leave() == [])
    }
    #expect(try paper.objects("comments", article).count == 13)
    #expect(try paper.check().status == 0)
  }

  @Test func whatIsImportedIsCountedAndTheListStaysWhereItIs() throws {
    let paper = try Paper.sample()
    let session = try paper.open()
    try session.waitFor("25 unread")
    session.send("jjj")
    try session.settle()
    let before = session.screen
    try paper.lines("import", try paper.folder.write("one.xml", Self.feed(items: 1)))
    try session.waitFor("1 new, r shows them", timeout: .seconds(2))
    #expect(session.screen.dropFirst(3).prefix(19) == before.dropFirst(3).prefix(19))
    session.send("r")
    try session.waitFor("1 story more.")
    session.send("g")
    try session.waitFor("Item 0 of the feed")
    try session.waitFor("26 unread")
    #expect(try session.leave() == [])
  }

  /// Of the day after the edition, so that it comes first.
  private static func feed(items: Int) -> String {
    let all = (0..<items).map { number in
      let time = "\(10 + number / 3600):\(10 + number / 60 % 50):\(10 + number % 50)"
      return """
        <item><title>Item \(number) of the feed</title><guid>g\(number)</guid><category>Borders</category>
        <pubDate>Wed, 11 Nov 2026 \(time) GMT</pubDate><description>Words \(number)</description></item>
        """
    }
    return "<rss version='2.0'><channel><title>Wire</title>\(all.joined())</channel></rss>"
  }
}
