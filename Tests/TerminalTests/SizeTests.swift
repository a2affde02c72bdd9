import Glibc
import TestSupport
import Testing

@Suite struct SizeTests {
  private func screenAtClassicSize(_ paper: Paper) throws -> [String] {
    let session = try paper.open()
    try session.waitFor("Headlines")
    try session.waitFor("25 unread")
    try session.settle()
    return session.screen
  }

  /// Every pane and dialog is opened there; back at 80×24 all is as if it had always been that size.
  @Test(arguments: [(1, 1), (20, 5), (40, 10), (3, 30), (200, 2), (200, 60)])
  func everyPaneStandsEverySize(columns: Int, rows: Int) throws {
    let paper = try Paper.sample()
    let expected = try screenAtClassicSize(paper)
    let session = try paper.open(columns: columns, rows: rows)
    try session.settle()
    for key in ["j", "k", "t", "?", "U", "f", ":", "/", "P"] {
      session.send(key)
      try session.settle(silence: .milliseconds(10))
      try session.pressEscape()
      #expect(session.isRunning, "\(key)")
    }
    try session.resize(columns: 80, rows: 24)
    session.send("0")
    try session.waitUntil("to look as it does at 80×24") { session in
      session.screen.prefix(23) == expected.prefix(23)
    }
    #expect(try session.leave() == [])
  }

  @Test func tooSmallIsSaid() throws {
    let session = try Paper.sample().open(columns: 16, rows: 4)
    try session.waitFor("Too small")
    #expect(try session.leave() == [])
  }

  @Test func aStoryStaysWhereItIsThroughEverySize() throws {
    let paper = try Paper.sample()
    let session = try paper.open(try paper.leadStory())
    try session.waitFor("Anna Field")
    session.send("  ")
    try session.settle()
    let before = session.screen
    for (columns, rows) in [(20, 5), (160, 48), (100, 30), (2, 2), (40, 10), (80, 24)] {
      try session.resize(columns: columns, rows: rows)
      try session.settle()
    }
    #expect(session.screen == before)
    #expect(try session.leave() == [])
  }

  @Test(arguments: 1...6)
  func aStormOfSizesWhileTypingLosesNothing(seed: UInt64) throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let session = try paper.open(try paper.leadStory())
    try session.waitFor("Anna Field")
    try session.beginComment()
    var random = SeededGenerator(seed: seed)
    var typed = ""
    for number in 0..<100 {
      try session.resize(
        columns: Int.random(in: 1...220, using: &random), rows: Int.random(in: 1...70, using: &random))
      let letter = number % 9 == 8 ? " " : String("abcdefgh".randomElement(using: &random) ?? "a")
      session.send(letter)
      typed += letter
    }
    try session.resize(columns: 80, rows: 24)
    try session.waitFor("100/5000")
    try session.settle()
    let words = session.words(from: 0)
    for word in typed.split(separator: " ") { #expect(words.contains(word), "\(session.framedScreen)") }
    try aRepaintChangesNothing(session)
    session.send(.escape)
    try session.waitFor("d discard")
    session.send("k")
    try session.waitFor("11 comments")
    #expect(try session.leave() == [])
  }

  /// The terminal may have been small in between, and have lost what was on it.
  @Test func toldOfASizeItPaintsAnewEvenIfTheSizeIsTheSame() throws {
    let session = try Paper.sample().open()
    try session.waitFor("25 unread")
    try session.settle()
    let painted = try session.bytes { session.signal(SIGWINCH) }
    #expect(painted > 1000)
    #expect(try session.leave() == [])
  }

  /// What the terminal shows is what the program believes that it shows.
  private func aRepaintChangesNothing(_ session: TerminalSession) throws {
    let (before, count) = (session.screen, session.bytesWritten)
    session.signal(SIGCONT)
    try session.waitUntil("to paint anew") { $0.bytesWritten > count + 200 }
    try session.settle()
    #expect(session.screen == before)
  }
}
