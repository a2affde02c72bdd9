import TestSupport
import Testing

/// Sanctions, notices, lists of words and a reader's rights, by commands and by several accounts.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct CommunityCommandTests {
  private let paper: Paper

  /// The account of the test runs the paper; bob and carol read it.
  init() throws {
    paper = try Paper.sample()
    try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
  }

  private func bob(_ words: String...) throws -> ProgramResult { try run(4001, "bob", words) }
  private func carol(_ words: String...) throws -> ProgramResult { try run(4002, "carol", words) }

  private func run(_ number: Int, _ name: String, _ words: [String]) throws -> ProgramResult {
    try paper.run(as: number, name: name, words)
  }

  private func post(_ text: String) throws -> String {
    let result = try bob("comment", "1", "--text", text, "--accept-policy", "--json")
    return String(try #require(try JSONLine(result.stdout).number("id")))
  }

  /// Drafts and what is held are in it, too.
  @Test func whatAnAdminTakesOutOfAReaderIsOnRecord() throws {
    _ = try post("First words")
    let before = try paper.objects("moderate", "log").count
    #expect(try carol("readers", "export", "bob").status == 4)
    #expect(try bob("readers", "export", "bob").status == 0)
    #expect(try paper.objects("moderate", "log").count == before)
    try paper.lines("readers", "export", "bob")
    let entry = try #require(try paper.objects("moderate", "log").first)
    #expect(entry.text("action") == "viewing" && entry.text("detail") == "what is kept of them")
    #expect(try paper.check().status == 0)
  }

  @Test func thoseWhoRunThePaperAreNotBarred() throws {
    _ = try post("First words")
    try paper.lines("readers", "role", "bob", "moderator")
    let refused = try paper.run("readers", "bar", "bob")
    #expect(refused.status == 4 && refused.stderr.contains("readers role bob reader"))
    try paper.lines("readers", "role", "bob", "reader")
    try paper.lines("readers", "bar", "bob")
    #expect(try bob("comment", "1", "--text", "Second words").status == 4)
    #expect(try bob("comments", "1").stdout.contains("First words"))
    try paper.lines("readers", "admit", "bob")
    #expect(try bob("comment", "1", "--text", "Second words").status == 0)
  }

  @Test func aWarningIsReadAndAcknowledged() throws {
    _ = try post("First words")
    #expect(try paper.run("moderate", "warn", "bob").status == 2, "a reason is compulsory")
    #expect(try paper.lines("moderate", "warn", "bob", "--reason", "rude") == ["bob is warned: rude"])
    let refused = try bob("comment", "1", "--text", "Second words")
    #expect(refused.status == 4 && refused.stderr.contains("a moderator has warned you: rude"))
    let notices = try bob("notices", "--json", "--acknowledge")
    #expect(try JSONLine(notices.stdout).text("kind") == "warned")
    #expect(try bob("comment", "1", "--text", "Second words").status == 0)
  }

  @Test func aSuspensionSaysItsEndAndABanIsLifted() throws {
    _ = try post("First words")
    #expect(try paper.run("moderate", "suspend", "bob", "--reason", "spam").status == 2, "it needs an end")
    try paper.lines("moderate", "suspend", "bob", "--until", "2999-01-01", "--reason", "spam")
    let suspended = try bob("comment", "1", "--text", "Second words")
    #expect(suspended.status == 4 && suspended.stderr.contains("suspended until 2999-01-01T00:00:00Z: spam"))
    #expect(
      try paper.lines("moderate", "unsuspend", "bob") == ["suspend of bob lifted", "bob may take part"])
    try paper.lines("moderate", "ban", "bob", "--reason", "more spam")
    #expect(
      try bob("comment", "1", "--text", "Second words").stderr.contains("banned from taking part: more spam"))
    #expect(try bob("comments", "1").stdout.contains("First words"))
    let mine = try JSONLine(try bob("readers", "export").stdout)
    #expect(mine.list("comments").first?["revisions"] as? [String] == ["First words"])
    #expect(mine.list("sanctions").first?["reason"] as? String == "more spam")
    #expect(try bob("readers", "erase", "bob").status == 0)
    #expect(try !paper.lines("comments", "1").joined().contains("First words"))
    #expect(try bob("comment", "1", "--text", "Second words").status == 4)
    #expect(try paper.check().status == 0)
  }

  /// A ban that ends is no reason to look at nobody's words first any more.
  @Test func whatIsLiftedIsWhatWasNamedAndTheRestIsSaid() throws {
    _ = try post("First words")
    try paper.lines("moderate", "premod", "bob", "--reason", "new here")
    try paper.lines("moderate", "ban", "bob", "--reason", "spam")
    let wrong = try paper.run("moderate", "unsuspend", "bob")
    #expect(
      wrong.status == 1 && wrong.stderr.contains("no suspend to lift; bob is banned: spam (moderate unban)"))
    #expect(
      try paper.lines("moderate", "unban", "bob") == [
        "ban of bob lifted", "bob still is read before being shown: new here",
      ])
    try paper.lines("moderate", "suspend", "bob", "--days", "2", "--reason", "again")
    #expect(try paper.lines("moderate", "unban", "bob").first == "suspend of bob lifted")
    #expect(try bob("notices").stdout.contains("Your ban was lifted"))
    #expect(try bob("comment", "1", "--text", "Second words").stdout.contains("held"))
    #expect(try paper.lines("moderate", "unpremod", "bob").last == "bob may take part")
    #expect(try paper.run("moderate", "unpremod", "bob").stderr.contains("there is no sanction on bob"))
  }

  @Test func theOutcomeOfAReportIsToldAndARejectionIsAppealed() throws {
    let id = try post("Untrue words")
    let report = try carol("report", id, "--reason", "defamatory")
    let reference = try #require(report.stdout.split(separator: "\n").last?.split(separator: " ").last)
    #expect(try carol("reports").stdout.contains("\(reference)  comment \(id)  defamatory  open"))
    try paper.lines("moderate", "reject", id, "--reason", "not shown to be so")
    #expect(try carol("notices").stdout.contains("Your report \(reference) was upheld"))
    #expect(try bob("notices").stdout.contains("was rejected: not shown to be so (you may appeal, once)"))
    #expect(
      try carol("appeal", id, "--text", "Let it be").stderr == "broadsheet: there is no comment \(id)\n")
    #expect(try bob("appeal", id, "--text", "See page 2").status == 0)
    #expect(try bob("appeal", id, "--text", "See page 3").status == 4)
    #expect(try paper.objects("moderate", "list", "--queue", "pending").first?.text("appeal") == "See page 2")
    try paper.lines("moderate", "approve", id)
    #expect(try bob("notices").stdout.contains("is public"))
    #expect(try paper.objects("moderate", "list", "--queue", "pending").isEmpty)
  }

  /// What was read is decided on, and not what has taken its place.
  @Test func aDecisionIsOnTheRevisionThatWasShown() throws {
    let id = try post("Words to be changed")
    #expect(try paper.lines("moderate", "show", id).contains("  revision 1"))
    #expect(try bob("edit", id, "--text", "Other words").status == 0)
    for verdict in [["approve", id], ["hide", id], ["reject", id, "--reason", "spam"]] {
      let refused = try paper.run(["moderate"] + verdict + ["--revision", "1"])
      #expect(refused.status == 1 && refused.stderr.contains("changed"), "\(refused)")
    }
    #expect(try paper.run("moderate", "approve", id, "--revision", "none").status == 2)
    #expect(try paper.lines("moderate", "approve", id, "--revision", "2") == ["\(id) approved"])
  }

  @Test func anIdIsForOneTextOnly() throws {
    _ = try post("First words")
    let posted = try bob("comment", "1", "--text", "Second words", "--id", "mine")
    let again = try bob("comment", "1", "--text", " Second  words", "--id", "mine")
    #expect(posted.status == 0 && again.stdout == posted.stdout)
    for other in [
      try bob("comment", "1", "--text", "Third words", "--id", "mine"),
      try carol("comment", "1", "--text", "Second words", "--id", "mine", "--accept-policy"),
    ] {
      #expect(other.status == 1 && other.stdout == "")
      #expect(other.stderr.contains("that id was used to post other words before, so nothing was posted"))
    }
  }

  @Test func theListNamesEachReasonOnceAndStandsInColumns() throws {
    for key in ["report.interval_ms", "post.interval_ms", "report.hide_milli"] {
      try paper.lines("moderate", "settings", key, key == "report.hide_milli" ? "99000" : "0")
    }
    let ids = [try post("Cheap lorries"), try post("A longer and ruder comment")]
    for (number, reason) in ["spam", "spam", "abusive"].enumerated() {
      let result = try run(4010 + number, "reader\(number)", ["report", ids[0], "--reason", reason])
      #expect(result.status == 0, "\(result)")
    }
    try paper.lines("report", ids[1], "--reason", "offtopic")
    let rows = try paper.lines("moderate", "list")
    #expect(rows.contains { $0.contains("bob  spam ×2, abusive  Cheap lorries") })
    #expect(rows.contains { $0.contains("bob  offtopic          A longer") })
  }

  @Test func onlyTheDeskDoesWhatTheDeskDoes() throws {
    let id = try post("Words")
    for words in [
      ["moderate", "ban", "carol", "--reason", "x"], ["moderate", "words", "list"], ["moderate", "log"],
      ["moderate", "close", "1"], ["moderate", "settings", "hold.site", "1"], ["moderate", "feature", id],
      ["readers", "export", "carol"], ["readers", "erase", "carol"], ["moderate", "list", "--queue", "all"],
      ["moderate", "show", id],
    ] {
      #expect(try run(4001, "bob", words).status == 4, "\(words)")
    }
  }

  @Test func whatTheDeskDidIsLoggedAndChecked() throws {
    let id = try post("Words")
    try paper.lines("moderate", "feature", id)
    try paper.lines("moderate", "words", "add", "casino", "roulette")
    #expect(try paper.lines("moderate", "words") == ["banned  casino", "banned  roulette"])
    try paper.lines("moderate", "words", "remove", "roulette")
    try paper.lines("moderate", "settings", "hold.first", "2")
    #expect(
      try paper.objects("moderate", "settings").first { $0.text("key") == "hold.first" }?.number("value") == 2
    )
    let log = try paper.objects("moderate", "log")
    #expect(log.map { $0.text("action") }.prefix(4) == ["setting", "word", "word", "word"])
    #expect(log.allSatisfy { $0.text("hash")?.count == 64 })
    #expect(try paper.lines("comments", "1", "--featured").joined().contains("featured"))
    #expect(try paper.check().status == 0)
    _ = try runProgram(
      "sqlite3", [paper.store, "drop trigger audit_is_kept; update audit set detail = 'x' where seq = 2"])
    let check = try paper.check()
    #expect(check.status == 1 && check.stdout.contains("the audit log was changed at entry 2"))
  }
}
