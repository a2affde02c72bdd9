import TestSupport
import Testing

/// What is not done, and what is said of it.
@Suite struct RefusalTests {
  @Test func theLastAdminStaysOne() throws {
    let paper = try Paper.sample()
    #expect(try paper.run("comment", "1", "--text", "Here", "--accept-policy").status == 0)
    let name = try #require(paper.objects("readers").first?.text("name"))
    let result = try paper.run("readers", "role", name, "reader")
    #expect(result.status == 4)
    #expect(result.stderr.contains("name another admin first"))
    #expect(try paper.objects("readers").first?.text("role") == "admin")
  }

  @Test(arguments: [
    ["moderate", "words"], ["moderate", "words", "list"], ["moderate", "words", "add", "bad"],
  ])
  func aListOfWordsThatIsNoneIsRefused(words: [String]) throws {
    let paper = try Paper.sample()
    let result = try paper.run(words + ["--list", "nonsense"])
    #expect(result.status == 2 && result.stdout.isEmpty, "\(result)")
    #expect(result.stderr.contains("--list takes banned or suspect, not nonsense"), "\(result)")
  }

  @Test func whatIsNotThereIsNamedOnce() throws {
    let paper = try Paper.sample()
    let comment = try paper.run("comment", "999", "--text", "Here", "--accept-policy")
    #expect(comment.status == 1)
    #expect(comment.stderr == "broadsheet: there is no article 999\n")
    let report = try paper.run("report", "999", "--reason", "spam")
    #expect(report.status == 1)
    #expect(report.stderr == "broadsheet: there is no comment 999\n")
    let reply = try paper.run("comment", "1", "--text", "Here", "--reply-to", "999", "--accept-policy")
    #expect(reply.status == 1)
    #expect(reply.stderr == "broadsheet: there is no comment 999\n")
    #expect(try paper.run("article", "none").stderr.contains("not the number of an article"))
  }

  @Test func theWordsOfAReportAreTakenWholeOrNotAtAll() throws {
    let paper = try Paper.sample()
    let long = try paper.run(
      "report", "1", "--reason", "spam", "--details", String(repeating: "x", count: 501))
    #expect(long.status == 2)
    #expect(long.stderr.contains("501 characters, where 500 is the limit"))
    let wordless = try paper.run("report", "1", "--reason", "other")
    #expect(wordless.status == 2)
    #expect(wordless.stderr.contains("--details"))
    let fitting = String(repeating: "x", count: 500)
    #expect(try paper.run("report", "1", "--reason", "other", "--details", fitting).status == 0)
  }

  @Test func decidingTwiceDecidesOnce() throws {
    let paper = try Paper.sample()
    #expect(try paper.lines("moderate", "hide", "1") == ["1 hidden"])
    #expect(try paper.lines("moderate", "hide", "1") == ["1 is hidden already"])
    #expect(try paper.lines("moderate", "approve", "1") == ["1 approved"])
    #expect(try paper.lines("moderate", "approve", "1") == ["1 approved"])
    let history = try #require(paper.objects("moderate", "show", "1").first).list("history")
    #expect(history.map { $0["to"] as? String } == ["hidden", "approved"])
  }

  @Test func readingMakesNoStore() throws {
    let paper = try Paper()
    for words in [["articles"], ["sections"], ["article", "1"], ["comments", "1"], ["feeds"]] {
      let result = try paper.run(words)
      #expect(result.status == 3, "\(words)")
      #expect(result.stderr.contains("there is no store") && result.stderr.contains("broadsheet import"))
    }
    #expect(try runProgram("ls", [paper.folder.path]).stdout.isEmpty)
  }

  @Test func checkSaysWhatIsDamaged() throws {
    let paper = try Paper.sample()
    var bytes = try paper.folder.read("paper.db")
    for index in bytes.indices where index >= 4096 * 3 && index < 4096 * 60 { bytes[index] = 0xA5 }
    try paper.folder.write("paper.db", bytes)
    let result = try paper.check()
    let said = result.stdout + result.stderr
    #expect(result.status != 0)
    #expect(!said.contains("broadsheet check"))
    #expect(said.contains("malformed") || said.contains("Tree "), "\(said)")
  }

  @Test func absentTextsAreLeftOutOfJSON() throws {
    let paper = try Paper.sample()
    let article = try #require(paper.objects("articles").first { $0.number("comment_count") == 11 })
    let id = String(try #require(article.number("id")))
    let parents = try paper.objects("comments", id).compactMap { $0.number("parent") }
    let parent = String(try #require(parents.first))
    #expect(try paper.run("moderate", "reject", parent, "--reason", "abusive").status == 0)
    let lines = try paper.lines("comments", id, "--json")
    #expect(lines.allSatisfy { !$0.contains("\"author\":\"\"") && !$0.contains("\"text\":\"\"") })
    #expect(try paper.objects("comments", id).contains { $0.text("status") == "rejected" })
  }
}
