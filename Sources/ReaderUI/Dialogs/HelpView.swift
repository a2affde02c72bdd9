import Canvas
import NewsModel

/// Draws the table of keys.
enum HelpView {
  private static let keyColumns = 16
  /// In a box of at least so many columns all keys of a row are seen.
  private static let wide = 72
  private static let wideKeyColumns = 20

  static func draw(_ dialog: HelpDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let lines = dialog.lines
    for (row, line) in lines.dropFirst(dialog.scroller.offset).prefix(rect.rows).enumerated() {
      draw(
        line, in: Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1),
        into: &frame, look)
    }
    if lines.isEmpty {
      frame.put(
        look.language("No key for that."), at: rect.origin, columns: rect.columns, style: look[.dialogDim],
        look)
    }
    frame.cursor = rect.origin
    if let edit = dialog.edit { drawField(edit, in: rect, into: &frame, look) }
  }

  private static func draw(_ line: HelpDialog.Line, in rect: Rect, into frame: inout Frame, _ look: Look) {
    switch line {
    case .heading(let title):
      frame.put(title, at: rect.origin, columns: rect.columns, style: look[.dialogTitle], look)
    case .row(let keys, let help):
      let columns = min(rect.columns < Self.wide ? keyColumns : wideKeyColumns, rect.columns / 2)
      frame.put(
        keys, at: rect.origin, columns: columns - 1, style: look[.hintKey].ground(look[.dialog]), look)
      let place = rect.inset(left: columns)
      frame.put(help, at: place.origin, columns: place.columns, style: look[.dialog], look)
    }
  }

  /// In the last line of the box.
  private static func drawField(_ edit: LineEdit, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let line = rect.splitTop(rect.rows - 1).rest
    frame.fill(line, style: look[.dialogSelected])
    let used = frame.put(
      look.language("Find: "), at: line.origin, columns: line.columns, style: look[.dialogSelected], look)
    FieldView.draw(
      edit, in: line.inset(left: used), style: look[.dialogSelected], isFocused: true, into: &frame)
  }
}

extension Style {
  /// On the ground of another style.
  func ground(_ other: Style) -> Style {
    Style(foreground: foreground, background: other.background, attributes: attributes)
  }
}
