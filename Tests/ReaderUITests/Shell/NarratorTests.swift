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

  @Test func theSameMessageIsSaidAsOftenAsItIsGiven() {
    var robot = PaperRobot()
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    for _ in 0..<2 {
      robot.type("y")
      #expect(words(narrator.tell(robot.state)).contains("Copied"))
      #expect(narrator.tell(robot.state) == [])
    }
  }

  @Test func wordsAreReadOnceMoreBeforeTheyAreSentAndNotAfterwards() {
    var robot = PaperRobot()
    robot.type("Enter c C 'Hello_all' Enter 'Second_line'")
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    robot.type("C-s")
    #expect(words(narrator.tell(robot.state)) == "Hello all\nSecond line\nPost this comment? y/n")
    robot.type("y")
    #expect(narrator.tell(robot.state) == [], "until there is an answer")
  }

  @Test func theParagraphToQuoteIsSaidWhole() {
    var robot = PaperRobot()
    robot.type("j k Enter C C-q")
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    robot.type("j")
    let said = words(narrator.tell(robot.state)).split(separator: "\n")
    #expect(said.count == 1 && said[0].hasPrefix("2 of "), "\(said)")
  }

  @Test func theDeskSaysWhatIsKnownOfACommentAndEachLetterOfAReasonOnce() {
    var robot = PaperRobot { $0.mode = .desk }
    let items = (1...2).map { number in
      ModerationItem(
        comment: Samples.comment(Int64(number), "Tom", "Words \(number)."), version: 1, articleTitle: "Title")
    }
    robot.send(.queueLoaded(.reported, items, counts: [.reported: 2]))
    var narrator = Narrator()
    let first = words(narrator.tell(robot.state))
    #expect(
      first.contains("Reported 2") && first.contains("Words 1.")
        && first.split(separator: "\n").last?.hasPrefix("1 of 2. Tom") == true, "\(first)"
    )
    robot.type("j")
    let second = words(narrator.tell(robot.state))
    #expect(
      second.contains("Words 2.") && second.split(separator: "\n").last?.hasPrefix("2 of 2. Tom") == true
        && !second.contains("Reported"),
      "\(second)")
    robot.type("x")
    #expect(words(narrator.tell(robot.state)).contains("Reject because:"))
    robot.type("s")
    #expect(!words(narrator.tell(robot.state)).contains("Reject"))
    robot.type("Esc")
    #expect(!words(narrator.tell(robot.state)).contains("Words 2."))
  }

  @Test func whatWasMissedIsSaidAgain() {
    let robot = PaperRobot()
    var narrator = Narrator()
    let first = words(narrator.tell(robot.state))
    #expect(first.contains("lists the keys") && first.contains("1 of"))
    narrator.forget()
    let again = words(narrator.tell(robot.state))
    #expect(!again.contains("lists the keys") && again.contains("1 of"))
  }
}
