import Canvas
import NewsModel

/// Draws the section picker: what is typed, and the sections that match it.
enum PickerView {
  static func draw(_ picker: SectionPicker, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let cut = rect.splitTop(1)
    drawItems(picker, in: cut.rest, into: &frame, look)
    let label = look.language("Section: ")
    let used = frame.put(label, at: rect.origin, style: look[.dialogDim], clip: cut.top)
    FieldView.draw(
      picker.edit, in: cut.top.inset(left: used), style: look[.dialog], isFocused: true, into: &frame)
  }

  private static func drawItems(_ picker: SectionPicker, in rect: Rect, into frame: inout Frame, _ look: Look)
  {
    var window = picker.window
    window.resize(height: rect.rows)
    guard !picker.items.isEmpty else {
      frame.put(
        look.language("No section of that name."), at: rect.origin, columns: rect.columns,
        style: look[.dialogDim], look)
      return
    }
    for index in window.visible {
      let line = Rect(
        column: rect.column, row: rect.row + index - window.offset, columns: rect.columns, rows: 1)
      draw(picker.items[index], isSelected: index == window.cursor, in: line, into: &frame, look)
    }
  }

  private static func draw(
    _ item: SectionPicker.Item, isSelected: Bool, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    guard !line.isEmpty else { return }
    let style = look[isSelected ? .dialogSelected : .dialog]
    frame.fill(line, style: style)
    if isSelected { frame.put(look.selectionBar, at: line.origin, style: style) }
    let count: SafeText = item.unreadCount > 0 ? "\(item.unreadCount)" : ""
    let start = line.maxColumn - count.columns - 1
    frame.put(count, at: Point(column: start, row: line.row), style: style, clip: line)
    let name = line.inset(left: 2)
    frame.put(item.name, at: name.origin, columns: start - name.column - 1, style: style, look)
  }
}
