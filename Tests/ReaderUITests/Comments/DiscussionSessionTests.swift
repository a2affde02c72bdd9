import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Taking part, key by key, with the whole frame around the panes.
@Suite struct DiscussionSessionTests {
  /// The newest story of the edition with eleven comments under it.
  private func robot(_ columns: Int, _ rows: Int, reader: Reader? = Samples.alice) -> PaperRobot {
    var robot = PaperRobot(columns: columns, rows: rows) { $0.reader = reader }
    let id = robot.headlines[0].id
    var thread = Samples.discussion
    thread.article = id
    for index in thread.comments.indices { thread.comments[index].article = id }
    robot.threads[id] = thread
    robot.type("j k")
    return robot
  }

  private func expect(_ robot: PaperRobot, named name: String) {
    PaneSnapshot.expect(robot.state.frame(), named: name)
  }

  @Test(arguments: [(80, 24), (120, 36), (160, 48)])
  func readingAndTakingPart(columns: Int, rows: Int) {
    var robot = robot(columns, rows)
    let size = "\(columns)x\(rows)"
    robot.type("Enter")
    expect(robot, named: "session-article-\(size)")
    robot.type("c j")
    expect(robot, named: "session-comments-\(size)")
    robot.type("r 'I_was_there_too.' Enter '>_not_alone'")
    expect(robot, named: "session-reply-\(size)")
    robot.type("C-s")
    expect(robot, named: "session-sending-\(size)")
    robot.type("y")
    guard case .post(let draft)? = robot.acts.last else {
      Issue.record("nothing is posted")
      return
    }
    #expect(draft.text == "I was there too.\n> not alone")
    robot.send(.posted(draft, .refused(.tooFast(wait: 20))))
    expect(robot, named: "session-refused-\(size)")
    robot.send(.posted(draft, .published(CommentID(50))))
    #expect(robot.state.composer == nil)
    robot.type("! j Enter 'It_is_cruel' Enter y")
    #expect(robot.acts.last == .report(CommentID(2), .abusive, details: "It is cruel"))
    robot.send(.reported(CommentID(2), .received(reference: "R-7K2M-QX", isNew: true)))
    expect(robot, named: "session-reported-\(size)")
    robot.type("Enter")
    #expect(robot.state.report == nil)
    expect(robot, named: "session-after-\(size)")
  }

  @Test func aStrangerAcceptsThePolicyFirst() {
    var robot = robot(80, 24, reader: nil)
    robot.type("Enter c C")
    expect(robot, named: "session-policy")
    robot.type("y")
    #expect(robot.acts.last == .acceptPolicy(version: 1))
  }

  @Test func keptWordsAreThereWhenTheReplyIsBegunAgain() {
    var robot = robot(80, 24)
    robot.type("Enter c r 'Half_a_thought' Esc k")
    #expect(robot.state.composer == nil)
    robot.type("r")
    #expect(robot.state.composer?.text == "Half a thought")
  }

  @Test func wordsThatAreThrownAwayAreGone() {
    var robot = robot(80, 24)
    robot.type("Enter c r 'Half_a_thought' Esc d y")
    #expect(robot.state.composer == nil)
    #expect(robot.acts.contains { if case .discardDraft = $0 { true } else { false } })
    robot.type("r")
    #expect(robot.state.composer?.text == "")
  }

  @Test func findInCommentsIsAskedForOnTheStatusLine() {
    var robot = robot(80, 24)
    robot.type("Enter c / 'five' Enter")
    #expect(robot.state.comments.selection == CommentID(6))
    robot.type("Esc")
    #expect(robot.state.comments.find == nil)
  }
}
