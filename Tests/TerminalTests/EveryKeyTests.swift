import TestSupport
import Testing

/// Every key in every pane.
@Suite struct EveryKeyTests {
  /// As a terminal sends them; what ends or stops the program has tests of its own.
  private static let keys: [TerminalKey] = [
    .down, .up, .enter, .left, .right, .tab, .backTab, .pageDown, .pageUp, .home, .end, .function(1),
    .control("f"), .control("b"), .control("d"), .control("u"), .control("l"), .control("_"), .delete,
    .insert,
    .backspace, .alt("x"), .function(5),
  ]
  private static let letters = "jklhz bdugGnNJKt1234567890f/FaAscC+eDmH-_pUoyYrRP:?!;~xv\"'"

  @Test(arguments: ["", "\r", "c"], [(80, 24), (160, 48)])
  func noKeyInNoPaneIsTooMuch(way: String, size: (Int, Int)) throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let session = try paper.open(columns: size.0, rows: size.1)
    try session.waitFor("25 unread")
    for letter in Self.letters {
      try begin(way, session)
      session.send(String(letter))
      try end(session, after: "\(letter)")
    }
    for key in Self.keys {
      try begin(way, session)
      session.send(key)
      try end(session, after: "\(key)")
    }
    session.send("0")
    try session.waitFor("Headlines")
    #expect(try session.leave() == [])
    #expect(try paper.check().status == 0)
    #expect(try paper.objects("comments", try paper.leadStory()).count == 11)
  }

  /// The list, or the pane to which the keys lead from the lead story in it.
  private func begin(_ way: String, _ session: TerminalSession) throws {
    session.send("0gjjjj" + way)
  }

  /// Whatever was opened is closed; the screen is whole.
  private func end(_ session: TerminalSession, after key: String) throws {
    try session.settle(silence: .milliseconds(4))
    session.send(.control("c"))
    try session.settle(silence: .milliseconds(4))
    if session.shows("k keep  d discard") { session.send("dy") }
    #expect(session.isRunning, "\(key)")
    #expect(session.row(0).contains("BROADSHEET"), "after \(key)\n\(session.framedScreen)")
  }

  @Test(arguments: ["", "\r", "c"])
  func helpListsEveryKey(way: String) throws {
    let session = try Paper.sample().open()
    try session.waitFor("25 unread")
    session.send("jjjj" + way + "?")
    try session.waitFor("Here, in the")
    try session.settle()
    var seen = session.words(from: 0)
    for _ in 0..<6 {
      session.send(" ")
      try session.settle()
      seen += " " + session.words(from: 0)
    }
    for row in try Self.table() {
      #expect(seen.contains(row.help), "\(row)")
      #expect(seen.contains(row.keys), "\(row)")
    }
    session.send("q")
    try session.waitForGone("Here, in the")
    #expect(try session.leave() == [])
  }

  /// The README's table of keys, which is made from the table of commands.
  private static func table() throws -> [(keys: String, help: String)] {
    let readme = String(
      decoding: try runProgram("cat", [BuiltProgram.packageRoot + "/README.md"]).output, as: UTF8.self)
    let part = readme.split(separator: "<!-- keys -->")[1].split(separator: "<!-- /keys -->")[0]
    let rows = part.split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: "|").map { $0.filter { $0 != "`" }.split(separator: " ").joined(separator: " ") }
    }
    return rows.map { (keys: $0[0], help: $0[1]) }
  }
}
