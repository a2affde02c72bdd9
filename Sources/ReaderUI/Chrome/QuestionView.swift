import Canvas
import NewsModel

/// Draws a question that a key answers. The keys at its end, as `y/n`, are always seen whole with the cursor after them: a
/// question that is not seen to be one swallows every other key.
struct QuestionView {
  private let sentence: SafeText
  private let keys: SafeText

  /// The keys are the last word.
  init(_ text: SafeText) {
    let words = text.string
    let space = words.lastIndex(of: " ")
    sentence = SafeText(text: space.map { String(words[..<$0]) } ?? "")
    keys = SafeText(text: String(words[(space.map(words.index(after:)) ?? words.startIndex)...]))
  }

  /// How many rows of a screen the whole of it takes, of which a small screen gives it one, and any other not all.
  func rows(on screen: Size) -> Int {
    guard screen.rows >= Self.rowsForMore else { return 1 }
    return min(rowCount(width: Self.width(in: screen.columns - 2)), screen.rows / 2)
  }

  /// Draws it in rows from top to bottom; the answer is where its cursor stands, which can be the column after them.
  func draw(in room: Rect, into frame: inout Frame, _ look: Look) -> Point {
    let width = Self.width(in: room.columns)
    let lines = LineBreaker.lines(of: sentence.string, width: width)
    for (row, line) in lines.prefix(room.rows - 1).enumerated() {
      frame.put(
        sentence.part(line), at: room.origin.moved(rows: row), columns: width, style: look[.prompt], look)
    }
    let rest = lines.count < room.rows ? "" : sentence.part(from: lines[room.rows - 1].lowerBound)
    return drawLast(rest, in: room.splitTop(room.rows - 1).rest, into: &frame, look)
  }

  private func drawLast(_ rest: SafeText, in line: Rect, into frame: inout Frame, _ look: Look) -> Point {
    let room = Self.width(in: line.columns) - keys.columns - 1
    let used = frame.put(rest, at: line.origin, columns: room, style: look[.prompt], look)
    let place = line.origin.moved(columns: used == 0 ? 0 : used + 1)
    if used > 0 { frame.put(" " as SafeText, at: place.moved(columns: -1), style: look[.prompt], clip: line) }
    return place.moved(columns: frame.put(keys, at: place, style: look[.prompt], clip: line) + 1)
  }

  private func rowCount(width: Int) -> Int {
    let lines = LineBreaker.lines(of: sentence.string, width: width)
    let hasRoom = lines.last.map { sentence.part($0).columns + 1 + keys.columns <= width } ?? false
    return lines.count + (hasRoom ? 0 : 1)
  }

  /// A column is left for the cursor.
  private static func width(in columns: Int) -> Int { max(1, columns - 1) }

  /// Rows of a screen that has more than one to give.
  static let rowsForMore = 8
}

extension SafeText {
  fileprivate func part(from offset: Int) -> SafeText { part(offset..<string.utf8.count) }
}
