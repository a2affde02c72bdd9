import Glibc
import TestSupport
import Testing

/// `o` with a browser of the reader's own: a real program on the same terminal, or beside it.
@Suite struct BrowserTests {
  private func paper(script: String) throws -> (paper: Paper, browser: String) {
    let paper = try Paper.sample()
    let browser = try paper.folder.write("bin/browser", "#!/bin/sh\n" + script)
    #expect(chmod(browser, 0o755) == 0)
    return (paper, browser)
  }

  private func openLead(_ session: TerminalSession) throws {
    try session.goToLeadStory()
    session.send("o")
  }

  @Test func aBrowserOfTheTerminalHasItUntilItEnds() throws {
    let (paper, browser) = try paper(
      script: "printf 'Showing %s\\n' \"$*\"; read line; echo \"$line\" > \"$(dirname \"$0\")/typed\"\n")
    let session = try paper.open(environment: ["BROWSER": "\(browser) -x %s"])
    try openLead(session)
    try session.waitFor("Showing -x http")
    #expect(!session.isAlternateScreen && session.cursorIsVisible)
    session.send("jjq\r")
    try session.waitFor("Anna Field")
    try session.waitUntil("to take the screen") { $0.isAlternateScreen }
    #expect(String(decoding: try paper.folder.read("bin/typed"), as: UTF8.self) == "jjq\n")
    #expect(try session.leave() == [])
  }

  @Test func theKeyThatInterruptsEndsTheBrowserAlone() throws {
    let (paper, browser) = try paper(script: "echo Showing; exec sleep 1000\n")
    let session = try paper.open(environment: ["BROWSER": browser])
    try openLead(session)
    try session.waitFor("Showing")
    session.send(.control("c"))
    try session.waitFor("“\(browser)” has failed.")
    try session.waitFor("http")
    session.send("qq")
    try session.waitFor("Headlines")
    #expect(try session.leave() == [])
  }

  @Test func aBrowserWithAWindowLeavesTheScreenAlone() throws {
    let (paper, browser) = try paper(
      script: "echo noise; echo \"$1\" > \"$(dirname \"$0\")/shown\"; exec sleep 1000\n")
    let session = try paper.open(environment: ["BROWSER": "no-such-browser:\(browser) &"])
    try openLead(session)
    try session.waitFor("Given to ")
    #expect(session.isAlternateScreen && !session.shows("noise"))
    try session.waitUntil("to start") { _ in (try? paper.folder.read("bin/shown"))?.last == 0x0A }
    #expect(try paper.folder.read("bin/shown").starts(with: Array("http".utf8)))
    let child = try #require(session.children.first)
    #expect(try session.leave() == [])
    #expect(kill(child, SIGKILL) == 0)
  }

  /// It has neither the terminal nor what is about to be drawn on it, and a cursor that it hides is shown again.
  @Test func aBrowserHasNothingOfTheReaders() throws {
    let (paper, browser) = try paper(
      script: "ls -l /proc/self/fd > \"$(dirname \"$0\")/held\"; printf '\\033[?25lShowing'; read line\n")
    let session = try paper.open(environment: ["BROWSER": browser])
    try openLead(session)
    try session.waitFor("Showing")
    session.send("\r")
    try session.waitUntil("to take the screen") { $0.isAlternateScreen }
    let held = String(decoding: try paper.folder.read("bin/held"), as: UTF8.self).split(separator: "\n")
    #expect(!held.contains { $0.contains("memfd") })
    // The shell's own three, and what its output goes to.
    #expect(held.filter { $0.contains("/dev/pts") }.count <= 2, "\(held)")
    #expect(try session.leave() == [])
    #expect(session.cursorIsVisible)
  }

  @Test func whatIsNotThereIsSaidWithTheAddress() throws {
    let paper = try Paper.sample()
    let session = try paper.open(environment: ["BROWSER": "no-such-browser"])
    try openLead(session)
    try session.waitFor("There is no program “no-such-browser”.")
    try session.waitFor("http")
    #expect(try session.leave() == [])
  }

  @Test func theConfigurationCountsBeforeTheEnvironment() throws {
    let paper = try Paper.sample()
    let home = paper.folder.file("home")
    try paper.folder.write("home/broadsheet/config", "set browser no\n")
    let session = try paper.open(environment: ["BROWSER": "true", "XDG_CONFIG_HOME": home])
    try openLead(session)
    try session.waitFor("Open it on your side: ")
    #expect(try session.leave() == [])
  }
}
