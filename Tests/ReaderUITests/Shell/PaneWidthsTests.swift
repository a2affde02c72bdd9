import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// The lines between panes, moved by the mouse and by keys.
@Suite struct PaneWidthsTests {
  private func columns(_ robot: PaperRobot) -> [Int] { robot.state.layout.boxes.map(\.body.columns) }

  private func drag(_ robot: inout PaperRobot, from column: Int, to other: Int, row: Int = 9) {
    robot.send(.key(.mouse(.click, at: Point(column: column, row: row))))
    robot.send(.key(.mouse(.release, at: Point(column: other, row: row))))
  }

  @Test func aLineIsTakenHoldOfAndLeftWhereItIsLetGo() {
    var robot = PaperRobot(columns: 160, rows: 36)
    let before = columns(robot)
    let selected = robot.state.headlines.selection
    drag(&robot, from: before[0], to: before[0] + 7)
    #expect(columns(robot) == [before[0] + 7, before[1] - 7, before[2]])
    drag(&robot, from: 160 - before[2] - 1, to: 160 - before[2] - 11)
    #expect(columns(robot) == [before[0] + 7, before[1] - 17, before[2] + 10])
    #expect(robot.state.headlines.selection == selected && robot.state.focus == .headlines)
    robot.send(.resized(Size(columns: 200, rows: 36)))
    #expect(columns(robot)[0] == before[0] + 7 && columns(robot)[2] == before[2] + 10)
  }

  @Test(arguments: [(120, 24), (120, 36), (160, 24)]) func everyPaneKeepsRoomToBeRead(columns: Int, rows: Int)
  {
    for target in [0, 1, 60, columns - 2, columns - 1] {
      for focus in ["", "c"] {
        var robot = PaperRobot(columns: columns, rows: rows)
        robot.type(focus)
        for line in self.columns(robot).dropLast().indices {
          let column = robot.state.layout.boxes[line + 1].title.column - 1
          drag(&robot, from: column, to: target, row: 8)
          #expect(self.columns(robot).allSatisfy { $0 >= PaneWidths.narrowest }, "\(columns), to \(target)")
        }
      }
    }
  }

  @Test func keysGiveTheFocusedPaneMoreOrLess() {
    var robot = PaperRobot(columns: 160, rows: 36)
    let before = columns(robot)
    robot.type(">")
    #expect(columns(robot) == [before[0] + 4, before[1] - 4, before[2]])
    robot.type("< <")
    #expect(columns(robot) == [before[0] - 4, before[1] + 4, before[2]])
    robot.type("> Tab <")
    #expect(columns(robot) == [before[0], before[1] - 4, before[2] + 4])
    robot.type("Tab < <")
    #expect(columns(robot) == [before[0], before[1] + 4, before[2] - 4])
    for _ in 0..<60 { robot.type("<") }
    robot.type(">")
    #expect(columns(robot)[2] == PaneWidths.narrowest + 4)
  }

  @Test func onePaneAloneHasNoLine() {
    var robot = PaperRobot()
    drag(&robot, from: 40, to: 60)
    robot.type(">")
    #expect(robot.state.message?.text == "No other pane stands beside this one.")
    #expect(robot.state.widths == PaneWidths())
  }

  @Test func whatIsLetGoWithoutAHoldIsNothing() {
    var robot = PaperRobot(columns: 160, rows: 36)
    robot.type("G")
    let before = robot.state.headlines
    robot.send(.key(.mouse(.release, at: Point(column: 60, row: 9))))
    #expect(robot.state.widths == PaneWidths() && robot.state.headlines == before)
  }

  @Test func aClickSelectsAComment() throws {
    var robot = PaperRobot(columns: 160, rows: 36)
    robot.type("j")
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    robot.type("k Enter c")
    let rows = try #require(robot.state.comments.layout?.rows)
    try #require(rows.count > 1)
    let body = try #require(robot.state.layout.body(of: .comments))
    robot.type("h")
    let line = rows[1].lines.lowerBound - robot.state.comments.top
    robot.send(.key(.mouse(.click, at: Point(column: body.column + 3, row: body.row + line))))
    #expect(robot.state.comments.selection == rows[1].id && robot.state.focus == .comments)
  }
}
