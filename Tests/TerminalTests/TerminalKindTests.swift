import TestSupport
import Testing

@Suite struct TerminalKindTests {
  /// List, article, comments, help and composer, each of which must be readable as plain text.
  private func readEverything(_ session: TerminalSession) throws {
    try session.waitFor("Hauliers queue for a third day")
    session.send("j")
    session.send(.enter)
    try session.waitFor("eastern gate")
    session.send("c")
    try session.waitFor("4 comments")
    session.send("?")
    try session.waitFor("Here, in the comments")
    session.send("q")
    try session.waitForGone("Here, in the comments")
    session.send("C")
    try session.waitFor("accept it? y/n")
    session.send("n")
    try session.waitFor("Nothing is posted")
  }

  @Test(arguments: ["vt100", "xterm", "xterm-256color", "tmux-256color", "screen", "linux"])
  func aTerminalOfEachKindIsReadable(kind: String) throws {
    let session = try Paper.sample().open(terminal: kind)
    try readEverything(session)
    #expect(try session.leave() == [])
  }

  @Test func noColourIsUsedWhereNoneIsWanted() throws {
    let session = try Paper.sample().open(environment: ["NO_COLOR": "1"])
    try readEverything(session)
    for row in 0..<session.rows {
      for column in 0..<session.columns {
        let cell = session.cell(row, column)
        #expect(cell.foreground == .standard && cell.background == .standard, "\(row), \(column)")
      }
    }
    #expect(try session.leave() == [])
    let text = String(decoding: session.written, as: UTF8.self)
    #expect(!text.contains("\u{1B}[38;") && !text.contains("\u{1B}[48;") && !text.contains("\u{1B}[31m"))
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], [:]])
  func inASCIINothingElseIsSent(environment: [String: String]) throws {
    let paper = try Paper.sample()
    let session =
      environment.isEmpty ? try paper.open("--ascii") : try paper.open(environment: environment)
    try readEverything(session)
    session.send("00")
    try session.waitFor("Headlines")
    session.send("GUq")
    try session.settle()
    #expect(try session.leave() == [])
    #expect(!session.written.contains { $0 >= 0x80 })
  }

  @Test func anUnknownTerminalIsNamed() throws {
    let session = try Paper.sample().open(terminal: "teletype-33-nowhere")
    #expect(try session.exitStatus() == .exited(2))
    #expect(session.words(from: 0).contains("TERM is teletype-33-nowhere, which this machine does not know"))
    #expect(session.leftovers == [])
  }

  @Test(arguments: ["../../etc/passwd", "x\u{1B}]0;owned\u{7}y"])
  func aHostileNameOfATerminalIsOnlyAName(kind: String) throws {
    let session = try Paper.sample().open(terminal: kind)
    #expect(try session.exitStatus() == .exited(2))
    #expect(!session.written.contains(0x1B))
    #expect(session.shows("TERM is"))
  }

  @Test func withoutATerminalTypeItSaysWhatToDo() throws {
    let paper = try Paper.sample()
    let session = try TerminalSession(
      "env", ["-u", "TERM", try BuiltProgram.path()], environment: ["BROADSHEET_STORE": paper.store],
      keeping: paper)
    #expect(try session.exitStatus() == .exited(2))
    #expect(session.words(from: 0).contains("TERM is not set"))
    #expect(session.leftovers == [])
  }

  @Test func withoutATerminalItSaysWhatToUse() throws {
    let result = try Paper.sample().run([])
    #expect(result.status == 2)
    #expect(result.stderr.contains("needs a terminal"))
    #expect(result.stdout.isEmpty)
  }
}
