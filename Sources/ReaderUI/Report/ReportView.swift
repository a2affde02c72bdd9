package import Canvas
import NewsModel

/// Draws the report form in a pane.
package enum ReportView {
  package static func draw(_ state: ReportState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    frame.fill(rect, style: look[.text])
    let (title, body) = rect.splitTop(rect.rows > 2 ? 1 : 0)
    drawTitle(in: title, into: &frame, look)
    // At the right nothing is left free: on 80 columns the acknowledgement fits on one line.
    let room = body.inset(left: rect.columns > 10 ? 1 : 0)
    let content = ReportPage(state, width: room.columns, look.language)
    let last = max(0, content.page.lines.count - room.rows)
    let top = max(0, min(content.focusLine - room.rows / 2, last))
    for line in content.chosenLines where line >= top {
      frame.fill(room.splitTop(line - top).rest.splitTop(1).top, style: look[.dialogSelected])
    }
    content.page.draw(from: top, in: room, into: &frame, look)
    guard look.isFocused, !room.isEmpty else { return }
    let row = min(max(0, content.focusLine - top), room.rows - 1)
    frame.cursor = room.origin.moved(columns: min(content.focusColumn, room.columns - 1), rows: row)
  }

  private static func drawTitle(in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    frame.drawHorizontalLine(
      at: line.origin, columns: line.columns, style: look[.paneTitleFocused], lines: look.lines)
    frame.put(
      look.language(" Report a comment "), at: line.origin.moved(columns: 2),
      style: look[.paneTitleFocused].adding(.bold), clip: line)
  }
}
