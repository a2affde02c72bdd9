import Canvas
import NewsModel

/// Draws the first screen of a stranger.
enum JoinView {
  static let columns = 60

  static func draw(_ dialog: JoinDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    var row = put(look.language(dialog.introduction), at: rect.row, in: rect, look[.dialog], into: &frame)
    for field in dialog.fields {
      if field == .link {
        row = put(look.language(dialog.explanation), at: row + 1, in: rect, look[.dialogDim], into: &frame)
      }
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1).intersection(rect)
      if !line.isEmpty { draw(field, of: dialog, in: line, into: &frame, look) }
      row += 1
    }
    guard let answer = dialog.answer else { return }
    _ = put(look.language(answer), at: row + 1, in: rect, look[.dialogTitle], into: &frame)
  }

  static func rows(_ dialog: JoinDialog, columns: Int, _ language: Language) -> Int {
    let texts = [dialog.introduction, dialog.explanation]
    return texts.reduce(dialog.fields.count + 4) { $0 + lines(of: language($1), columns).count }
  }

  private static func lines(of text: SafeText, _ columns: Int) -> [SafeText] {
    LineBreaker.lines(of: text.string, width: max(1, columns)).map { text.part($0) }
  }

  /// Returns the row below.
  private static func put(
    _ text: SafeText, at row: Int, in rect: Rect, _ style: Style, into frame: inout Frame
  ) -> Int {
    var row = row
    for line in lines(of: text, rect.columns) {
      frame.put(line, at: Point(column: rect.column, row: row), style: style, clip: rect)
      row += 1
    }
    return row
  }

  /// As wide as the widest label.
  private static func labelColumns(_ dialog: JoinDialog, _ language: Language) -> Int {
    dialog.fields.reduce(12) { max($0, language($1.label).columns + 1) }
  }

  private static func draw(
    _ field: JoinDialog.Field, of dialog: JoinDialog, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    let isFocused = field == dialog.field
    let style = look[isFocused ? .dialogSelected : .dialog]
    frame.fill(line, style: style)
    frame.put(look.language(field.label), at: line.origin, columns: line.columns, style: style, look)
    FieldView.draw(
      dialog.edit(field), in: line.inset(left: labelColumns(dialog, look.language)), style: style,
      isFocused: isFocused, into: &frame)
  }
}
