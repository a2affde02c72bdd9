import Canvas
import NewsModel

/// Draws the links of a story: two lines each, the words and the address.
enum LinksView {
  static func draw(_ dialog: LinksDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    var window = dialog.window
    window.resize(height: rect.rows)
    for index in window.visible {
      guard let row = window.row(of: index) else { continue }
      let place = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 2).intersection(
        rect)
      draw(dialog.items[index], isSelected: index == window.cursor, in: place, into: &frame, look)
    }
  }

  private static func draw(
    _ item: LinksDialog.Item, isSelected: Bool, in place: Rect, into frame: inout Frame, _ look: Look
  ) {
    let text = place.inset(left: 7)
    let number: SafeText = item.number == 0 ? "" : "[\(item.number)]"
    let style = look[isSelected ? .dialogSelected : .dialog]
    frame.put(number, at: place.origin.moved(columns: 2), style: look[.dialogDim], clip: place)
    frame.put(item.text, at: text.origin, columns: text.columns, style: style, look)
    if place.rows > 1 {
      frame.put(
        item.url.text, at: text.origin.moved(rows: 1), columns: text.columns, style: look[.dialogDim], look)
    }
    guard isSelected else { return }
    for row in 0..<place.rows {
      frame.put(
        look.selectionBar, at: place.origin.moved(rows: row), style: look[.selectionBar].ground(look[.dialog])
      )
    }
    frame.cursor = place.origin
  }
}
