import Canvas
import NewsModel

/// The words of what a view draws, without lines, bars and marks that only the eye needs.
struct DrawnText {
  /// Row by row.
  private(set) var lines: [SafeText]
  /// The row with the cursor.
  private(set) var cursor: Int?

  init(_ state: ReaderState, _ draw: (inout Frame) -> Void) {
    var frame = Frame(size: state.size)
    draw(&frame)
    let row = frame.cursor?.row
    lines = (0..<frame.size.rows).map { Self.words(frame.row($0), isChosen: $0 == row) }
    cursor = row
  }

  var lineOfCursor: SafeText? {
    cursor.flatMap { lines.indices.contains($0) ? lines[$0].nonEmpty : nil }
  }

  private static func words(_ cells: ArraySlice<Cell>, isChosen: Bool) -> SafeText {
    let text = cells.map { isOrnament($0.base) ? " " : $0.text }.joined()
    let words = SafeText(line: text)
    // The arrow at what is chosen: the cursor stands there too.
    guard isChosen, words.string.hasPrefix("> ") else { return words }
    return SafeText(line: String(words.string.dropFirst(2)))
  }

  /// Box drawing, blocks and the marks of lists.
  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    (0x2500...0x259F).contains(scalar.value) || scalar == "●"
  }

  /// Empties every other row.
  mutating func keep(rows: Range<Int>) {
    for row in lines.indices where !rows.contains(row) { lines[row] = "" }
  }
}
