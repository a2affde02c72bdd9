import Canvas
import NewsModel

/// Draws the links of a story: the words, and below them the address.
enum LinksView {
  static func draw(_ dialog: LinksDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let lines = dialog.lines(width: rect.columns).dropFirst(dialog.firstVisible(rect.size))
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      draw(line, of: dialog, in: place, into: &frame, look)
    }
  }

  private static func draw(
    _ line: LinksDialog.Line, of dialog: LinksDialog, in place: Rect, into frame: inout Frame, _ look: Look
  ) {
    let isSelected = line.item == dialog.selected
    let text = place.inset(left: dialog.indent)
    let style = look[!line.isFirst ? .dialogDim : isSelected ? .dialogSelected : .dialog]
    if isSelected, line.isFirst { frame.fill(text, style: style) }
    frame.put(line.text, at: text.origin, columns: text.columns, style: style, look)
    let length = Rect(
      column: text.column, row: text.row, columns: min(line.text.columns, text.columns), rows: 1)
    if !line.isFirst { frame.link(length, to: dialog.items[line.item].url.followed) }
    if isSelected {
      frame.put(look.selectionBar, at: place.origin, style: look[.selectionBar].ground(look[.dialog]))
    }
    guard line.isFirst else { return }
    let number = dialog.items[line.item].number
    if number > 0 {
      frame.put(
        "[\(number)]" as SafeText, at: place.origin.moved(columns: 2), style: look[.dialogDim], clip: place)
    }
    if isSelected { frame.cursor = place.origin }
  }
}
