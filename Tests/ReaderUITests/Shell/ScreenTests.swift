import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// The whole screen as it was when somebody looked at it and found it right.
@Suite struct ScreenTests {
  @Test(arguments: [(80, 24), (120, 36), (160, 48), (200, 60), (40, 10), (20, 5), (1, 1)])
  func startsOnTheList(columns: Int, rows: Int) {
    let robot = PaperRobot(columns: columns, rows: rows)
    ScreenSnapshot.expect(robot.state.frame(), named: "list-\(columns)x\(rows)")
  }

  private static let scenes = [
    ("article", "Enter"), ("comments", "c"), ("picker", "t 'po'"), ("filter", "f c j"), ("help", "?"),
    ("search", "F 'gate' Enter j"), ("question", "2 A"), ("prompt", "/ 'a_word'"), ("composer", "C 'Hello'"),
    ("links", "Enter U"), ("report", "c j !"),
  ]

  @Test(arguments: scenes, [(80, 24), (120, 36), (200, 60)])
  func eachScene(scene: (name: String, keys: String), size: (Int, Int)) {
    var robot = PaperRobot(columns: size.0, rows: size.1)
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    robot.type(scene.keys)
    ScreenSnapshot.expect(robot.state.frame(), named: "\(scene.name)-\(size.0)x\(size.1)")
  }

  @Test func inASCIITheFrameDrawsNothingElse() {
    for (columns, rows) in [(80, 24), (160, 48), (20, 5)] {
      for scene in Self.scenes where !["comments", "composer"].contains(scene.0) {
        var robot = PaperRobot(columns: columns, rows: rows) { $0.isASCII = true }
        robot.type(scene.1)
        let chrome =
          robot.state.layout.boxes.map(\.title) + [robot.state.layout.status, robot.state.layout.foot]
        let frame = robot.state.frame()
        for rect in chrome {
          for row in rect.rowRange {
            let text = frame.row(row)[(row * columns + rect.column)..<(row * columns + rect.maxColumn)]
            #expect(text.allSatisfy { $0.base.isASCII }, "\(scene.0) row \(row)")
          }
        }
      }
    }
  }

  @Test func aNoticeIsShownUntilItIsDismissed() {
    var robot = PaperRobot { $0.notice = "Support The Border Post from 3 crowns a month." }
    #expect(robot.state.frame().text().contains("Support The Border Post from 3 crowns a month.  (Esc)"))
    robot.type("Esc")
    #expect(!robot.state.frame().text().contains("Support"))
  }
}
