import Canvas
import NewsModel

/// Draws notices: what has happened, and the beginning of the words it is about.
enum NoticesView {
  static func draw(_ dialog: NoticesDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    guard !dialog.items.isEmpty else {
      frame.put(
        look.language("Nobody has answered yet, and nothing was decided."), at: rect.origin,
        style: look[.dialogDim], clip: rect)
      frame.cursor = rect.origin
      return
    }
    var window = dialog.window
    window.resize(height: rect.rows)
    for index in window.visible {
      guard let row = window.row(of: index) else { continue }
      let place = Rect(
        column: rect.column, row: rect.row + row, columns: rect.columns, rows: NoticesDialog.rowsPerItem
      ).intersection(rect)
      draw(dialog.items[index], isSelected: index == window.cursor, in: place, into: &frame, look)
    }
  }

  private static func draw(
    _ notice: Notice, isSelected: Bool, in place: Rect, into frame: inout Frame, _ look: Look
  ) {
    let text = place.inset(left: 4)
    let style = look[isSelected ? .dialogSelected : .dialog]
    frame.put(
      notice.isRead ? SafeText(" ") : SafeText("*"), at: place.origin.moved(columns: 2), style: look[.dialog],
      clip: place)
    let lines = lines(of: look.language(notice.phrase), columns: text.columns)
    if isSelected { frame.fill(text.splitTop(lines.count).top, style: style) }
    for (row, line) in lines.enumerated() where row < place.rows {
      frame.put(line, at: text.origin.moved(rows: row), columns: text.columns, style: style, look)
    }
    if let words = notice.text, lines.count < place.rows {
      let line = SafeText(line: words.string)
      frame.put(
        line, at: text.origin.moved(columns: 2, rows: lines.count), columns: text.columns - 2,
        style: look[.dialogDim], look)
    }
    guard isSelected else { return }
    for row in 0..<place.rows {
      frame.put(
        look.selectionBar, at: place.origin.moved(rows: row), style: look[.selectionBar].ground(look[.dialog])
      )
    }
    frame.cursor = place.origin
  }

  /// What does not stand on as many as there are ends with an ellipsis.
  private static func lines(of sentence: SafeText, columns: Int) -> [SafeText] {
    let all = LineBreaker.lines(of: sentence.string, width: columns)
    let lines = all.prefix(NoticesDialog.sentenceRows)
    guard lines.count < all.count, let last = lines.last else { return lines.map { sentence.part($0) } }
    let rest = sentence.part(last.lowerBound..<sentence.string.utf8.count)
    return lines.dropLast().map { sentence.part($0) } + [rest.cut(toColumns: columns)]
  }
}
