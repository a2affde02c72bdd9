import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What is said of a session, and when.
@Suite struct NarratorTests {
  private func words(_ told: [Utterance]) -> String {
    told.map { if case .line(let words) = $0 { words.string } else { "" } }.joined(separator: "\n")
  }

  /// While rows are on their way those that are there still are not told under the new title.
  @Test func aListIsSaidWhenItsRowsHaveCome() {
    var robot = PaperRobot()
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    let asked = robot.state.update(.key(.character("2")))
    #expect(robot.state.isAwaiting)
    #expect(narrator.tell(robot.state) == [])
    robot.run(asked)
    #expect(words(narrator.tell(robot.state)).contains("1 of"))
  }

  /// The arrow at what is chosen is not said; a key that looks like it is.
  @Test func theHelpSaysEveryKey() {
    var robot = PaperRobot()
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    robot.type("?")
    var said = words(narrator.tell(robot.state))
    for _ in 0..<20 {
      robot.type("Space")
      said += "\n" + words(narrator.tell(robot.state))
    }
    #expect(said.contains("> make the pane wider") || said.contains(">  make the pane wider"))
  }

  @Test func aLinkIsSaidWithItsAddressBehindIt() {
    var robot = PaperRobot()
    var narrator = Narrator()
    robot.type("Enter")
    _ = narrator.tell(robot.state)
    robot.type("U")
    let said = words(narrator.tell(robot.state)).split(separator: "\n")
    #expect(said.count == 3 && said[1].contains(" of ") && said[1].contains("[1] "), "\(said)")
    #expect(said.last?.hasPrefix("https://") == true)
    robot.type("g")
    #expect(words(narrator.tell(robot.state)).hasPrefix("1 of "))
  }

  /// After a comment was posted it is said, and not the one that was selected before.
  @Test func whatWasPostedIsSaidAndNotWhatIsThereStill() {
    var robot = PaperRobot()
    let id = robot.headlines[0].id
    var thread = Samples.discussion
    thread.article = id
    robot.threads[id] = thread
    robot.type("Enter c C 'Hello' C-s y")
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    guard case .post(let draft)? = robot.acts.last else {
      Issue.record("nothing is posted")
      return
    }
    robot.threads[id]?.comments.append(Samples.comment(50, "alice", "Hello", minutes: 0))
    let asked = robot.state.update(.posted(draft, .published(CommentID(50))))
    let atOnce = words(narrator.tell(robot.state))
    #expect(!atOnce.contains(" of "), "\(atOnce)")
    robot.run(asked)
    #expect(words(narrator.tell(robot.state)).contains("Hello"))
  }
}
