/// A grid of cells that a view draws and a display shows. Nothing drawn outside of it, or outside of the clip
/// that a call names, leaves a trace.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; nil hides it.
  package var cursor: Point?
  /// Where its links lead, for terminals that follow them; an empty one leads nowhere.
  package var links: [String] = []
  /// Whether text from right to left is drawn as it was written, for terminals that turn it round themselves.
  package var leavesOrder = false

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size: size) }

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

extension Frame {
  /// From the first to the last cell of a row that is not as in another frame of the same width, whole characters;
  /// nil where the row is the same.
  package func changedColumns(ofRow row: Int, since other: Frame) -> Range<Int>? {
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        let row = start..<start + size.columns
        guard Cell.differ(new[row], old[row]) else { return nil }
        var (first, last) = (0, size.columns - 1)
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

  /// A wide character that is about to lose one of its halves loses the other too.
  mutating func splitWideCharacters(row: Int, columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    let left = index(columns.lowerBound, row)
    if columns.lowerBound > 0, cells[left].isContinuation {
      cells[left - 1] = Cell(" ", packedStyle: cells[left - 1].packedStyle)
    }
    let right = index(columns.upperBound, row)
    if columns.upperBound < size.columns, cells[right].isContinuation {
      cells[right] = Cell(" ", packedStyle: cells[right].packedStyle)
    }
  }
}
