import TestSupport
import Testing

/// Words that are refused stay in the composer and in the store, and the reader is told why; one way to be refused after
/// the other, each while the session is writing.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct RefusedWordsTests {
  struct Obstacle: CustomTestStringConvertible {
    let testDescription: String
    /// What happens between the opening of the composer and the sending.
    let happens: [[String]]
    let said: String
  }

  private static let words = "The gate at Vesk is open"

  static let obstacles = [
    Obstacle(testDescription: "closed thread", happens: [["moderate", "close", "STORY"]], said: "is closed"),
    Obstacle(
      testDescription: "rate", happens: [["moderate", "settings", "post.per_hour", "1"]],
      said: "That was quick"),
    Obstacle(
      testDescription: "length", happens: [["moderate", "settings", "post.maximum_length", "10"]],
      said: "too long"),
    Obstacle(
      testDescription: "duplicate", happens: [["bob", "comment", "STORY", "--text", words]],
      said: "said the same here"),
    Obstacle(
      testDescription: "banned word", happens: [["moderate", "words", "add", "vésk"]],
      said: "does not take the word"),
    Obstacle(
      testDescription: "suspended",
      happens: [["moderate", "suspend", "bob", "--days", "2", "--reason", "spam"]],
      said: "You are suspended until"),
    Obstacle(
      testDescription: "banned", happens: [["moderate", "ban", "bob", "--reason", "spam"]],
      said: "You are banned"),
    Obstacle(
      testDescription: "warned", happens: [["moderate", "warn", "bob", "--reason", "rude"]],
      said: "has warned you: rude"),
    Obstacle(
      testDescription: "policy", happens: [["moderate", "settings", "policy.version", "2"]],
      said: "accept it? y/n"),
  ]

  /// Bob writes on the lead story; the account of the test runs the paper.
  private func writing(_ paper: Paper, _ story: String) throws -> TerminalSession {
    try paper.enrol()
    let first = try paper.run(
      as: 4001, name: "bob", "comment", try paper.article("Council backs"), "--text", "Good day",
      "--accept-policy")
    #expect(first.status == 0)
    let session = try paper.open(as: 4001, name: "bob", story)
    try session.waitFor("Anna Field")
    try session.beginComment()
    session.send(Self.words)
    try session.waitFor(Self.words)
    return session
  }

  private func happen(_ steps: [[String]], _ paper: Paper, _ story: String) throws {
    for step in steps.map({ $0.map { $0 == "STORY" ? story : $0 } }) {
      let result =
        step[0] == "bob"
        ? try paper.run(as: 4001, name: "bob", Array(step.dropFirst())) : try paper.run(step)
      #expect(result.status == 0, "\(result)")
    }
  }

  private func send(_ session: TerminalSession) throws {
    session.send(.control("s"))
    try session.waitFor("Post this comment? y/n")
    session.send("y")
  }

  private func drafts(_ paper: Paper) throws -> [String?] {
    let mine = try JSONLine(try paper.run(as: 4001, name: "bob", "readers", "export").stdout)
    return mine.list("drafts").map { $0["text"] as? String }
  }

  @Test(arguments: obstacles)
  func theDraftIsKeptAndTheReasonSaid(_ obstacle: Obstacle) throws {
    let paper = try Paper.sample()
    let story = try paper.leadStory()
    let session = try writing(paper, story)
    try happen(obstacle.happens, paper, story)
    try send(session)
    try session.waitUntil("to say why") { $0.words(from: 0).contains(obstacle.said) }
    #expect(try drafts(paper) == [Self.words])
    session.hangUp()
    _ = try session.exitStatus(timeout: .seconds(5))
    #expect(try drafts(paper) == [Self.words])
    #expect(try paper.check().status == 0)
  }

  /// What stood in the way is taken away by the reader, and the same words go through.
  @Test(arguments: ["warned", "policy"])
  func whatCanBeAcceptedIsAcceptedAndSentAgain(_ name: String) throws {
    let paper = try Paper.sample()
    let story = try paper.leadStory()
    let session = try writing(paper, story)
    let obstacle = try #require(Self.obstacles.first { $0.testDescription == name })
    try happen(obstacle.happens, paper, story)
    try send(session)
    try session.waitUntil("to ask") { $0.words(from: 0).contains(obstacle.said) }
    session.send("y")
    try session.waitFor("C-s send")
    try session.waitFor(Self.words)
    try send(session)
    try session.waitFor("Your comment is posted.")
    #expect(try drafts(paper) == [])
    #expect(try session.leave() == [])
  }
}
