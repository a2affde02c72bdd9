import Canvas
import NewsModel

/// The line at the top: the paper, the day, the reader and what waits for them.
enum MastheadView {
  static func draw(_ state: ReaderState, in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    frame.fill(line, style: look[.masthead])
    let inner = line.inset(columns: 1)
    let name = SafeText(line: state.options.paperName.string.uppercased())
    let used = frame.put(name, at: inner.origin, columns: inner.columns, style: look[.masthead], look)
    let right = particulars(state, room: inner.columns - used - 2, look)
    let start = inner.maxColumn - right.columns
    frame.put(
      right, at: Point(column: start, row: line.row), columns: right.columns, style: look[.mastheadReader],
      look)
    drawDate(from: inner.column + used + 2, to: start - 2, in: line, into: &frame, look)
  }

  /// As much as there is room for, what matters most last to go.
  private static func particulars(_ state: ReaderState, room: Int, _ look: Look) -> SafeText {
    let language = look.language
    var words: [SafeText] = []
    if let reader = state.reader {
      words.append(reader.name)
    } else if state.options.standing != .member {
      words.append(language(state.options.standing == .guest ? "guest" : "not joined"))
    }
    if let summary = state.summary {
      words.append(language(.unread(summary.unreadCount)))
      if summary.replyCount > 0 {
        words.append(
          language(
            .counted(summary.replyCount, "\(summary.replyCount) reply", "\(summary.replyCount) replies")))
      }
      if summary.noticeCount > 0 {
        words.append(
          language(
            .counted(summary.noticeCount, "\(summary.noticeCount) notice", "\(summary.noticeCount) notices")))
      }
    }
    while let first = words.first {
      let text = words.dropFirst().reduce(first) { $0 + look.dot + $1 }
      if text.columns <= room { return text }
      words.removeFirst()
    }
    return ""
  }

  /// In the middle of the screen, or of the space that is left.
  private static func drawDate(
    from left: Int, to right: Int, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    let room = right - left
    guard let date = [look.longDate, look.shortDate].first(where: { $0.columns <= room }) else { return }
    let middle = line.column + (line.columns - date.columns) / 2
    let column = min(max(middle, left), right - date.columns)
    frame.put(date, at: Point(column: column, row: line.row), style: look[.mastheadDate], clip: line)
  }
}
