import Glibc
import TestSupport
import Testing

/// The reader under a shell: stopped, continued, crashed.
@Suite struct SuspendTests {
  /// A shell with job control that has started the reader, which has drawn its list and is silent.
  ///
  /// The reader is called by its bare name: the shell repeats the command when the job stops, and on a raw
  /// terminal the prompt follows it in the same row, which a long path would break in two.
  private func shell(_ paper: Paper) throws -> TerminalSession {
    let path = "\(BuiltProgram.folder):\(Environment.value("PATH") ?? "/usr/bin:/bin")"
    let session = try TerminalSession(
      "sh", ["-i"], environment: ["BROADSHEET_STORE": paper.store, "PS1": "ready> ", "PATH": path],
      keeping: paper)
    try session.waitFor("ready>")
    session.send("broadsheet\r")
    try session.waitFor("Headlines")
    try session.settle()
    return session
  }

  private func sitsOnItsScreen(_ session: TerminalSession) throws {
    try session.waitFor("Headlines")
    try session.waitUntil("to take the screen") { $0.isAlternateScreen }
    let line = try #require(session.position(of: "▌")).row
    session.send("j")
    try session.waitUntil("to move") { ($0.position(of: "▌")?.row ?? line) > line }
    #expect(!session.shows("ready>"))
  }

  private func endsCleanly(_ session: TerminalSession) throws {
    session.send("Q")
    try session.waitUntil("to prompt") { session in
      !session.isAlternateScreen && session.row(session.cursor.row).hasPrefix("ready>")
        && session.cursor.column == 7
    }
    session.send("exit\r")
    _ = try session.exitStatus()
    #expect(session.leftovers == [])
  }

  @Test func theKeyForStoppingGivesTheTerminalBackAndTheReaderComesAgain() throws {
    let session = try shell(try Paper.sample())
    try session.settle()
    for _ in 0..<2 {
      let before = session.screen
      session.send(.control("z"))
      try session.waitFor("Stopped")
      #expect(!session.isAlternateScreen && session.cursorIsVisible)
      session.send("echo $((6*7)) and all\r")
      try session.waitFor("42 and all")
      session.send("fg\r")
      try session.waitUntil("to paint what was there") { $0.screen == before }
      try session.settle()
    }
    try sitsOnItsScreen(session)
    try endsCleanly(session)
  }

  @Test func aSignalStopsItAsTheKeyDoes() throws {
    let session = try shell(try Paper.sample())
    let reader = try #require(session.children.first)
    Glibc.kill(reader, SIGTSTP)
    try session.waitFor("Stopped")
    #expect(!session.isAlternateScreen)
    session.send("fg\r")
    try sitsOnItsScreen(session)
    try endsCleanly(session)
  }

  /// Nothing can be given back then; but what the shell did to the terminal meanwhile is mended.
  @Test func stoppedWithoutAWarningItTakesTheTerminalAgain() throws {
    let session = try shell(try Paper.sample())
    let reader = try #require(session.children.first)
    Glibc.kill(reader, SIGSTOP)
    try session.waitUntilStopped(reader)
    try session.waitFor("ready>")
    session.send("stty sane; tput rmcup\n")
    try session.waitUntil("to leave the screen") { !$0.isAlternateScreen }
    session.send("fg\r")
    try sitsOnItsScreen(session)
    try endsCleanly(session)
  }

  @Test(arguments: [SIGSTOP, SIGTSTP])
  func wordsThatAreBeingWrittenAreThereWhenItGoesOn(signal: Int32) throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let session = try shell(paper)
    try session.goToLeadStory()
    try session.beginComment()
    session.send("Half a thought")
    try session.waitFor("Half a thought")
    let reader = try #require(session.children.first)
    Glibc.kill(reader, signal)
    try session.waitUntilStopped(reader)
    session.elapse(.milliseconds(500))
    try session.waitFor("ready>")
    // A terminal that was left raw makes no line feed of a return.
    session.send("fg\n")
    try session.waitForGone("ready>")
    try session.waitFor("C-s send")
    session.send(" more")
    try session.waitFor("Half a thought more")
    session.send(.escape)
    try session.waitFor("d discard")
    session.send("d")
    try session.waitFor("Throw your words away for good? y/n")
    session.send("y")
    try session.waitForGone("Half a thought")
    try endsCleanly(session)
  }

  /// The terminal is the shell's then: a job that would touch it is stopped again, and never ends.
  @Test func aStoppedReaderEndsInTheBackground() throws {
    let session = try shell(try Paper.sample())
    let reader = try #require(session.children.first)
    session.send(.control("z"))
    try session.waitFor("Stopped")
    try session.waitFor("ready>")
    session.send("kill %1; kill -CONT %1\r")
    try session.waitUntil("to end") { _ in TerminalSession.hasEnded(reader) }
    #expect(!session.isAlternateScreen && session.cursorIsVisible)
    session.send("\rexit\r")
    _ = try session.exitStatus()
    #expect(session.leftovers == [])
  }

  /// What was on the screen is sent once, and shortened as ever.
  @Test func comingAgainTakesNoMoreBytesThanPaintingAnew() throws {
    let session = try shell(try Paper.sample())
    var mark = session.bytesWritten
    session.send(.control("l"))
    try session.settle()
    let painting = session.bytesWritten - mark
    session.send(.control("z"))
    try session.waitFor("Stopped")
    try session.settle()
    mark = session.bytesWritten
    session.send("fg\r")
    try session.waitFor("Headlines")
    try session.settle()
    #expect(session.bytesWritten - mark < painting + 250)
    try endsCleanly(session)
  }

  /// A session leader cannot be stopped; it must not be confused by being asked.
  @Test func withoutAShellItGoesOn() throws {
    let session = try Paper.sample().open()
    try session.waitFor("Headlines")
    session.signal(SIGTSTP)
    try session.settle()
    session.signal(SIGCONT)
    try sitsOnItsScreen(session)
    #expect(try session.leave() == [])
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS])
  func aCrashLeavesTheTerminalAsItWas(signal: Int32) throws {
    let session = try Paper.sample().open()
    try session.waitFor("Headlines")
    session.send("j")
    try session.settle()
    session.signal(signal)
    #expect(try session.exitStatus() == .signalled(signal))
    #expect(session.leftovers == [])
    #expect(!session.isAlternateScreen && session.cursorIsVisible)
  }
}
