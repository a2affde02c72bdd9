import Canvas
import NewsModel

/// Draws a message that has no room on the line at the bottom: the rows above it are taken as well, until the next key.
struct MessageView {
  private let message: StatusMessage

  init(_ message: StatusMessage) {
    self.message = message
  }

  /// One where it fits; a small screen gives no more, and no screen all of its rows.
  func rows(on screen: Size) -> Int {
    let width = screen.columns - 2
    guard screen.rows >= QuestionView.rowsForMore, message.text.columns > width else { return 1 }
    return min(LineBreaker.lines(of: message.text.string, width: max(1, width)).count, screen.rows / 2)
  }

  func draw(in room: Rect, into frame: inout Frame, _ look: Look) {
    let lines = LineBreaker.lines(of: message.text.string, width: max(1, room.columns))
    for (row, line) in lines.prefix(room.rows).enumerated() {
      let isCut = row == room.rows - 1 && lines.count > room.rows
      let part =
        isCut ? message.text.part(line.lowerBound..<message.text.string.utf8.count) : message.text.part(line)
      frame.put(
        part, at: room.origin.moved(rows: row), columns: room.columns, style: look[message.kind.role], look)
    }
  }
}

extension ReaderState {
  /// The bottom rows of the screen that a question or a message takes.
  var statusRows: Int {
    if let question { return QuestionView(question.text).rows(on: size) }
    guard prompt.isAbsent, let message else { return 1 }
    return MessageView(message).rows(on: size)
  }
}
