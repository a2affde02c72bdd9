import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Whatever is typed, whatever the size: the screen stays sound.
@Suite struct RandomKeysTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let keys: [KeyPress] =
    Keymap.everyKey + [.character("y"), .character("ü"), .backspace, .paste("pasted\nwords"), .delete]
    + [.mouse(.click, at: Point(column: 5, row: 6)), .mouse(.wheelDown, at: Point(column: 3, row: 5))]
    + [5, 33, 42, 44, 70, 116].flatMap { column in
      [
        .mouse(.click, at: Point(column: column, row: 9)),
        .mouse(.release, at: Point(column: column, row: 7)),
      ]
    }

  @Test(arguments: [(80, 24), (20, 5), (120, 36), (160, 20), (33, 9)])
  func keepTheScreenSound(columns: Int, rows: Int) {
    var dice = Dice(state: UInt64(columns * 1000 + rows))
    var robot = PaperRobot(PaperRobot.edition(150), columns: columns, rows: rows)
    robot.threads[ArticleID(150)] = PaperRobot.discussion
    for step in 0..<250 {
      guard let key = Self.keys.randomElement(using: &dice) else { return }
      robot.send(.key(key))
      let frame = robot.state.frame()
      let place = "\(columns)x\(rows), step \(step), \(key)"
      #expect(frame.size == robot.state.size)
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "\(place)") }
      if robot.state.question != nil || robot.state.prompt != nil {
        #expect(frame.cursor?.row == rows - 1, "\(place)")
      }
      checkLines(robot.state, frame, place)
    }
  }

  /// A screen of which only parts were drawn anew is the one that is drawn whole, and a display that looks at nothing but
  /// what was drawn on shows it.
  @Test(arguments: [(80, 24), (120, 36), (160, 30), (33, 9), (20, 5)])
  func partsOfTheScreenMakeTheWhole(columns: Int, rows: Int) {
    var dice = Dice(state: UInt64(columns * 7 + rows))
    var robot = PaperRobot(PaperRobot.edition(90), columns: columns, rows: rows) { $0.notice = "A notice." }
    robot.threads[ArticleID(90)] = PaperRobot.discussion
    var painter = ScreenPainter()
    var shown = Frame(size: .zero)
    for step in 0..<400 {
      let key = step % 3 == 0 ? Self.keys.randomElement(using: &dice) : Self.moves.randomElement(using: &dice)
      guard let key else { return }
      robot.send(.key(key))
      if step % 50 == 17 { robot.send(.resized(Size(columns: columns + step % 4, rows: rows))) }
      if step % 60 == 23 { robot.send(.ticked(robot.state.now.adding(seconds: 61))) }
      let frame = painter.paint(robot.state)
      let isSame = frame == robot.state.frame()
      #expect(isSame, "\(columns)x\(rows), step \(step), \(key)")
      if shown.size != frame.size { shown = Frame(size: frame.size) }
      for row in frame.bounds.rowRange {
        let changed = frame.changedColumns(ofRow: row, since: shown)
        if let changed { shown.copy(changed, ofRow: row, from: frame) }
        #expect(shown.row(row) == frame.row(row), "\(columns)x\(rows), step \(step), \(key), row \(row)")
      }
    }
  }

  private static let moves: [KeyPress] = "jjjkkbgGn".map { .character($0) } + [.tab, .escape, .enter]

  /// The lines between panes are whole: nothing was drawn over them but a dialog.
  private func checkLines(_ state: ReaderState, _ frame: Frame, _ place: String) {
    guard state.dialogs.isEmpty else { return }
    for box in state.layout.boxes where box.body.column > 0 {
      for row in box.body.rowRange {
        let cell = frame[Point(column: box.body.column - 1, row: row)]
        #expect(["│", "├"].contains(cell.text), "\(place), row \(row)")
      }
    }
  }
}

extension Keymap {
  static var everyKey: [KeyPress] {
    CommandTable.rows.flatMap(\.keys).compactMap { KeyPress(notation: $0) }
  }
}
