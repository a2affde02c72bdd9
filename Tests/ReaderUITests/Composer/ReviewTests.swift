import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Before words are sent they can be read whole.
@Suite struct ReviewTests {
  private func robot(_ columns: Int = 80, _ rows: Int = 24) -> PaperRobot {
    var robot = PaperRobot(columns: columns, rows: rows)
    robot.type("C")
    let words = (1...60).map { "line \($0)" }.joined(separator: "\n")
    robot.send(.key(.paste(words)))
    robot.type("C-s")
    return robot
  }

  private func shows(_ robot: PaperRobot, _ line: Int) -> Bool {
    robot.state.frame().text().split(separator: "\n").contains { $0.hasSuffix("line \(line)") }
  }

  @Test(arguments: [(80, 24), (160, 48), (30, 10)])
  func itBeginsAtTheTopAndScrolls(columns: Int, rows: Int) {
    var robot = robot(columns, rows)
    #expect(robot.state.question != nil)
    #expect(shows(robot, 1) && !shows(robot, 60))
    #expect(robot.state.frame().text().contains("Space shows more") || rows == 10)
    robot.type("j")
    #expect(!shows(robot, 1) && shows(robot, 2))
    robot.type("k Space Space Space Space Space Space Space Space Space Space Space Space PgDn")
    #expect(shows(robot, 60) && !shows(robot, 1))
    robot.type("PgUp b b b b b b b b b b b b b")
    #expect(shows(robot, 1) && robot.state.question != nil)
    #expect(!robot.acts.contains { if case .post = $0 { true } else { false } })
  }

  @Test func aMessageDoesNotMoveIt() {
    var robot = robot()
    robot.send(.threadLoaded(CommentThread(article: ArticleID(40))))
    robot.send(.resized(Size(columns: 60, rows: 20)))
    #expect(shows(robot, 1))
  }

  @Test func afterANoTheCursorIsSeenAgain() {
    var robot = robot()
    robot.type("n")
    #expect(robot.state.question == nil && shows(robot, 60) && !shows(robot, 1))
  }
}
