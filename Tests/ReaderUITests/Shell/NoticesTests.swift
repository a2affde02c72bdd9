import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What a reader is told, as a dialog, and where its keys lead.
@Suite struct NoticesTests {
  private static let notices: [Notice] = {
    var reply = Notice(id: NoticeID(3), kind: .reply, created: Samples.ago(minutes: 3))
    reply.author = "Tom B"
    reply.articleTitle = "Minister says new crossing will open before winter"
    reply.text = "Which side of it?"
    (reply.article, reply.comment) = (ArticleID(1), CommentID(2))
    var rejected = Notice(id: NoticeID(2), kind: .rejected, created: Samples.ago(minutes: 9))
    (rejected.reason, rejected.comment, rejected.mayAppeal) = ("off topic", CommentID(5), true)
    rejected.isRead = true
    var warned = Notice(id: NoticeID(1), kind: .warned, created: Samples.ago(minutes: 20))
    (warned.reason, warned.mustAcknowledge) = ("unkind to Mary", true)
    return [reply, rejected, warned]
  }()

  private func robot(_ notices: [Notice] = notices) -> PaperRobot {
    var robot = PaperRobot()
    robot.acts = []
    robot.type("@")
    robot.send(.noticesLoaded(notices))
    return robot
  }

  @Test func theyAreReadAndTakenAsSeen() {
    let robot = robot()
    let text = robot.state.frame().text()
    for words in [
      "Tom B has answered you", "Which side of it?", "off topic (you may appeal, once)", "unkind to Mary",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(robot.acts == [.loadNotices, .markNoticesRead])
  }

  @Test func whatIsSeenAlreadyIsNotWrittenAgain() {
    var seen = Self.notices
    for index in seen.indices { seen[index].isRead = true }
    #expect(robot(seen).acts == [.loadNotices])
    let none = robot([])
    #expect(none.state.frame().text().contains("Nobody has answered yet"))
  }

  @Test func aRejectionIsAppealedWithWords() {
    var robot = robot()
    robot.acts = []
    robot.type("j ! 'It_is_true' Enter y")
    #expect(robot.acts.count == 1)
    guard case .appeal(CommentID(5), let words)? = robot.acts.first else {
      Issue.record("\(robot.acts)")
      return
    }
    #expect(words.string.hasPrefix("It"))
    robot.send(.appealed(CommentID(5), .alreadyAppealed))
    #expect(robot.state.message?.kind == .failure)
  }

  /// Words that were too many, or were left, are there the next time.
  @Test func whatWasSaidAgainstARejectionIsNotLost() {
    var robot = robot()
    robot.type("j ! 'It_is_true' Enter y")
    robot.send(.appealed(CommentID(5), .tooLong(501, limit: 500)))
    #expect(robot.state.message?.text.string.contains("501") == true)
    robot.type("@")
    robot.send(.noticesLoaded(Self.notices))
    robot.type("j !")
    #expect(robot.state.prompt?.edit.text == "It is true")
    robot.type("'_indeed' Esc")
    robot.type("@")
    robot.send(.noticesLoaded(Self.notices))
    robot.type("j !")
    #expect(robot.state.prompt?.edit.text == "It is true indeed")
    robot.type("Enter y")
    robot.send(.appealed(CommentID(5), nil))
    robot.type("@")
    robot.send(.noticesLoaded(Self.notices))
    robot.type("j !")
    #expect(robot.state.prompt?.edit.text == "")
  }

  @Test func aWarningIsAcknowledgedAfterAYes() {
    var robot = robot()
    robot.acts = []
    robot.type("j j Enter n")
    #expect(robot.acts.isEmpty)
    robot.type("@")
    robot.send(.noticesLoaded(Self.notices))
    robot.acts = []
    robot.type("G Enter y")
    #expect(robot.acts == [.acknowledge])
  }

  @Test func leavingForGoodIsAskedFor() {
    var robot = PaperRobot()
    robot.acts = []
    robot.type(": 'erase-me' Enter n")
    #expect(robot.acts.isEmpty)
    robot.type(": 'erase-me' Enter y")
    #expect(robot.acts == [.eraseMe])
    robot.send(.erased(.notAllowed))
    #expect(robot.state.message?.text.string.contains("only admin") == true)
  }
}
