extension Frame {
  package mutating func drawHorizontalLine(
    at point: Point, columns: Int, style: Style = .plain, lines: LineSet = .unicode
  ) {
    guard columns > 0 else { return }
    for column in point.column..<point.column + columns {
      put(lines.horizontal, at: Point(column: column, row: point.row), style: style)
    }
  }

  package mutating func drawVerticalLine(
    at point: Point, rows: Int, style: Style = .plain, lines: LineSet = .unicode
  ) {
    guard rows > 0 else { return }
    for row in point.row..<point.row + rows {
      put(lines.vertical, at: Point(column: point.column, row: row), style: style)
    }
  }

  /// The outline of a block of at least two by two cells; what is inside stays.
  package mutating func box(_ rect: Rect, style: Style = .plain, lines: LineSet = .unicode) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let (right, bottom) = (rect.maxColumn - 1, rect.maxRow - 1)
    for row in [rect.row, bottom] {
      let start = Point(column: rect.column + 1, row: row)
      drawHorizontalLine(at: start, columns: rect.columns - 2, style: style, lines: lines)
    }
    for column in [rect.column, right] {
      let start = Point(column: column, row: rect.row + 1)
      drawVerticalLine(at: start, rows: rect.rows - 2, style: style, lines: lines)
    }
    put(lines.topLeft, at: Point(column: rect.column, row: rect.row), style: style)
    put(lines.topRight, at: Point(column: right, row: rect.row), style: style)
    put(lines.bottomLeft, at: Point(column: rect.column, row: bottom), style: style)
    put(lines.bottomRight, at: Point(column: right, row: bottom), style: style)
  }
}
