import Glibc
import TestSupport
import Testing

/// Sessions and commands that are killed at any moment: what was acknowledged is there, and nothing is half done.
///
/// `BROADSHEET_KILLS` says how often; a run of all tests does it a few times.
@Suite struct KillTests {
  private static let count = getenv("BROADSHEET_KILLS").flatMap { Int(String(cString: $0)) } ?? 12

  /// Killed after so many milliseconds; the exit status is of `timeout`.
  private func run(_ paper: Paper, killedAfter milliseconds: Int, _ words: [String]) throws -> ProgramResult {
    let time = "0.\(String(repeating: "0", count: max(0, 3 - "\(milliseconds)".count)))\(milliseconds)"
    return try runProgram(
      "timeout", ["-s", "KILL", time, try BuiltProgram.path()] + words,
      environment: ["BROADSHEET_STORE": paper.store], timeout: .seconds(60))
  }

  /// How long a command takes here and now, as the measure of when to kill the next.
  private func duration(_ body: () throws -> Void) rethrows -> Int {
    let begun = ContinuousClock.now
    try body()
    return Int((ContinuousClock.now - begun) / .milliseconds(1)) + 1
  }

  @Test func aCommentIsPostedOnceHoweverOftenItsSenderDies() throws {
    let paper = try Paper.sample()
    let usual = try duration { try paper.enrol() }
    var generator = SeededGenerator(seed: 11)
    for number in 0..<Self.count {
      let post = ["comment", "1", "--text", "Words \(number)", "--id", "id-\(number)"]
      let killed = try run(
        paper, killedAfter: Int.random(in: 1...min(999, usual * 2), using: &generator), post)
      let isThere = try paper.lines("comments", "1").contains { $0.contains("Words \(number)") }
      if killed.stdout.contains("published") { #expect(isThere, "what was acknowledged is lost") }
      #expect(try paper.run(post).status == 0)
      let said = try paper.objects("comments", "1").filter { $0.text("text") == "Words \(number)" }
      #expect(said.count == 1)
    }
    #expect(try paper.check().stdout == "The store is sound.\n")
  }

  @Test func aDecisionIsMadeWholeOrNotAtAll() throws {
    let paper = try Paper.sample()
    try paper.enrol()
    let ids = try paper.objects("comments", try paper.leadStory()).compactMap { $0.number("id") }.map {
      "\($0)"
    }
    for key in ["report.interval_ms", "report.per_day"] { try paper.lines("moderate", "settings", key, "0") }
    for id in ids { try paper.lines("report", id, "--reason", "spam") }
    let usual = try duration { try paper.lines("moderate", "list") }
    var generator = SeededGenerator(seed: 12)
    for number in 0..<Self.count {
      let id = ids[number % ids.count]
      let verdict =
        number / ids.count % 2 == 0 ? ["reject", id, "--reason", "spam \(number)"] : ["approve", id]
      let before = try #require(try paper.objects("moderate", "show", id).first)
      let killed = try run(
        paper, killedAfter: Int.random(in: 1...min(999, usual * 2), using: &generator), ["moderate"] + verdict
      )
      let after = try #require(try paper.objects("moderate", "show", id).first)
      let isDecided = after.list("history").count > before.list("history").count
      if !killed.stdout.isEmpty {
        #expect(isDecided || verdict[0] == "approve", "what was acknowledged is lost")
      }
      let hasOpenReports = after.list("reports").contains { $0["state"] as? String == "open" }
      #expect(!(isDecided && hasOpenReports), "the decision is there and its reports are not settled")
    }
    #expect(try paper.check().stdout == "The store is sound.\n")
  }

  /// The words are a comment or a draft, never neither, never both.
  @Test func aSessionKilledInMidPostLosesNoWord() throws {
    let paper = try Paper.sample()
    try paper.enrol()
    try paper.lines("moderate", "settings", "post.interval_ms", "0")
    let story = try paper.leadStory()
    for number in 0..<max(4, Self.count / 3) {
      let words = "Thought \(number) of many"
      let session = try paper.open(story)
      try session.waitFor("Anna Field")
      try session.beginComment()
      session.send(words)
      try session.waitFor(words)
      session.send(.control("s"))
      try session.waitFor("Post this comment? y/n")
      try waitForDraft(words, paper)
      session.send("y")
      // A different moment each time: nothing, some or all of what is written back.
      session.elapse(.milliseconds(number))
      session.kill()
      _ = try session.exitStatus()
      let isPosted = try paper.objects("comments", story).contains { $0.text("text") == words }
      #expect(try drafts(paper).contains(words) != isPosted, "\(words)")
      try discardDrafts(paper)
    }
    #expect(try paper.check().stdout == "The store is sound.\n")
  }

  private func drafts(_ paper: Paper) throws -> [String] {
    let mine = try JSONLine(try paper.lines("readers", "export").joined())
    return mine.list("drafts").compactMap { $0["text"] as? String }
  }

  private func waitForDraft(_ words: String, _ paper: Paper) throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !drafts(paper).contains(words) {
      guard .now < end else { throw DraftNotKept(words: words) }
    }
  }

  /// So that the next composer begins empty.
  private func discardDrafts(_ paper: Paper) throws {
    _ = try runProgram("sqlite3", [paper.store, ".timeout 5000", "delete from draft"])
  }

  private struct DraftNotKept: Error {
    let words: String
  }
}
