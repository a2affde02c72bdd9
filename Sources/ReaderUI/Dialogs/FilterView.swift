import Canvas
import NewsModel

/// Draws the filter: boxes to tick, and lines to type into.
enum FilterView {
  private static let labelColumns = 14

  static func draw(_ dialog: FilterDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let first = max(0, dialog.field.rawValue - rect.rows + 1)
    for field in FilterDialog.Field.allCases.dropFirst(first) {
      let row = rect.row + field.rawValue - first
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1).intersection(rect)
      if !line.isEmpty { draw(field, of: dialog, in: line, into: &frame, look) }
    }
    guard dialog.field == .since else { return }
    let words = rect.splitTop(FilterDialog.Field.allCases.count - first).rest.inset(left: 1)
    frame.put(
      look.language("today, week, month, visit, or a day: 2026-11-25"), at: words.origin,
      columns: words.columns,
      style: look[.dialogDim], look)
  }

  private static func draw(
    _ field: FilterDialog.Field, of dialog: FilterDialog, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    let isFocused = field == dialog.field
    let style = look[isFocused ? .dialogSelected : .dialog]
    frame.fill(line, style: style)
    let box: SafeText = dialog.isOn(field) ? "[x] " : "[ ] "
    var room = line.inset(left: 1)
    room = room.inset(left: frame.put(box, at: room.origin, style: style, clip: room))
    if isFocused { frame.cursor = line.origin.moved(columns: 2) }
    let used = frame.put(
      look.language(field.label), at: room.origin, columns: room.columns, style: style, look)
    guard field.isTyped else { return }
    FieldView.draw(
      dialog.edit(field), in: room.inset(left: max(used, labelColumns) + 1), style: style,
      isFocused: isFocused,
      into: &frame)
  }
}

extension FilterDialog.Field {
  var label: Phrase {
    switch self {
    case .unread: "unread only (u)"
    case .starred: "starred only (s)"
    case .commented: "with comments only (c)"
    case .words: "headline has:"
    case .author: "author:"
    case .source: "site or feed:"
    case .since: "since:"
    }
  }
}
