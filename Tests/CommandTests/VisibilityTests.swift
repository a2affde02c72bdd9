import TestSupport
import Testing

/// The words of a comment that is held, hidden or rejected reach its author and the desk, and nobody else, whatever is
/// asked of the program.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct VisibilityTests {
  private static let marker = "xyzzymarker"

  /// By command, what somebody else may ask of it; a command that says nothing of comments has no questions.
  private static func questions(_ id: String, _ folder: String) -> [String: [[String]]] {
    [
      "sections": [[]], "feeds": [[]], "check": [[]], "maintain": [[]], "reports": [[]],
      "config": [[], ["check"]],
      "articles": [["--search", marker], ["--limit", "100"], ["--unread"], ["--starred"]],
      "article": [["1"]], "mark": [["read", "1"]],
      "comments": [["1"], ["1", "--order", "newest"], ["1", "--order", "liked"], ["1", "--featured"]],
      "comment": [
        ["1", "--text", "An answer", "--reply-to", id], ["1", "--text", "Words of \(marker.dropLast())"],
      ],
      "edit": [[id, "--text", "Mine"]], "delete": [[id]], "like": [[id], [id, "--undo"]],
      "hide": [[id], [id, "--undo"]], "mute": [["bob"], ["bob", "--undo"]],
      "report": [[id, "--reason", "spam"], [id, "--reason", "illegal", "--details", "It is"]],
      "notices": [["--keep"]], "appeal": [[id, "--text", "x"]],
      "readers": [["list"], ["export"], ["export", "bob"], ["erase", "bob"]],
      "export": [[], ["--format", "opml"]],
      "moderate": [
        ["list", "--queue", "all"], ["list"], ["show", id], ["log"], ["words"], ["settings"],
      ] + ["approve", "hide", "feature", "unfeature"].map { [$0, id] } + [["reject", id, "--reason", "x"]]
        + ["warn", "premod", "suspend", "ban"].flatMap { [$0, "un" + $0] }.map {
          [$0, "bob", "--reason", "x"]
        }
        + ["open", "close", "hold"].map { [$0, "1"] },
      // A screen (see HiddenWordsTests), what comes from outside, the file itself for those who can read it, and sshd's.
      "read": [], "import": [], "inspect": [], "subscribe": [], "unsubscribe": [], "fetch": [], "backup": [],
      "keys": [], "setup-ssh": [], "session": [], "manual": [], "completions": [],
    ]
  }

  @Test func everyCommandHasItsQuestions() throws {
    let table = try CommandTable()
    let questions = Self.questions("1", "")
    #expect(Set(questions.keys) == Set(table.names))
    for verb in try table.verbs(of: "moderate") {
      #expect(questions["moderate"]?.contains { $0.first == verb } == true, "no question to moderate \(verb)")
    }
  }

  @Test(arguments: ["held", "hidden", "rejected", "deleted", "sealed"])
  func nothingOfItReachesOthers(_ state: String) throws {
    let paper = try Paper.sample()
    try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
    let key = try paper.keyedReader("Ann Field")
    if state == "held" { try paper.lines("moderate", "hold", "1") }
    let top = try run(paper, 4002, ["comment", "1", "--text", "A top comment", "--accept-policy", "--json"])
    let parent = String(try #require(try JSONLine(top.stdout).number("id")))
    let secret = try plant(paper, state, under: state == "held" ? nil : parent)
    // The author sees it, but where it is gone.
    let own = try run(paper, 4001, ["comments", "1"]).stdout
    #expect(own.contains(Self.marker) == (state != "deleted" && state != "sealed"))
    for (command, all) in Self.questions(secret, paper.folder.path) {
      for words in all.flatMap({ [[command] + $0, [command] + $0 + ["--json"]] }) {
        let result = try run(paper, 4002, words)
        #expect(!(result.stdout + result.stderr).contains(Self.marker), "\(words)")
        #expect(command != "moderate" || result.status == 4, "\(words): \(result.status)")
      }
    }
    for word in ["whoami", "keys", "export-me", "help", "link"] {
      for who in [key, ["--guest"]] {
        let result = try paper.ask(word, as: who)
        #expect(!(result.stdout + result.stderr).contains(Self.marker), "over ssh: \(word)")
      }
    }
    #expect(
      try paper.objects("articles", "--limit", "100").allSatisfy { $0.number("new_comment_count") != 2 })
    #expect(try paper.check().status == 0)
  }

  private func plant(_ paper: Paper, _ state: String, under parent: String?) throws -> String {
    let reply = parent.map { ["--reply-to", $0] } ?? []
    let words = ["comment", "1", "--text", "Words of \(Self.marker)", "--accept-policy", "--json"] + reply
    let id = String(try #require(try JSONLine(try run(paper, 4001, words).stdout).number("id")))
    // The one answered was told of it while it was public.
    if state != "held" { #expect(try run(paper, 4002, ["notices", "--keep"]).stdout.contains(Self.marker)) }
    if state == "hidden" { try paper.lines("moderate", "hide", id) }
    if state == "rejected" { try paper.lines("moderate", "reject", id, "--reason", "spam") }
    if state == "sealed" {
      #expect(try run(paper, 4003, ["report", id, "--reason", "illegal"]).status == 0)
      #expect(try run(paper, 4001, ["delete", id]).status == 0)
      #expect(try paper.lines("moderate", "show", id).joined().contains(Self.marker))
    }
    if state == "deleted" {
      #expect(try run(paper, 4001, ["readers", "erase", "bob"]).status == 0)
    }
    return id
  }

  private func run(_ paper: Paper, _ number: Int, _ words: [String]) throws -> ProgramResult {
    try paper.run(as: number, name: [4001: "bob", 4002: "carol"][number] ?? "dave", words)
  }
}
