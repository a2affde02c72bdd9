import Canvas
import NewsModel

/// Where a dialog lies: as large as it wants to be, in the middle, and never over the status line.
struct DialogFrame {
  let box: Rect
  /// Inside of the border.
  let content: Rect

  init(_ dialog: Dialog, in screen: Size, _ language: Language) {
    let wanted = Self.wanted(dialog, room: screen, language)
    let columns = Self.columns(wanted.columns + 4, of: screen.columns)
    let rows = min(max(0, screen.rows - 1), wanted.rows + 2)
    let top = max(0, (screen.rows - 1 - rows) * 2 / 5)
    box = Rect(column: (screen.columns - columns) / 2, row: top, columns: columns, rows: rows)
    content = box.inset(columns: 2, rows: 1)
  }

  /// Beside a dialog there is either room for a piece of what lies under it, or none is left.
  private static func columns(_ wanted: Int, of screen: Int) -> Int {
    wanted + 12 > screen ? screen : wanted
  }

  private static func wanted(_ dialog: Dialog, room: Size, _ language: Language) -> Size {
    let tallest = max(1, room.rows - (room.rows < 16 ? 3 : 7))
    switch dialog {
    case .picker(let picker): return Size(columns: 40, rows: min(tallest, picker.allCount + 1))
    case .filter: return Size(columns: 48, rows: 8)
    case .help: return Size(columns: 68, rows: tallest)
    case .links(let links):
      let width = max(1, columns(76, of: room.columns) - 4)
      return Size(columns: width, rows: min(tallest, max(2, links.lines(width: width).count)))
    case .join(let join):
      let width = min(JoinView.columns, max(1, room.columns - 4))
      return Size(columns: width, rows: min(tallest, JoinView.rows(join, columns: width, language)))
    case .notices(let notices):
      return Size(columns: 72, rows: min(tallest, max(1, notices.items.count * NoticesDialog.rowsPerItem)))
    case .text(let text):
      let width = max(1, columns(70, of: room.columns) - 4)
      return Size(columns: width, rows: min(tallest, text.lines(width: width).count))
    }
  }
}
