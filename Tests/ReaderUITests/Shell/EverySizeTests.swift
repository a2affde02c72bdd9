import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct EverySizeTests {
  private static let keys = [
    "j", "Space", "G", "Enter", "Space", "c", "j", "z", "?", "q", "t", "Esc", "f", "Esc", ":", "Esc", "U",
    "Esc", "q",
    "q", "A", "n", "/", "Esc", "P", "q", "Tab", "Tab", "Tab", "2", "J", "0", "F",
  ]

  @Test func nothingBreaksOnAnySize() {
    for (columns, rows) in [
      (0, 0), (1, 1), (3, 2), (19, 5), (20, 4), (20, 5), (24, 8), (33, 12), (96, 5), (132, 6), (250, 7),
    ] {
      var robot = PaperRobot(columns: columns, rows: rows)
      for key in Self.keys {
        robot.type(key)
        let frame = robot.state.frame()
        #expect(frame.size == Size(columns: columns, rows: rows))
        if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "\(columns)x\(rows) \(key)") }
      }
    }
  }

  @Test func resizingAtAnyMomentKeepsTheSelection() {
    var robot = PaperRobot(PaperRobot.edition(300), columns: 160, rows: 48)
    robot.type("Space Space j")
    let selected = robot.state.headlines.selection?.id
    for (columns, rows) in [(80, 24), (20, 5), (0, 0), (1, 1), (120, 36), (40, 10), (160, 48)] {
      robot.send(.resized(Size(columns: columns, rows: rows)))
      _ = robot.state.frame()
      #expect(robot.state.headlines.selection?.id == selected)
    }
  }

  @Test func theCursorIsWhereTheKeysAre() {
    var robot = PaperRobot()
    #expect(robot.state.frame().cursor == Point(column: 0, row: 3))
    robot.type("j")
    #expect(robot.state.frame().cursor == Point(column: 0, row: 5))
    robot.type(":")
    #expect(robot.state.frame().cursor == Point(column: 2, row: 23))
    robot.type("'ab'")
    #expect(robot.state.frame().cursor == Point(column: 4, row: 23))
    robot.type("Esc A")
    let frame = robot.state.frame()
    #expect(frame.cursor?.row == 23)
    #expect(frame.text().contains("y/n"))
  }
}
