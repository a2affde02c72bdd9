import Canvas
import NewsModel
import ReaderUI
import Testing

/// The whole screen as it was when somebody looked at it and found it right.
@Suite struct ScreenTests {
  private static let sizes = [(80, 24), (120, 36), (160, 48), (200, 60), (40, 10), (20, 5), (1, 1)]

  @Test(arguments: sizes)
  func startsOnTheList(columns: Int, rows: Int) {
    let robot = PaperRobot(columns: columns, rows: rows)
    ScreenSnapshot.expect(robot.state.frame(), named: "list-\(columns)x\(rows)")
  }
}
