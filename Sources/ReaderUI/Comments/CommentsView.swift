package import Canvas
import NewsModel

/// Draws the comments pane.
package enum CommentsView {
  package static func draw(
    _ state: CommentsState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    frame.fill(rect, style: look[.text])
    guard let layout = state.layout, rect.columns >= CommentsLayout.narrowest else {
      return placeCursor(nil, in: rect, into: &frame, look)
    }
    layout.page.draw(from: state.top, in: rect, into: &frame, look, find: state.find)
    let lines = selectedLines(of: state, layout)
    drawSelection(lines, top: state.top, in: rect, into: &frame, look)
    drawBanner(state, in: rect, into: &frame, look)
    placeCursor(lines.map { $0.lowerBound - state.top }, in: rect, into: &frame, look)
  }

  private static func selectedLines(of state: CommentsState, _ layout: CommentsLayout) -> Range<
    Int
  >? {
    state.selection.flatMap { layout.row(of: $0) }.map { layout.rows[$0].lines }
  }

  /// A bar at the edge, in the column that is kept for it.
  private static func drawSelection(
    _ lines: Range<Int>?, top: Int, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    guard let lines, rect.columns > CommentsLayout.margin else { return }
    let seen = (lines.lowerBound - top..<lines.upperBound - top).clamped(to: 0..<rect.rows)
    for row in seen {
      frame.put(
        look.selectionBar, at: Point(column: rect.column, row: rect.row + row), style: look[.selectionBar])
    }
  }

  /// What has come stands over the last line: nothing that is read moves.
  private static func drawBanner(
    _ state: CommentsState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    let count = state.arrivedCount
    guard count > 0, let row = rect.rowRange.last else { return }
    let key = look.keymap.key(for: .nextUnread)
    let words = look.language(key.map { " \(count) new: press \($0) " } ?? " \(count) new ")
    let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
    let style = look[.newCount].adding(.reverse)
    frame.fill(line, style: look[.text])
    frame.put(
      words, at: line.origin.moved(columns: CommentsLayout.margin), style: style, clip: line)
  }

  private static func placeCursor(_ row: Int?, in rect: Rect, into frame: inout Frame, _ look: Look) {
    guard look.isFocused, !rect.isEmpty else { return }
    let row = min(max(0, row ?? 0), rect.rows - 1)
    frame.cursor = Point(column: rect.column, row: rect.row + row)
  }
}
