import Glibc
import TestSupport
import Testing

/// A real program on a real terminal: what it shows, hears, and leaves behind.
@Suite struct TerminalProgramTests {
  private func probe(
    columns: Int = 60, rows: Int = 10, terminal: String = "xterm-256color",
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let path = "\(BuiltProgram.packageRoot)/.build/debug/curses-probe"
    return try TerminalSession(
      path, columns: columns, rows: rows, terminal: terminal, environment: environment)
  }

  @Test func hearsKeys() throws {
    let session = try probe()
    try session.waitFor("ready 60x10 palette utf8 true")
    session.send("j")
    try session.waitFor("key j")
    session.send("é漢")
    try session.waitFor("key 漢")
    #expect(session.shows("key é"))
    let named: [(TerminalKey, String)] = [
      (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
      (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Ins"), (.delete, "Del"), (.backspace, "Backspace"),
      (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.escape, "Esc"), (.function(1), "F1"),
      (.function(12), "F12"), (.control("d"), "C-d"), (.control("_"), "C-_"), (.alt("x"), "M-x"),
    ]
    for (key, name) in named {
      session.send(key)
      try session.waitFor("key \(name)")
    }
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers.isEmpty)
    #expect(!session.isAlternateScreen)
  }

  /// As xterm sends them, where ncurses knows the terminal and where it does not.
  @Test(arguments: ["xterm-256color", "vt220"])
  func arrowsWithControlOrAltGoByWords(terminal: String) throws {
    let session = try probe(terminal: terminal)
    try session.waitFor("ready")
    for bytes in ["[1;5D", "[1;5C", "[1;3D", "[1;3C", "\u{7F}"] {
      session.send(bytes: Array("\u{1B}\(bytes)".utf8))
      usleep(100_000)
    }
    session.send("k")
    try session.waitFor("key k")
    let keys = session.screen.filter { $0.hasPrefix("key") }.map { $0.dropFirst(4) }
    #expect(keys == ["C-Left", "C-Right", "C-Left", "C-Right", "M-Backspace", "k"])
  }

  /// Others have asked, and the terminal answers into this program.
  @Test(arguments: ["xterm-256color", "vt220"])
  func whatATerminalAnswersIsNoKey(terminal: String) throws {
    let session = try probe(terminal: terminal)
    try session.waitFor("ready")
    for answer in [
      "]11;rgb:0000/0000/0000\u{1B}\\", "]4;1;rgb:cd/00/00\u{7}", "P>|XTerm(370)\u{1B}\\", "P1$r0m\u{1B}\\",
      "[?62;22c",
    ] {
      session.send(bytes: Array("\u{1B}\(answer)".utf8))
      usleep(60_000)
    }
    session.send("k")
    try session.waitFor("key k")
    let keys = session.screen.filter { $0.hasPrefix("key") }
    #expect(keys == ["key k"])
  }

  @Test func aPasteIsOneThing() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.paste("quit? no: qqq")
    try session.waitFor("paste [quit? no: qqq] 13")
    #expect(session.isRunning)
  }

  /// The end was lost on the way, or was never sent.
  @Test func aPasteWithoutAnEndEndsWhereNothingMoreComes() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.send(bytes: Array("\u{1B}[200~qqq".utf8))
    try session.waitFor("paste [qqq] 3")
    session.send("k")
    try session.waitFor("key k")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
  }

  @Test func aPasteInPiecesIsOneThing() throws {
    let session = try probe()
    try session.waitFor("ready")
    for piece in ["\u{1B}[200~one ", "two ", "three", "\u{1B}[201~k"] {
      session.send(bytes: Array(piece.utf8))
      usleep(400_000)
    }
    try session.waitFor("key k")
    #expect(session.screen.filter { $0.hasPrefix("paste") } == ["paste [one two three] 13"])
  }

  @Test func illFormedBytesAreOneKeyEach() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.send(bytes: [0xE9, 0x6A, 0x80, 0xC3, 0x28, 0x6B])
    try session.waitFor("key k")
    let keys = session.screen.filter { $0.hasPrefix("key") }.map { $0.dropFirst(4) }
    #expect(keys == ["\u{FFFD}", "j", "\u{FFFD}", "\u{FFFD}", "(", "k"])
  }

  /// Whatever a broken line sends: the program lives and hears the next key.
  @Test(arguments: [UInt64(1), 2, 3]) func noiseDoesNoHarm(seed: UInt64) throws {
    let session = try probe()
    try session.waitFor("ready")
    var random = SeededGenerator(seed: seed)
    let ends = Set("qxSAE\u{1A}".utf8)
    for _ in 0..<8 {
      let noise = (0..<300).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : [0x1B, 0x5B, 0x3B, 0x30, 0x7E].randomElement(using: &random) ?? 0
      }
      session.send(bytes: noise.filter { !ends.contains($0) })
      try session.settle()
    }
    session.send(bytes: Array("\u{1B}[201~".utf8))
    try session.settle()
    session.send(.function(9))
    try session.waitFor("key F9")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers.isEmpty)
  }

  @Test func sequencesThatNobodyKnowsAreNotTakenForKeys() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.send(bytes: Array("\u{1B}[1;99x\u{1B}[?62;4c\u{1B}[99~k".utf8))
    try session.waitFor("key k")
    let keys = session.screen.filter { $0.hasPrefix("key") }
    #expect(keys == ["key k"])
  }

  @Test func theMouseClicksAndTurns() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.click(row: 3, column: 7)
    try session.waitFor("click 7,3")
    session.click(row: 2, column: 1, button: 4)
    try session.waitFor("wheelUp 1,2")
    session.click(row: 2, column: 1, button: 5)
    try session.waitFor("wheelDown 1,2")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers.isEmpty)
  }

  @Test(arguments: [("x", SIGTRAP), ("S", SIGSEGV), ("A", SIGABRT)])
  func aCrashGivesTheTerminalBack(key: String, signal: Int32) throws {
    let session = try probe()
    try session.waitFor("ready")
    session.send(key)
    let status = try session.exitStatus()
    #expect(status == .signalled(signal) || (key == "x" && status == .signalled(SIGILL)))
    #expect(session.leftovers.isEmpty)
    #expect(!session.isAlternateScreen && session.cursorIsVisible)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalEndsItInOrder(signal: Int32) throws {
    let session = try probe()
    try session.waitFor("ready")
    session.signal(signal)
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers.isEmpty)
  }

  @Test func aLostLineEndsIt() throws {
    let session = try probe()
    try session.waitFor("ready")
    session.hangUp()
    #expect(try session.exitStatus() == .exited(0))
  }

  @Test(arguments: [(1, 1), (2, 2), (5, 1), (1, 9), (200, 60), (0, 0)])
  func survivesEverySize(columns: Int, rows: Int) throws {
    let session = try probe()
    try session.waitFor("ready")
    try session.resize(columns: max(1, columns), rows: max(1, rows))
    try session.settle()
    session.send("jk")
    session.send(.control("l"))
    try session.settle()
    #expect(session.isRunning)
    try session.resize(columns: 40, rows: 6)
    try session.waitFor("size 40x6")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers.isEmpty)
  }

  /// Under a shell with jobs, since nobody could continue a program that is alone in its session.
  @Test func stopsAndGoesOn() throws {
    let path = "\(BuiltProgram.packageRoot)/.build/debug/curses-probe"
    let script = "set -m; \(path); echo [stopped]; read x; fg >/dev/null; echo [ended $?]; read x"
    let session = try TerminalSession("bash", ["-c", script], columns: 60, rows: 10)
    try session.waitFor("ready")
    session.send(.control("z"))
    try session.waitFor("[stopped]")
    #expect(!session.isAlternateScreen && session.cursorIsVisible)
    session.send(.enter)
    try session.waitFor("resumed")
    #expect(session.isAlternateScreen && session.shows("ready"))
    session.send("q")
    try session.waitFor("[ended 0]")
    #expect(!session.isAlternateScreen)
  }

  @Test(arguments: [
    "vt100", "vt220", "linux", "screen", "tmux-256color", "xterm-kitty", "xterm-ghostty", "rxvt",
  ])
  func everyUsualTerminalWorks(type: String) throws {
    let session = try probe(terminal: type)
    try session.waitFor("ready 60x10")
    session.send("k")
    try session.waitFor("key k")
    session.send("q")
    #expect(try session.exitStatus() == .exited(0))
  }

  @Test(arguments: [("dumb", "typeTooPoor"), ("nonsense", "typeUnknown"), ("", "typeMissing")])
  func aTerminalThatCannotServeIsNamed(type: String, reason: String) throws {
    let session = try probe(terminal: type)
    #expect(try session.exitStatus() == .exited(69))
    #expect(session.screen.contains { $0.hasPrefix("no terminal: \(reason)") })
    #expect(session.leftovers.isEmpty)
  }

  @Test func aLocaleThatTheSystemLacksGivesWay() throws {
    let session = try probe(environment: ["LANG": "xx_YY.UTF-8", "LC_ALL": "xx_YY.UTF-8"])
    try session.waitFor("utf8 true")
  }

  @Test func drawsOnlyASCIIWhereNothingElseCanBeShown() throws {
    for environment in [["LC_ALL": "C"], ["PROBE_ASCII": "1"]] {
      let session = try probe(environment: environment)
      try session.waitFor("utf8 false")
      session.paste("café —")
      try session.waitFor("paste [cafe -] 6")
      #expect(session.written.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func withoutColourNoneIsSent() throws {
    let session = try probe(environment: ["NO_COLOR": "1"])
    try session.waitFor("ready 60x10 none")
  }
}
