import TestSupport
import Testing

/// The real reader under a configuration file.
@Suite struct ConfigurationTests {
  private func open(_ text: String, _ paper: Paper) throws -> TerminalSession {
    try paper.folder.write("config", Array(text.utf8))
    return try paper.open("read", "--config", paper.folder.file("config"))
  }

  @Test func movedKeysWork() throws {
    let session = try open(
      "set paper \"The Border Post\"\nunbind all\nbind x down\nbind \"g q\" quit\nbind o open\n",
      try Paper.sample())
    try session.waitFor("THE BORDER POST")
    let line = try #require(session.position(of: "▌")).row
    session.send("x")
    try session.waitUntil("to move") { ($0.position(of: "▌")?.row ?? line) > line }
    session.send("o")
    try session.waitForGone("Headlines")
    session.send("gq")
    #expect(try session.exitStatus() == .exited(0))
    #expect(session.leftovers == [])
  }

  @Test func aMistakeIsSaidOnTheFirstScreenAndTheRestHolds() throws {
    let session = try open("set mouse perhaps\nset ascii yes\n", try Paper.sample())
    try session.waitFor("line 1: ")
    #expect(!session.shows("▌"))
    #expect(try session.leave() == [])
  }

  @Test func withoutAMouseTheTerminalKeepsIt() throws {
    let session = try open("set mouse no\n", try Paper.sample())
    try session.waitFor("Headlines")
    #expect(!String(decoding: session.written, as: UTF8.self).contains("\u{1B}[?1000h"))
    #expect(try session.leave() == [])
  }
}
