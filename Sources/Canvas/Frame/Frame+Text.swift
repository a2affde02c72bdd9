extension Frame {
  /// Draws one line of text and returns the columns it takes inside of the clip.
  ///
  /// `range` picks a part of the text by UTF-8 offsets on character boundaries; it is ordered as a line of the text,
  /// by `order` where the caller has that at hand. Control characters are dropped. What lies left of the clip is skipped; at its right edge drawing ends, and a wide character
  /// of which only a half would fit becomes a space.
  @discardableResult
  package mutating func put(
    _ text: some DrawableText, range: Range<Int>? = nil, order: BidiText? = nil, at point: Point,
    style: Style = .plain, clip: Rect? = nil
  ) -> Int {
    let area = (clip ?? bounds).intersection(bounds)
    guard area.rowRange.contains(point.row), point.column < area.maxColumn else { return 0 }
    var pen = Pen(column: point.column, row: point.row, area: area, packedStyle: style.packed)
    var string = text.drawable
    string.makeContiguousUTF8()
    let bytes = string.utf8
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    draw(string, start..<end, order, range, with: &pen)
    return max(0, min(pen.column, area.maxColumn) - max(point.column, area.column))
  }

  /// Draws one character of the program's own, a mark or a bar.
  package mutating func put(_ scalar: Unicode.Scalar, at point: Point, style: Style = .plain) {
    guard bounds.contains(point), CharacterWidth.columns(of: scalar) == 1 else { return }
    splitWideCharacters(row: point.row, columns: point.column..<point.column + 1)
    cells[index(point.column, point.row)] = Cell(scalar, packedStyle: style.packed)
  }

  /// Where the next character goes, and what it may touch.
  private struct Pen {
    var column: Int
    let row: Int
    let area: Rect
    let packedStyle: UInt64

    var isDone: Bool { column >= area.maxColumn }
  }

  private mutating func draw(
    _ text: String, _ part: Range<String.Index>, _ known: BidiText?, _ range: Range<Int>, with pen: inout Pen
  ) {
    guard !leavesOrder, known != nil || text[part].holdsRightToLeft, let order = known ?? BidiText(text)
    else {
      return draw(text[part], with: &pen)
    }
    for run in order.runs(of: range) { draw(order.shown(run)[...], with: &pen) }
  }

  /// Draws what `BidiText.places` has found, in its own order.
  package mutating func put(
    _ run: BidiText.Run, of order: BidiText, at point: Point, style: Style, clip: Rect
  ) {
    let area = clip.intersection(bounds)
    guard area.rowRange.contains(point.row), point.column < area.maxColumn else { return }
    var pen = Pen(column: point.column, row: point.row, area: area, packedStyle: style.packed)
    draw(order.shown(run)[...], with: &pen)
  }

  private mutating func draw(_ text: Substring, with pen: inout Pen) {
    var glyphs = GlyphScanner(text, packedStyle: pen.packedStyle)
    while !pen.isDone, let glyph = glyphs.next() {
      write(glyph.cell, columns: glyph.columns, with: &pen)
    }
  }

  private mutating func write(_ cell: Cell, columns: Int, with pen: inout Pen) {
    let first = pen.column
    pen.column += columns
    let visible = (first..<pen.column).clamped(to: pen.area.columnRange)
    guard !visible.isEmpty else { return }
    splitWideCharacters(row: pen.row, columns: visible)
    let place = index(visible.lowerBound, pen.row)
    if visible.count < columns {
      cells[place] = Cell(" ", packedStyle: pen.packedStyle)
    } else {
      cells[place] = cell
      if columns == 2 { cells[place + 1] = .continuation(packedStyle: pen.packedStyle) }
    }
  }
}
