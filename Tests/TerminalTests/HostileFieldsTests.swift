import TestSupport
import Testing

/// Hostile words through every command and option, and through every field that somebody else sees.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct HostileFieldsTests {
  private static let bad = HostileCommands.bad

  @Test func everyCommandOptionAndVerbHasARow() throws {
    let table = try CommandTable()
    let rows = HostileCommands.rows(
      try HostileCommands.Files(Paper()), article: "1", comment: "1", reader: "bob")
    #expect(table.names.count > 20)
    for name in table.names {
      let own = rows.filter { $0[0] == name }
      #expect(!own.isEmpty, "no row for \(name)")
      for option in try table.options(of: name) {
        #expect(own.contains { $0.contains(option) }, "no row for \(name) \(option)")
      }
    }
    for name in ["moderate", "readers"] {
      let verbs = try table.verbs(of: name)
      #expect(verbs.count > 10, "\(verbs)")
      for verb in verbs {
        #expect(rows.contains { $0.starts(with: [name, verb]) }, "no row for \(name) \(verb)")
      }
    }
  }

  @Test func noCommandPrintsWhatItIsGivenOrWhatIsKept() throws {
    let paper = try HostilePaper.make().paper
    let author = try Author(paper)
    let files = try HostileCommands.Files(paper)
    for row in HostileCommands.rows(
      files, article: author.article, comment: author.comment, reader: author.name)
    {
      for words in [row, row + ["--json"]] {
        let result = try paper.run(words)
        #expect([0, 1, 2, 3, 4].contains(result.status), "\(words.prefix(2)): \(result.status)")
        expectClean(result, words)
      }
    }
    for words in [["notices", "--keep"], ["reports"], ["readers", "export"], ["comments", author.article]] {
      expectClean(try author.run(words), words)
      expectClean(try author.run(words + ["--json"]), words)
    }
    expectClean(try paper.check(), ["check"])
    try onScreens(paper, author)
  }

  private func expectClean(_ result: ProgramResult, _ words: [String]) {
    let title = words.prefix(3).map(\.debugDescription)
    #expect(HostileText.faults(inOutput: result.output) == [], "\(title)")
    #expect(HostileText.faults(inOutput: result.errors) == [], "\(title)")
  }

  /// Somebody with a hostile name, as none is given any more, who has written, was rejected and warned, and appeals.
  private struct Author {
    let paper: Paper
    let article: String
    let comment: String
    let name: String

    init(_ paper: Paper) throws {
      self.paper = paper
      article = try paper.article("Vector page")
      try paper.lines("comment", article, "--text", "Mine \(bad)", "--accept-policy")
      for key in ["post.interval_ms", "report.interval_ms", "report.hide_milli"] {
        try paper.lines("moderate", "settings", key, key.hasSuffix("milli") ? "99999" : "0")
      }
      let posted = try paper.run(
        as: 5001, name: "Mallory", "comment", article, "--text", "His \(bad)", "--accept-policy", "--json")
      comment = String(try #require(try JSONLine(posted.stdout).number("id")))
      let digits = "Mal\(bad)".utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let renaming = "update reader set name = cast(x'\(digits)' as text) where name = 'Mallory'"
      try #require(try runProgram("sqlite3", [paper.store, renaming]).status == 0)
      name = try #require(
        try paper.objects("readers").compactMap { $0.text("name") }.first { $0.hasPrefix("Mal") })
    }

    func run(_ words: [String]) throws -> ProgramResult {
      try paper.run(as: 5001, name: "Mallory", words)
    }
  }

  /// The desk with all its queues; the author's notices, belongings, filters and messages.
  private func onScreens(_ paper: Paper, _ author: Author) throws {
    expectClean(try author.run(["appeal", author.comment, "--text", Self.bad]), ["appeal"])
    let desk = try paper.open("moderate", columns: 120, rows: 40)
    try desk.waitFor("Reported")
    try press(desk, ["2", "j", " ", "3", "j", "4", "j", " ", "5", "j", "j", " ", "G", "g", "x"])
    desk.paste(Self.bad)
    try press(desk, ["\r", "y"])
    try expectCleanScreens(desk)
    let session = try paper.open(as: 5001, name: "Mal\(Self.bad)")
    try session.waitFor("Headlines")
    for command in [":save ", ":filter ", ":section ", ":search ", ":theme ", ":sort ", ":revoke ", ":"] {
      session.send(command)
      session.paste(Self.bad)
      try press(session, ["\r"])
      try session.pressEscape()
    }
    try press(session, ["0", ":filter unread\r", ":save mine\r", "0", ":filter\r"])
    try session.pressEscape()
    for command in ["@", ":mine\r", ":messages\r", ":keys\r", ":policy\r", "?"] {
      try press(session, [command, " "])
      try session.pressEscape()
    }
    try expectCleanScreens(session)
    expectClean(try author.run(["readers", "export"]), ["readers", "export", "after saving"])
  }

  private func press(_ session: TerminalSession, _ steps: [String]) throws {
    for step in steps {
      session.send(step)
      try session.settle(silence: .milliseconds(8))
    }
  }

  private func expectCleanScreens(_ session: TerminalSession) throws {
    try session.settle(silence: .milliseconds(60))
    #expect(session.isRunning, "\(session.framedScreen)")
    session.hangUp()
    _ = try session.exitStatus()
    #expect(HostileText.faults(onTerminal: session.written) == [])
  }
}
