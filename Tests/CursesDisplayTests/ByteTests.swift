import Canvas
import CursesDisplay
import Testing

@Suite(.serialized) struct ByteTests {
  enum Mark { case bar, title, marker }

  static func list(first: Int, cursor: Int, mark: Mark, size: Size, columns: Int? = nil) -> Frame {
    var frame = Frame(size: size)
    let width = columns ?? size.columns
    frame.put(Words("THE BORDER POST"), at: .zero)
    for row in 0..<size.rows - 2 {
      let line = Rect(column: 0, row: row + 1, columns: width, rows: 1)
      let isSelected = first + row == cursor
      let date = "23 Nov"
      frame.put(
        Words(Sample.headline(first + row)), at: Point(column: 2, row: row + 1), clip: line.inset(right: 8))
      frame.put(Words(date), at: Point(column: width - 7, row: row + 1))
      guard isSelected else { continue }
      switch mark {
      case .bar: frame.overlay(line, style: Style(attributes: .reverse))
      case .title: frame.overlay(line.inset(left: 2, right: 8), style: Style(attributes: .reverse))
      case .marker: frame.put(">", at: Point(column: 0, row: row + 1))
      }
      frame.cursor = Point(column: 0, row: row + 1)
    }
    if let columns {
      for row in 0..<size.rows - 2 {
        frame.put("│", at: Point(column: columns, row: row + 1))
        frame.put(Words(Sample.headline(900 + row, words: 6)), at: Point(column: columns + 2, row: row + 1))
      }
    }
    frame.put(Words("j/k move  Enter read  ? help"), at: Point(column: 0, row: size.rows - 1))
    return frame
  }

  static func article(from first: Int, size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.put(Words("THE BORDER POST"), at: .zero)
    for row in 0..<size.rows - 2 where (first + row) % 7 != 6 {
      frame.put(Words(Sample.headline(first + row, words: 10)), at: Point(column: 4, row: row + 1))
    }
    frame.put(Words("article"), at: Point(column: 0, row: size.rows - 1))
    frame.cursor = Point(column: 0, row: size.rows - 1)
    return frame
  }

  @Test func measure() throws {
    for (columns, rows) in [(80, 24), (160, 48)] {
      let pty = try PseudoTerminal(columns: columns, rows: rows)
      var terminal = try CursesTerminal(
        TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
      let size = terminal.size
      print("size", size)
      func bytes(_ frame: Frame) -> Int {
        terminal.present(frame)
        return pty.output().count
      }
      for mark in [Mark.bar, .title, .marker] {
        terminal.invalidate()
        let first = bytes(Self.list(first: 0, cursor: 10, mark: mark, size: size))
        let down = bytes(Self.list(first: 0, cursor: 11, mark: mark, size: size))
        _ = bytes(Self.list(first: 0, cursor: size.rows - 3, mark: mark, size: size))
        let scroll = bytes(Self.list(first: 1, cursor: size.rows - 2, mark: mark, size: size))
        let scroll2 = bytes(Self.list(first: 2, cursor: size.rows - 1, mark: mark, size: size))
        let page = bytes(Self.list(first: 40, cursor: size.rows + 37, mark: mark, size: size))
        print(columns, rows, mark, "first", first, "down", down, "scroll", scroll, scroll2, "page", page)
      }
      terminal.invalidate()
      _ = bytes(Self.list(first: 0, cursor: size.rows - 3, mark: .bar, size: size, columns: columns / 2))
      let side = bytes(
        Self.list(first: 1, cursor: size.rows - 2, mark: .bar, size: size, columns: columns / 2))
      print(columns, rows, "side by side", side)
      terminal.invalidate()
      var all: [Int] = []
      for line in 0..<12 { all.append(bytes(Self.article(from: line, size: size))) }
      print(columns, rows, "article", all)
      all = []
      for line in (0..<11).reversed() { all.append(bytes(Self.article(from: line, size: size))) }
      print(columns, rows, "article up", all)
    }
  }
}
