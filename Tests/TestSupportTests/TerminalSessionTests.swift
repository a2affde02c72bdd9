import Glibc
import TestSupport
import Testing

@Suite struct TerminalSessionTests {
  private func shell(_ script: String, columns: Int = 40, rows: Int = 6) throws -> TerminalSession {
    try TerminalSession("sh", ["-c", script], columns: columns, rows: rows)
  }

  @Test func showsWhatAProgramWritesAndSendsWhatIsTyped() throws {
    let session = try shell("printf 'name? '; read name; echo \"[hello $name]\"; exit 3")
    try session.waitFor("name?")
    #expect(session.cursor == ScreenPosition(row: 0, column: 6))
    session.send("Anna")
    session.send(.enter)
    try session.waitFor("[hello Anna]")
    #expect(try session.exitStatus() == .exited(3))
    #expect(session.screen == ["name? Anna", "[hello Anna]", "", "", "", ""])
  }

  @Test func tellsAttributesColoursAndWidths() throws {
    let session = try shell(
      "printf '\\033[1;7;31mb\\033[0;38;2;1;2;3;48;5;200m漢e\\314\\201\\033[0m.'; read x")
    try session.waitFor(".")
    let first = session.cell(0, 0)
    #expect(first.bold && first.reverse && first.foreground == .palette(1) && first.background == .standard)
    let wide = session.cell(0, 1)
    #expect(wide.text == "漢" && wide.width == 2 && !wide.bold)
    #expect(wide.foreground == .rgb(red: 1, green: 2, blue: 3) && wide.background == .palette(200))
    #expect(session.cell(0, 2).text.isEmpty)
    #expect(session.cell(0, 3).text == "e\u{301}")
    #expect(session.row(0) == "b漢é.")
    #expect(session.position(of: ".") == ScreenPosition(row: 0, column: 4))
  }

  @Test func aResizeReachesTheProgram() throws {
    let session = try shell("trap 'stty size' WINCH; stty size; while :; do read x && break; done")
    try session.waitFor("6 40")
    try session.resize(columns: 33, rows: 9)
    try session.waitFor("9 33")
    #expect(session.screen.count == 9)
  }

  @Test func aSignalEndsTheProgram() throws {
    let session = try shell("echo ready; read x")
    try session.waitFor("ready")
    session.signal(SIGHUP)
    #expect(try session.exitStatus() == .signalled(SIGHUP))
  }

  @Test func aClosedTerminalHangsUp() throws {
    let folder = try TemporaryFolder()
    let session = try shell(
      "trap 'echo gone >\(folder.file("log")); exit 7' HUP; echo ready; while :; do read x; done")
    try session.waitFor("ready")
    session.hangUp()
    #expect(try session.exitStatus() == .exited(7))
    #expect(try folder.read("log") == Array("gone\n".utf8))
  }

  @Test func answersAQueryOfTheProgram() throws {
    let session = try shell(
      "stty raw -echo; printf '\\033[6n'; dd bs=1 count=6 2>/dev/null | tr '\\033' '^'; stty sane")
    try session.waitFor("^[1;1R")
    #expect(try session.exitStatus() == .exited(0))
  }

  @Test func namesWhatAProgramLeaves() throws {
    let session = try shell("printf '\\033[?1049h\\033[?25l\\033[?2004h\\033[1mx'; stty -echo")
    _ = try session.exitStatus()
    #expect(session.isAlternateScreen && !session.cursorIsVisible)
    #expect(
      session.leftovers == [
        "cursor hidden", "alternate screen", "bracketed paste", "drawing attributes",
        "terminal settings (stty)",
      ])
  }

  @Test func aPagerLeavesNothingAndScrollsCheaply() throws {
    let folder = try TemporaryFolder()
    let lines = (1...100).map { "line \($0) of a hundred" }.joined(separator: "\n")
    let path = try folder.write("text", lines)
    let session = try TerminalSession("less", [path], environment: ["LESS": ""])
    try session.waitFor("line 23 of")
    #expect(session.isAlternateScreen)
    let cost = try session.bytes { session.send("j") }
    #expect(session.shows("line 24 of") && !session.shows("line 1 of"))
    #expect((20...120).contains(cost))
    session.send(.end)
    try session.waitFor("line 100 of")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers == [])
    #expect(!session.isAlternateScreen)
  }

  @Test func aFailedWaitShowsTheScreen() throws {
    let session = try shell("echo only this; read x")
    try session.waitFor("only")
    let failure = #expect(throws: TerminalFailure.self) {
      try session.waitFor("something else", timeout: .milliseconds(50))
    }
    #expect(failure?.screen.contains("│only this") == true)
  }

  @Test func aWaitEndsWhenTheProgramDoes() throws {
    let session = try shell("echo bye")
    #expect(throws: TerminalFailure.self) { try session.waitFor("never", timeout: .seconds(60)) }
  }

  @Test func manyKeysReachASlowProgramInOrder() throws {
    let session = try shell("stty raw -echo; echo go; sleep 0.2; head -c 20000 | md5sum; read x", columns: 80)
    try session.waitFor("go")
    session.send(String(repeating: "jk", count: 10000))
    try session.waitFor("  -")
    let expected = try runProgram("md5sum", stdin: String(repeating: "jk", count: 10000)).stdout
    #expect(session.shows(String(expected.prefix(32))))
  }

  @Test func aProgramThatIsNotThereIsNamed() throws {
    #expect(throws: SystemFailure.self) { try TerminalSession("/nowhere/reader") }
    #expect(throws: SystemFailure.self) { try TerminalSession("no-such-program-here") }
  }

  @Test func keysArriveAsATerminalSendsThem() throws {
    let session = try shell(
      "stty raw -echo; printf 'go\\033[?1h'; dd bs=1 count=10 2>/dev/null | od -An -c", columns: 80)
    try session.waitFor("go")
    session.send(.up, .control("f"), .pageDown, .backTab)
    try session.waitFor("033   O   A 006 033   [   6   ~ 033   [")
  }
}
