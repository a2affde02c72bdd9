/// A grid of cells that a view draws and a display shows. Nothing drawn outside of it, or outside of the clip
/// that a call names, leaves a trace.
package struct Frame: Sendable {
  package let size: Size
  /// Row by row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; nil hides it.
  package var cursor: Point?
  /// Where its links lead, for terminals that follow them; an empty one leads nowhere.
  package var links: [String] = []
  /// Whether text from right to left is drawn as it was written, for terminals that turn it round themselves.
  package var leavesOrder = false
  /// What may have been drawn on since `beginChange`; all of a new frame.
  var drawn: DrawnColumns

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    drawn = DrawnColumns(all: size)
  }

  package var bounds: Rect { Rect(size: size) }

  /// What is drawn from here on changes what is there: a display that has shown this frame need look at nothing else.
  package mutating func beginChange() {
    drawn.removeAll()
  }

  /// A blank outside of the frame.
  package subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[index(point.column, point.row)] : .blank
  }

  /// Trap outside of the frame.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  @inline(__always)
  func index(_ column: Int, _ row: Int) -> Int {
    row * size.columns + column
  }
}

extension Frame: Equatable {
  /// Whether they look the same, whatever has been drawn for it.
  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cells == right.cells && left.cursor == right.cursor
      && left.links == right.links && left.leavesOrder == right.leavesOrder
  }
}

extension Frame {
  /// From the first to the last cell of a row that is not as in another frame of the same width, whole characters;
  /// nil where the row is the same. The other frame is like this one but for what was drawn since `beginChange`.
  package func changedColumns(ofRow row: Int, since other: Frame) -> Range<Int>? {
    guard let drawn = drawn.columns(ofRow: row) else { return nil }
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        var (first, last) = (drawn.lowerBound, drawn.upperBound - 1)
        while first <= last, new[start + first] == old[start + first] { first += 1 }
        guard first <= last else { return nil }
        while new[start + last] == old[start + last] { last -= 1 }
        while first > 0, new[start + first].isContinuation { first -= 1 }
        return first..<last + 1
      }
    }
  }

  /// Takes over cells of a row of another frame of the same size.
  package mutating func copy(_ columns: Range<Int>, ofRow row: Int, from other: borrowing Frame) {
    precondition(size == other.size && columns.lowerBound >= 0 && columns.upperBound <= size.columns)
    drawn.insert(columns, ofRow: row)
    let start = row * size.columns
    let area = start + columns.lowerBound..<start + columns.upperBound
    other.cells.withUnsafeBufferPointer { new in
      cells.withUnsafeMutableBufferPointer { _ = $0[area].update(fromContentsOf: new[area]) }
    }
  }

  /// Blanks in a style.
  package mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell(" ", packedStyle: style.packed)
    for row in area.rowRange {
      splitWideCharacters(row: row, columns: area.columnRange)
      let start = index(area.column, row)
      cells.withUnsafeMutableBufferPointer { $0[start..<start + area.columns].update(repeating: blank) }
    }
  }

  /// Gives what is there another look.
  package mutating func restyle(_ rect: Rect, style: Style) {
    restyle(rect) { _ in style }
  }

  /// Gives what is there another look, made from the one it has.
  package mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.rowRange {
      drawn.insert(area.columnRange, ofRow: row)
      for column in area.columnRange {
        let place = index(column, row)
        cells[place].packedStyle = transform(cells[place].style).packed
      }
    }
  }

  /// Lays a style over what is there.
  package mutating func overlay(_ rect: Rect, style: Style) {
    restyle(rect) { style.over($0) }
  }

  /// Before columns are drawn on: a wide character that is about to lose one of its halves loses the other too.
  mutating func splitWideCharacters(row: Int, columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    drawn.insert(columns, ofRow: row)
    let left = index(columns.lowerBound, row)
    if columns.lowerBound > 0, cells[left].isContinuation {
      drawn.insert(columns.lowerBound - 1..<columns.lowerBound, ofRow: row)
      cells[left - 1] = Cell(" ", packedStyle: cells[left - 1].packedStyle)
    }
    let right = index(columns.upperBound, row)
    if columns.upperBound < size.columns, cells[right].isContinuation {
      drawn.insert(columns.upperBound..<columns.upperBound + 1, ofRow: row)
      cells[right] = Cell(" ", packedStyle: cells[right].packedStyle)
    }
  }
}
