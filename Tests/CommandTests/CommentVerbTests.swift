import TestSupport
import Testing

/// What a reader does with a comment from the command line.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct CommentVerbTests {
  private struct Talk {
    let paper: Paper
    let comment: String

    /// A comment of bob's on the first article; the account of the test runs the paper.
    init() throws {
      paper = try Paper.sample()
      try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
      let words = ["comment", "1", "--text", "First words", "--accept-policy", "--json"]
      let posted = try paper.run(as: 4001, name: "bob", words)
      comment = String(try #require(try JSONLine(posted.stdout).number("id")))
    }

    func bob(_ words: String...) throws -> ProgramResult { try paper.run(as: 4001, name: "bob", words) }
    func carol(_ words: String...) throws -> ProgramResult { try paper.run(as: 4002, name: "carol", words) }

    /// The comment as carol sees it.
    func seen() throws -> JSONLine {
      let lines = try carol("comments", "1", "--json").stdout.split(separator: "\n")
      let all = try lines.map { try JSONLine(String($0)) }
      return try #require(all.first { $0.number("id") == Int(comment) })
    }
  }

  @Test func anEditIsTheAuthorsAndMarked() throws {
    let talk = try Talk()
    #expect(try talk.carol("edit", talk.comment, "--text", "Not mine").status == 4)
    #expect(
      try talk.bob("edit", talk.comment, "--text", "Second words").stdout == "\(talk.comment) published\n")
    #expect(try talk.seen().text("text") == "Second words")
    #expect(try talk.carol("comments", "1").stdout.contains("edited"))
    #expect(try talk.bob("edit", talk.comment).status == 2)
    #expect(try talk.bob("edit", "999", "--text", "x").status == 1)
  }

  @Test func whatIsAnsweredIsNotEdited() throws {
    let talk = try Talk()
    let answer = ["comment", "1", "--text", "An answer", "--reply-to", talk.comment, "--accept-policy"]
    #expect(try talk.paper.run(as: 4002, name: "carol", answer).status == 0)
    let refused = try talk.bob("edit", talk.comment, "--text", "Second words")
    #expect(refused.status == 4 && refused.stderr.contains("answered"), "\(refused)")
    #expect(try talk.seen().text("text") == "First words")
  }

  @Test func whatIsDeletedIsGoneForGood() throws {
    let talk = try Talk()
    #expect(try talk.carol("delete", talk.comment).status == 4)
    #expect(try talk.bob("delete", talk.comment).status == 0)
    #expect(try talk.bob("delete", talk.comment).status == 1)
    #expect(try !talk.bob("comments", "1").stdout.contains("First words"))
    #expect(try talk.bob("edit", talk.comment, "--text", "Back again").status == 1)
    #expect(try talk.paper.check().status == 0)
  }

  @Test func aLikeIsCountedOnceAndTakenBack() throws {
    let talk = try Talk()
    let own = try talk.bob("like", talk.comment)
    #expect(own.status == 4 && !own.stderr.isEmpty)
    for _ in 0..<2 { #expect(try talk.carol("like", talk.comment).status == 0) }
    #expect(try talk.seen().number("likes") == 1)
    for _ in 0..<2 { #expect(try talk.carol("like", talk.comment, "--undo").status == 0) }
    #expect(try talk.seen().number("likes") ?? 0 == 0)
    #expect(try talk.paper.check().status == 0)
  }

  @Test(arguments: ["mute", "hide"])
  func whatIsPutAsideIsNotShownToThatReader(_ verb: String) throws {
    let talk = try Talk()
    let object = verb == "mute" ? "bob" : talk.comment
    for _ in 0..<2 { #expect(try talk.carol(verb, object).status == 0) }
    #expect(try !talk.carol("comments", "1").stdout.contains("First words"))
    #expect(try talk.bob("comments", "1").stdout.contains("First words"))
    #expect(try talk.carol(verb, object, "--undo").status == 0)
    #expect(try talk.carol("comments", "1").stdout.contains("First words"))
    #expect(try talk.carol(verb, verb == "mute" ? "nobody" : "999").status == 1)
  }

  @Test func nobodyMutesThemselves() throws {
    let talk = try Talk()
    #expect(try talk.bob("mute", "bob").status == 2)
  }
}
