import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What is written is never lost between the panes and the frame.
@Suite struct WordsTests {
  private func draft(_ text: SafeText, id: SafeText = "d-9") -> Draft {
    Draft(
      id: id, target: .comment(ArticleID(40)), text: text, cursor: text.string.utf8.count, saved: Samples.now)
  }

  @Test func everyLetterIsHandedOutToBeKept() {
    var robot = PaperRobot()
    robot.type("C 'ab'")
    let kept = robot.acts.compactMap { effect in
      if case .saveDraft(let draft) = effect { draft.text } else { nil }
    }
    #expect(kept == ["a", "ab"])
  }

  @Test func wordsThatWereBegunComeBackInTheirDiscussion() {
    var robot = PaperRobot()
    robot.send(.draftsLoaded([draft("Half a thought")]))
    #expect(robot.state.message?.text.string.contains(":resume") == true)
    robot.type("Enter C")
    #expect(robot.state.composer?.text == "Half a thought")
    #expect(robot.state.composer?.id == "d-9")
  }

  @Test func resumeGoesToTheStoryOfTheWords() {
    var robot = PaperRobot()
    robot.send(.draftsLoaded([draft("Half a thought")]))
    robot.type("j j : 'resume' Enter")
    #expect(robot.state.current?.id == ArticleID(40))
    #expect(robot.state.composer?.text == "Half a thought")
  }

  @Test func wordsLeftInThisSessionComeBackToo() {
    var robot = PaperRobot()
    robot.type("C 'abc' Esc k")
    #expect(robot.state.composer == nil)
    robot.type("C")
    #expect(robot.state.composer?.text == "abc")
  }

  @Test func wordsThatWerePostedAreNoDraftAnyMore() {
    var robot = PaperRobot()
    robot.type("C 'abc' C-s y")
    guard case .post(let sent)? = robot.acts.last else {
      Issue.record("nothing was sent")
      return
    }
    robot.send(.posted(sent, .published(CommentID(9))))
    #expect(robot.state.composer == nil)
    #expect(robot.state.drafts.isEmpty)
    #expect(robot.state.message == StatusMessage("Your comment is posted.", .done))
  }

  @Test func twoDraftsOfOneSessionHaveTwoNames() {
    var robot = PaperRobot()
    robot.type("C 'abc' Esc d y j C 'def'")
    let ids = robot.acts.compactMap { effect in
      if case .saveDraft(let draft) = effect { draft.id } else { nil }
    }
    #expect(Set(ids).count == 2)
  }

  @Test func thePolicyIsAskedForOnce() {
    var robot = PaperRobot { $0.reader = nil }
    robot.type("C")
    #expect(robot.state.composer?.stage == .policy)
    robot.type("y")
    #expect(robot.acts.contains(.acceptPolicy(version: 1)))
    robot.send(.policyAccepted(version: 1))
    var reader = Samples.alice
    reader.policyVersion = nil
    robot.send(.readerKnown(reader))
    #expect(robot.state.composer?.stage == .editing)
    #expect(robot.state.reader?.policyVersion == 1)
  }

  @Test func whenTheLineIsGoneThePlaceInTheStoryIsKept() {
    var robot = PaperRobot()
    robot.type("Enter Space")
    let effects = robot.state.update(.hungUp)
    #expect(effects.contains { if case .savePosition(ArticleID(40), _) = $0 { true } else { false } })
  }

  @Test func aLateDiscussionOfAnotherStoryIsLeftOut() {
    var robot = PaperRobot(columns: 160, rows: 48)
    robot.type("j")
    robot.send(.threadLoaded(PaperRobot.discussion))
    #expect(robot.state.comments.article == ArticleID(39))
  }

  @Test func reportingThanksInTheHousesWords() {
    var robot = PaperRobot()
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    robot.type("c ! s Enter y")
    #expect(robot.acts.contains { if case .report(CommentID(1), .spam, _) = $0 { true } else { false } })
    robot.send(.reported(CommentID(1), .received(reference: "R-7K2M-QX", isNew: true)))
    let words = "Thank you for the feedback. Your feedback has been sent to our team for review."
    let screen = robot.state.frame().text().split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(
      separator: " ")
    #expect(screen.contains(words))
  }

  @Test func theListCountsWhatComesAndGoes() {
    var robot = PaperRobot()
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    robot.type("c")
    let before = robot.state.headlines.window.rows[0].commentCount
    for change in [1, 2, -1, -2] {
      var thread = PaperRobot.discussion
      thread.publicCount += change
      robot.send(.threadLoaded(thread))
      #expect(robot.state.headlines.window.rows[0].commentCount == before + change)
    }
  }
}
