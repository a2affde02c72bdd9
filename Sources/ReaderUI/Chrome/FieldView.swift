import Canvas
import NewsModel

/// Draws a line that is typed into, shifted so that its cursor is seen.
enum FieldView {
  static func draw(_ edit: LineEdit, in room: Rect, style: Style, isFocused: Bool, into frame: inout Frame) {
    guard !room.isEmpty else { return }
    let order = frame.leavesOrder ? nil : BidiText(edit.text)
    // Left of a text from right to left there is room for the cursor behind its last character.
    let lead = order?.isRightToLeft(at: 0) == true ? 1 : 0
    let cursor = lead + edit.cursorColumn(in: 0..<edit.text.utf8.count, order)
    let shift = max(0, cursor - room.columns + 1)
    let origin = room.origin.moved(columns: lead - shift)
    frame.put(SafeText(text: edit.text), order: order, at: origin, style: style, clip: room)
    if isFocused { frame.cursor = room.origin.moved(columns: cursor - shift) }
  }
}

extension LineEdit {
  /// The column of a line, as it is drawn, at which the cursor stands.
  func cursorColumn(in line: Range<Int>, _ order: BidiText?) -> Int {
    if let order { return order.column(of: cursor, in: line) }
    let before = text.utf8.dropFirst(line.lowerBound).prefix(max(0, cursor - line.lowerBound))
    return CharacterWidth.columns(of: String(before) ?? "")
  }
}
