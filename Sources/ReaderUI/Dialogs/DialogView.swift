import Canvas
import NewsModel

/// Draws a dialog over what is there.
enum DialogView {
  static func draw(_ dialog: Dialog, into frame: inout Frame, _ look: Look) {
    let place = DialogFrame(dialog, in: frame.size, look.language)
    frame.cursor = nil
    frame.fill(place.box, style: look[.dialog])
    frame.box(place.box, style: look[.dialogFrame], lines: look.lines)
    label(look.language(dialog.title), in: place.box, into: &frame, look)
    foot(look.language(dialog.foot), in: place.box, into: &frame, look)
    switch dialog {
    case .picker(let picker): PickerView.draw(picker, in: place.content, into: &frame, look)
    case .filter(let filter): FilterView.draw(filter, in: place.content, into: &frame, look)
    case .help(let help): HelpView.draw(help, in: place.content, into: &frame, look)
    case .links(let links): LinksView.draw(links, in: place.content, into: &frame, look)
    case .join(let join): JoinView.draw(join, in: place.content, into: &frame, look)
    case .notices(let notices): NoticesView.draw(notices, in: place.content, into: &frame, look)
    case .text(let text): drawText(text, in: place.content, into: &frame, look)
    }
  }

  private static func label(_ title: SafeText, in box: Rect, into frame: inout Frame, _ look: Look) {
    guard box.columns > 6, box.rows > 0 else { return }
    frame.put(
      " \(title) ", at: box.origin.moved(columns: 2), columns: box.columns - 4, style: look[.dialogTitle],
      look)
  }

  /// What the keys do, in the lower border.
  private static func foot(_ text: SafeText, in box: Rect, into frame: inout Frame, _ look: Look) {
    guard box.columns > 6, box.rows > 1 else { return }
    let columns = min(text.columns + 2, box.columns - 4)
    let place = Point(column: box.maxColumn - 2 - columns, row: box.maxRow - 1)
    frame.put(" \(text) ", at: place, columns: columns, style: look[.dialogDim], look)
  }

  private static func drawText(_ dialog: TextDialog, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let lines = dialog.lines(width: rect.columns)
    for (row, line) in lines.dropFirst(dialog.scroller.offset).prefix(rect.rows).enumerated() {
      frame.put(line, at: rect.origin.moved(rows: row), style: look[.dialog], clip: rect)
    }
    frame.cursor = rect.origin
  }
}

extension Dialog {
  var foot: Phrase {
    switch self {
    case .picker: "Enter choose  Esc close"
    case .filter: "Space tick  Enter apply  Esc leave"
    case .help: "/ search  j/k scroll  Esc close"
    case .links(let dialog): dialog.isAddress ? "y copy  Esc close" : "Enter open  y copy  Esc close"
    case .join: "Tab next  Enter go  Esc only read"
    case .notices(let dialog) where dialog.items.isEmpty: "Esc close"
    case .notices: "Enter go there  ! appeal  Esc close"
    case .text: "j/k scroll  Esc close"
    }
  }
}
