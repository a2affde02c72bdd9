import TestSupport
import Testing

/// Nothing that foreign text asks of a terminal reaches one.
@Suite struct HostileTextTests {
  @Test func theReaderShowsItAndSendsNothingOfIt() throws {
    let paper = try HostilePaper.make().paper
    let session = try paper.open(try paper.article("Vector page"))
    try session.waitFor("Vector page")
    try walk(session, ["j", " ", " ", "G", "U", "q", "/Paragraph\r", "n", "o", "c", "j", "j", " ", "G", "g"])
    try walk(session, ["/Mallory\r", "n", "r", "q"])
    try writeAndReport(session)
    session.send("0")
    try session.waitFor("Headlines")
    try walk(
      session, ["G", "g", " ", " ", "t", "News", "\r", "0", "f", "q", "FVector\r", "G", ":messages\r", "q"])
    session.send("0")
    session.send(.enter)
    try walk(session, Array(repeating: "J", count: 40))
    for (columns, rows) in [(160, 48), (100, 30), (30, 10)] {
      try session.resize(columns: columns, rows: rows)
      try walk(session, ["0", "j", "j", "\r", "c", "G"])
    }
    try session.resize(columns: 80, rows: 24)
    #expect(try session.leave() == [])
    #expect(HostileText.faults(onTerminal: session.written) == [])
  }

  private func walk(_ session: TerminalSession, _ steps: [String]) throws {
    for step in steps {
      session.send(step)
      try session.settle(silence: .milliseconds(8))
    }
  }

  /// What is typed and pasted is foreign text to everybody else.
  private func writeAndReport(_ session: TerminalSession) throws {
    try session.beginComment()
    session.paste(HostileText.everything)
    session.send(.control("s"))
    try session.waitFor("y/n")
    session.send("y")
    try session.settle()
    session.send("g!")
    try session.waitFor("Report a comment")
    session.send("e")
    session.paste("because \(HostileText.everything)")
    session.send(.enter)
    try session.waitFor("y/n")
    session.send("y")
    try session.waitFor("Reference:")
    session.send(.enter)
  }

  /// The one sequence that carries text: a plain address, in base64, and only when the key is pressed.
  @Test func whatIsCopiedIsAPlainAddress() throws {
    let paper = try HostilePaper.make().paper
    let session = try paper.open(try paper.article("Vector Raw8"))
    try session.waitFor("Vector Raw8")
    session.send("y")
    try session.waitUntil("to copy") { $0.written.suffix(500).contains(0x07) }
    try session.settle()
    let text = String(decoding: session.written, as: UTF8.self)
    let parts = text.split(separator: "\u{1B}]52;c;", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let payload = try #require(parts.last?.prefix { $0 != "\u{7}" })
    let copied = try runProgram("base64", ["-d"], stdin: String(payload))
    #expect(copied.status == 0)
    #expect(copied.stdout.hasPrefix("http://evil.example/Raw8/"))
    #expect(copied.output.allSatisfy { (0x21...0x7E).contains($0) }, "\(copied.stdout.debugDescription)")
    #expect(try session.leave() == [])
  }

  @Test func noCommandPrintsIt() throws {
    let (paper, files) = try HostilePaper.make()
    let page = try paper.article("Vector page")
    try paper.lines("comment", page, "--text", HostileText.everything, "--accept-policy")
    let comment = String(try #require(paper.objects("comments", page).first?.number("id")))
    try paper.lines("report", comment, "--reason", "other", "--details", HostileText.everything)
    let commands: [[String]] = [
      ["articles", "--limit", "200"], ["article", page], ["comments", page], ["sections"], ["feeds"],
      ["readers"],
      ["moderate", "list"], ["moderate", "list", "--queue", "all"], ["moderate", "show", comment], ["export"],
      ["moderate", "reject", comment, "--reason", HostileText.everything], ["moderate", "show", comment],
      ["check"], ["inspect"] + files, ["import"] + files,
    ]
    for command in commands {
      for words in [command, command + ["--json"]] {
        let result = try paper.run(words)
        #expect(result.status == 0 || command[1...].first == "reject", "\(command[0]): \(result.stderr)")
        #expect(HostileText.faults(inOutput: result.output) == [], "\(command.prefix(2))")
        #expect(HostileText.faults(inOutput: result.errors) == [], "\(command.prefix(2))")
      }
    }
  }

  @Test func noErrorPrintsIt() throws {
    let (paper, _) = try HostilePaper.make()
    let bad = "x" + HostileText.everything
    let folder = try paper.folder.write("empty/" + HostilePaper.fileName, "")
    let commands: [[String]] = [
      [bad], ["--" + bad], ["articles", "--section", bad], ["articles", "--since", bad],
      ["articles", "--after", bad],
      ["articles", "--limit", bad], ["articles", "--\(bad)"], ["article", bad], ["comments", bad],
      ["comment", bad, "--text", "words"], ["comment", "1", "--reply-to", bad, "--text", "words"],
      ["comment", "1", "--text-file", bad], ["report", "1", "--reason", bad],
      ["report", bad, "--reason", "spam"],
      ["mark", bad, "1"], ["mark", "read", bad], ["moderate", bad], ["moderate", "show", bad],
      ["moderate", "list", "--queue", bad], ["readers", bad], ["readers", "role", bad, "moderator"],
      ["readers", "role", "root", bad], ["export", "--section", bad], ["export", "--format", bad],
      ["import", folder], ["import", bad], ["inspect", bad], ["inspect", "--json", bad], ["inspect", folder],
      ["--store", "/nowhere/" + bad, "articles"], ["backup", "/nowhere/" + bad], ["read", bad],
    ]
    for command in commands {
      let result = try paper.run(command)
      #expect(result.status != 0, "\(command[0].debugDescription)")
      #expect(!(result.errors + result.output).isEmpty)
      let said = result.output + result.errors
      let words = command.map(\.debugDescription).prefix(2)
      #expect(HostileText.faults(inOutput: said) == [], "\(words)")
      // Names of files are shown with their controls spelt out, so that no two look alike.
      guard !["import", "inspect"].contains(command[0]) else { continue }
      #expect(HostileText.remains(in: said) == [], "\(words)")
    }
  }

  @Test(arguments: ["--theme", "--section"])
  func noErrorBeforeTheFirstScreenPrintsIt(option: String) throws {
    let session = try Paper.sample().open("read", option, "x" + HostileText.everything)
    #expect(try session.exitStatus() != .exited(0))
    #expect(!session.written.isEmpty)
    #expect(HostileText.faults(onTerminal: session.written) == [])
    #expect(!session.written.contains(0x1B))
  }

  @Test(.enabled(if: Paper.hasOtherReaders))
  func aNameIsTextToo() throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let article = try paper.leadStory()
    for (number, vector) in HostileText.vectors.enumerated() {
      let name = "Mal\(vector)ory\(number)"
      let posted = try paper.run(
        as: 5000 + number, name: name, "comment", article, "--text", "I am number \(number)",
        "--accept-policy")
      // What cannot be in a name is refused, in clean words.
      #expect([0, 4].contains(posted.status), "\(posted)")
      #expect(
        HostileText.faults(inOutput: posted.errors) == [] && HostileText.remains(in: posted.errors) == [])
    }
    for words in [
      ["readers"], ["readers", "--json"], ["comments", article], ["comments", article, "--json"],
    ] {
      let output = try paper.run(words).output
      #expect(HostileText.faults(inOutput: output) == [], "\(words)")
      #expect(HostileText.remains(in: output) == [], "\(words)")
    }
    let session = try paper.open(as: 5000, name: "x\u{1B}]0;x\u{7}", article)
    try session.waitFor("Anna Field")
    try walk(session, ["c"] + Array(repeating: " ", count: 12))
    #expect(session.shows("Mal"))
    #expect(try session.leave() == [])
    #expect(HostileText.faults(onTerminal: session.written) == [])
  }
}
