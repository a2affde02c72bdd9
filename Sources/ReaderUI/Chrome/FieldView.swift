import Canvas
import NewsModel

/// Draws a line that is typed into, shifted so that its cursor is seen.
enum FieldView {
  static func draw(_ edit: LineEdit, in room: Rect, style: Style, isFocused: Bool, into frame: inout Frame) {
    guard !room.isEmpty else { return }
    let before = SafeText(text: String(edit.text.utf8.prefix(edit.cursor)) ?? "").columns
    let shift = max(0, before - room.columns + 1)
    let origin = room.origin.moved(columns: -shift)
    frame.put(SafeText(text: edit.text), at: origin, style: style, clip: room)
    if isFocused { frame.cursor = room.origin.moved(columns: before - shift) }
  }
}
