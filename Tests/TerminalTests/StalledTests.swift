import Glibc
import TestSupport
import Testing

/// A terminal that has stopped reading: a stopped window, a slow line, a line that is dead and does not know it yet.
@Suite struct StalledTests {
  /// Asks for more paintings than fit into the line.
  private func stalled(_ session: TerminalSession) throws {
    try session.settle()
    for _ in 0..<100 {
      session.sendUnread("\u{0C}")
      _ = session.stall(.milliseconds(20))
    }
  }

  /// A session with a comment that has been begun, on a line that takes no more.
  private func stalledWithWords(_ paper: Paper) throws -> TerminalSession {
    try paper.enrol()
    let session = try paper.open(try paper.leadStory())
    try session.waitFor("Anna Field")
    try session.beginComment()
    session.send("Half a thought")
    try session.waitFor("Half a thought")
    try stalled(session)
    return session
  }

  private func expectWords(in paper: Paper) throws {
    let after = try paper.open()
    try after.waitFor(":resume brings your words back")
    #expect(try after.leave() == [])
  }

  @Test func itIsWaitedForAndGoesOnWhereItWas() throws {
    let paper = try Paper.sample()
    let session = try paper.open()
    try session.waitFor("Headlines")
    try stalled(session)
    #expect(session.stall(.milliseconds(600)) < .milliseconds(300))
    try session.settle()
    session.send("?")
    try session.waitFor("Here, in the list")
    try session.pressEscape()
    #expect(try session.leave() == [])
  }

  /// What was typed meanwhile is taken at once and painted once.
  @Test func keysDoNotQueueBehindPaintings() throws {
    let paper = try Paper.sample()
    let session = try paper.open()
    try session.waitFor("Headlines")
    try session.settle()
    session.sendUnread(String(repeating: "\u{0C}", count: 150) + String(repeating: "jk", count: 200) + "jjj")
    let before = session.written.count
    try session.waitUntil("to be at the fourth story") { $0.shows("4/25") }
    try session.settle()
    // A painting is some 2,000 bytes, a step some 60.
    #expect(session.written.count - before < 60_000)
    #expect(try session.leave() == [])
  }

  /// What is painted when the terminal reads again is for the last of the sizes.
  @Test func sizesThatChangeMeanwhileAreTakenAsOne() throws {
    let paper = try Paper.sample()
    let session = try paper.open()
    try session.waitFor("25 unread")
    try session.settle()
    let (before, painted) = (session.screen, session.bytesWritten)
    for number in 0..<200 {
      try session.resize(columns: 30 + number, rows: 8 + number % 40)
      if number % 20 == 0 { session.sendUnread("j") }
      _ = session.stall(.milliseconds(5))
    }
    #expect(session.stall(.milliseconds(600)) < .milliseconds(300))
    try session.resize(columns: 80, rows: 24)
    session.sendUnread("g")
    try session.waitUntil("to look as before") { $0.screen == before }
    // Each painting that did not fit into the line would be some 3,000 bytes.
    #expect(session.bytesWritten - painted < 100 * 3000)
    #expect(try session.leave() == [])
  }

  @Test func aDeadLineEndsTheSessionAndKeepsTheWords() throws {
    let paper = try Paper.sample()
    let session = try stalledWithWords(paper)
    session.hangUp()
    _ = try session.exitStatus()
    try expectWords(in: paper)
  }

  /// A line that is dead and does not know it yet, and somebody who tidies up.
  @Test func aSessionThatIsToldToEndDoesSoWithoutItsTerminal() throws {
    let paper = try Paper.sample()
    let session = try stalledWithWords(paper)
    session.signal(SIGTERM)
    _ = try session.endUnread()
    try expectWords(in: paper)
  }
}
