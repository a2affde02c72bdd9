package import Canvas
import NewsModel

/// Draws the article pane.
package enum ArticleView {
  package static func draw(
    _ state: ArticleState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    frame.fill(rect, style: look[.text])
    if let page = state.layout?.page {
      page.draw(from: state.top, in: rect, into: &frame, look, find: state.find)
    } else {
      note(
        state.isMissing ? "This story is not in the paper any more." : "", in: rect, into: &frame,
        look)
    }
    if look.isFocused { frame.cursor = cursor(of: state, in: rect) }
  }

  private static func note(_ words: SafeText, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let point = Point(column: rect.column + min(2, rect.columns / 4), row: rect.row + rect.rows / 3)
    frame.put(words, at: point, style: look[.dim], clip: rect)
  }

  /// On what was found, else on the line at the top: where a screen reader goes on reading.
  private static func cursor(of state: ArticleState, in rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let found = state.find?.currentMatch.flatMap { state.layout?.page.line(showing: $0) }
    let row = found.map { $0 - state.top } ?? 0
    return Point(column: rect.column, row: rect.row + min(max(0, row), rect.rows - 1))
  }
}
