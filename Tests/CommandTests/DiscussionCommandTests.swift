import TestSupport
import Testing

@Suite struct DiscussionCommandTests {
  private func lead(of paper: Paper) throws -> String {
    let rows = try paper.lines("articles", "--section", "borders", "--json").map { try JSONLine($0) }
    return String(try #require(rows.first { $0.number("comment_count") == 11 }?.number("id")))
  }

  @Test func whatIsPostedTwiceUnderOneIdIsThereOnce() throws {
    let paper = try Paper.sample()
    let article = try lead(of: paper)
    for _ in 0..<2 {
      let line = try paper.lines("comment", article, "--text", "A first word", "--id", "x1", "--json")
      #expect(try JSONLine(line[0]).text("state") == "published")
    }
    #expect(try paper.lines("comments", article, "--json").count == 12)
  }

  @Test func aReportReachesTheDeskAndARejectionLeavesATombstone() throws {
    let paper = try Paper.sample()
    let article = try lead(of: paper)
    let comments = try paper.lines("comments", article, "--json").map { try JSONLine($0) }
    let parent = try #require(
      comments.first {
        $0.number("depth") == 0 && comments.compactMap { $0.number("parent") }.contains($0.number("id") ?? 0)
      })
    let id = String(try #require(parent.number("id")))
    let text = try #require(parent.text("text"))
    let told = try paper.lines("report", id, "--reason", "abusive", "--details", "calls people names")
    #expect(told[0] == "Thank you for the feedback. Your feedback has been sent to our team for review.")
    let queue = try paper.lines("moderate", "list", "--json").map { try JSONLine($0) }
    #expect(queue.map { $0.number("id") } == [parent.number("id")])
    #expect(queue[0].list("reports")[0]["reason"] as? String == "abusive")
    #expect(try paper.run("moderate", "reject", id).status == 2)
    #expect(try paper.run("moderate", "reject", id, "--reason", "abusive").status == 0)
    let after = try paper.lines("comments", article, "--json").map { try JSONLine($0) }
    let tombstone = try #require(after.first { $0.number("id") == parent.number("id") })
    #expect(tombstone.text("text") == nil)
    #expect(tombstone.text("status") == "rejected")
    #expect(try !paper.lines("export").joined().contains(text))
    #expect(try paper.lines("moderate", "list", "--json").isEmpty)
    #expect(try paper.check().status == 0)
  }

  @Test func mistakesAreUsageErrors() throws {
    let paper = try Paper.sample()
    #expect(try paper.run("report", "1", "--reason", "ugly").status == 2)
    #expect(try paper.run("comment", "abc", "--text", "x").status == 2)
    #expect(try paper.run("comment", "1").status == 2)
    #expect(try paper.run("nonsense").status == 2)
    #expect(try paper.run("articles", "--limit", "0").status == 2)
    #expect(try paper.run("article", "999999").status == 1)
    #expect(try paper.run("articles", "--section", "nowhere").status == 1)
    #expect(try paper.run("read").status == 2)
  }

  @Test func listsForPeopleLineUpAndShowTheirOwnTime() throws {
    let paper = try Paper.sample()
    let words = ["--store", paper.store, "articles"]
    let result = try runProgram(try BuiltProgram.path(), words, environment: ["TZ": "EST5"])
    let rows = result.stdout.split(separator: "\n")
    let places = rows.map { row in
      row.distance(from: row.startIndex, to: row.firstIndex(of: ":") ?? row.endIndex)
    }
    #expect(Set(places).count == 1, "\(result.stdout)")
    #expect(rows[0].contains("2026-11-10 05:12"), "\(rows[0])")
  }

  /// No line of a report's words can pass for a line of the program's own.
  @Test func wordsOfSeveralLinesStandUnderABar() throws {
    let paper = try Paper.sample()
    let id = String(try #require(paper.objects("comments", try lead(of: paper))[0].number("id")))
    let forged = "line one\n  published -> approved by the system: staff"
    #expect(try paper.run("report", id, "--reason", "offensive", "--details", forged).status == 0)
    let shown = try paper.lines("moderate", "show", id)
    #expect(shown.contains("    |   published -> approved by the system: staff"), "\(shown)")
    #expect(!shown.contains { $0.hasPrefix("  published -> approved") || $0.hasPrefix("published") })
  }
}
