import Canvas
import NewsModel

/// Draws the filter: boxes to tick, and a line to type into.
enum FilterView {
  static func draw(_ dialog: FilterDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    for field in FilterDialog.Field.allCases {
      let line = Rect(column: rect.column, row: rect.row + field.rawValue, columns: rect.columns, rows: 1)
        .intersection(rect)
      if !line.isEmpty { draw(field, of: dialog, in: line, into: &frame, look) }
    }
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
    let used = frame.put(field.label, at: room.origin, columns: room.columns, style: style, look)
    guard field == .words else { return }
    FieldView.draw(
      dialog.edit, in: room.inset(left: used + 1), style: style, isFocused: isFocused, into: &frame)
  }
}

extension FilterDialog.Field {
  var label: SafeText {
    switch self {
    case .unread: "unread only (u)"
    case .starred: "starred only (s)"
    case .commented: "with comments only (c)"
    case .words: "headline has:"
    }
  }
}
