import Canvas
import NewsModel

extension Frame {
  /// Draws one line in at most `columns`; what is too long ends in an ellipsis. The answer is the columns taken.
  @discardableResult
  mutating func put(
    _ text: SafeText, at point: Point, columns: Int, style: Style, _ look: Look
  ) -> Int {
    guard columns > 0 else { return 0 }
    let clip = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    guard CharacterWidth.columns(of: text.string) > columns else {
      return put(text, at: point, style: style, clip: clip)
    }
    let order = leavesOrder ? nil : BidiText(text.string)
    let isTurned = order?.isRightToLeft(at: 0) ?? false
    let room = isTurned ? clip.inset(left: 1) : clip.inset(right: 1)
    let kept = order == nil ? nil : 0..<text.cut(toColumns: room.columns, ending: "").string.utf8.count
    put(text, range: kept, order: order, at: room.origin, style: style, clip: room)
    put(
      look.ellipsis, at: isTurned ? point : Point(column: room.maxColumn, row: point.row), style: style,
      clip: clip)
    return columns
  }
}

extension SafeText {
  package var columns: Int { CharacterWidth.columns(of: string) }
}
