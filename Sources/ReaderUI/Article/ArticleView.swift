package import Canvas
import NewsModel

/// Draws the article pane.
package enum ArticleView {
  package static func draw(
    _ state: ArticleState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    frame.fill(rect, style: look[.text])
    if let layout = state.layout {
      draw(layout, of: state, in: rect, into: &frame, look)
    } else {
      note(
        state.isMissing ? look.language("This story is not in the paper any more.") : "", in: rect,
        into: &frame,
        look)
    }
    if look.isFocused { frame.cursor = cursor(of: state, in: rect) }
  }

  /// Its columns of text, the next one of which goes on where the one before ends.
  private static func draw(
    _ layout: ArticleLayout, of state: ArticleState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    frame.links = layout.addresses
    for number in 0..<layout.textColumns {
      let room = rect.inset(left: number * layout.columnStep)
      layout.page.draw(from: state.top + number * rect.rows, in: room, into: &frame, look, find: state.find)
    }
  }

  private static func note(_ words: SafeText, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let point = Point(column: rect.column + min(2, rect.columns / 4), row: rect.row + rect.rows / 3)
    frame.put(words, at: point, style: look[.dim], clip: rect)
  }

  /// On what was found, else on the line at the top: where a screen reader goes on reading.
  private static func cursor(of state: ArticleState, in rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let found = state.find?.currentMatch.flatMap { state.layout?.page.line(showing: $0) }
    let line = min(max(0, found.map { $0 - state.top } ?? 0), state.shownLines - 1)
    let step = state.layout?.columnStep ?? 0
    return Point(
      column: min(rect.column + line / rect.rows * step, rect.maxColumn - 1), row: rect.row + line % rect.rows
    )
  }
}
