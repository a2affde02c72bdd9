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
}
