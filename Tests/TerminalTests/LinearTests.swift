import TestSupport
import Testing

/// The linear mode on a real terminal, read as a screen reader reads it: by the bytes.
@Suite struct LinearTests {
  @Test(arguments: ["xterm-256color", "vt100", "dumb"])
  func aStoryIsReadAndACommentPostedWithoutASingleEscape(terminal: String) throws {
    let paper = try Paper.sample()
    let session = try paper.open("--linear", terminal: terminal)
    try session.waitFor("1 of 25")
    session.send("jjjj")
    try session.waitFor("5 of 25")
    session.send("\r")
    try session.waitFor("The new road crossing at Corran")
    session.send(" ")
    session.send("c")
    try session.waitFor("1 of 11")
    session.send("\u{1B}[B")
    try session.waitFor("2 of 11")
    session.send("C")
    try session.waitFor("The comment policy")
    session.send("y")
    try session.waitFor("Ctrl-S sends")
    session.send("By ear alone.")
    try session.waitFor("By ear alone.")
    session.send("\u{13}")
    try session.waitFor("Post this comment?")
    session.send("y")
    try session.waitFor("12 of 12")
    session.send("Q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers == [])
    #expect(!session.written.contains(0x1B))
    #expect(try paper.run("export").stdout.contains("By ear alone."))
  }

  @Test func theLineStaysWhereTheItemIs() throws {
    let session = try Paper.sample().open("--linear")
    try session.waitFor("1 of 25")
    session.send("j")
    try session.waitFor("2 of 25")
    try session.settle()
    let row = session.cursor.row
    #expect(session.screen[row].contains("unread"), "\(session.framedScreen)")
  }

  @Test func aDeadLineEndsItAndKeepsTheDraft() throws {
    let paper = try Paper.sample()
    let session = try paper.open("--linear")
    try session.waitFor("1 of 25")
    session.send("C")
    try session.waitFor("The comment policy")
    session.send("y")
    try session.waitFor("Ctrl-S sends")
    session.send("Half a word")
    try session.waitFor("Half a word")
    session.hangUp()
    _ = try session.exitStatus()
    let next = try paper.open("--linear")
    try next.waitFor("You had begun to write")
    next.send(":resume\r")
    try next.waitFor("Half a word")
  }
}
