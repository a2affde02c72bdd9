package import Canvas
import NewsModel

/// Draws the composer in its pane: what is answered, the words, and what can be done.
package enum ComposerView {
  package static func draw(_ state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    frame.fill(rect, style: look[.composer])
    let shape = ComposerShape(rect.size, state)
    title(of: state, in: shape.title.moved(to: rect), into: &frame, look)
    if state.stage == .policy {
      policy(of: state, in: shape.editor.moved(to: rect), into: &frame, look)
    } else {
      if let answered = state.answering {
        quote(answered, in: shape.answered.moved(to: rect), into: &frame, look)
      }
      editor(state, in: shape.editor.moved(to: rect), into: &frame, look)
    }
    if state.stage == .quoting {
      let room = shape.editor.moved(to: rect)
      frame.fill(room, style: look[.composer])
      QuotingView.draw(state.quotable, in: room, into: &frame, look)
    }
    notice(of: state, in: shape.notice.moved(to: rect), into: &frame, look)
    let hasMore = state.hasMore(below: shape.editor)
    ComposerFoot.draw(state, hasMore: hasMore, in: shape.foot.moved(to: rect), into: &frame, look)
  }

  private static func title(of state: ComposerState, in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    frame.drawHorizontalLine(
      at: line.origin, columns: line.columns, style: look[.paneTitleFocused], lines: look.lines)
    frame.put(
      " \(look.language(state.title)) ", at: line.origin.moved(columns: 2), columns: line.columns - 4,
      style: look[.paneTitleFocused].adding(.bold), look)
  }

  private static func policy(of state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let page = state.policyPage(width: rect.columns)
    page.draw(from: min(state.top, max(0, page.lines.count - rect.rows)), in: rect, into: &frame, look)
  }

  private static func notice(of state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    guard let notice = state.notice else { return }
    let lines = ComposerShape.noticeLines(state, width: rect.columns)
    for (row, range) in lines.prefix(rect.rows).enumerated() {
      let point = rect.origin.moved(rows: row)
      frame.put(notice.text, range: range, at: point, style: look[.statusError], clip: rect)
    }
  }

  /// The beginning of what is answered, beside a bar.
  private static func quote(_ comment: Comment, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let text = SafeText(text: comment.text.string)
    var setter = Typesetter(measure: max(1, rect.columns), narrowest: 1)
    setter.set(Flow(text, Ink(.quote)), beside: .quote)
    setter.page.draw(from: 0, in: rect, into: &frame, look)
    guard setter.page.lines.count > rect.rows, let row = rect.rowRange.last else { return }
    frame.put(
      look.ellipsis, at: Point(column: rect.maxColumn - 1, row: row), style: look[.quote], clip: rect)
  }

  private static func editor(_ state: ComposerState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    let lines = state.edit.visualLines(width: rect.columns)
    let order = frame.leavesOrder ? nil : BidiText(state.edit.text)
    let left = { (line: Range<Int>) in
      order?.isRightToLeft(at: line.lowerBound) == true
        ? max(0, rect.columns - state.text.part(line).columns) : 0
    }
    for (row, range) in lines.dropFirst(state.top).prefix(rect.rows).enumerated() {
      let point = rect.origin.moved(columns: left(range), rows: row)
      frame.put(state.text, range: range, order: order, at: point, style: look[.composer], clip: rect)
    }
    guard look.isFocused, state.stage == .editing, !rect.isEmpty else { return }
    let row = state.edit.cursorPoint(width: rect.columns).row
    let column = left(lines[row]) + state.edit.cursorColumn(in: lines[row], order)
    frame.cursor = rect.origin.moved(
      columns: min(max(0, column), rect.columns - 1), rows: row - state.top)
  }
}

extension ComposerState {
  func policyPage(width: Int) -> TypesetPage {
    PolicyPage.page(of: policy, width: width)
  }

  func hasMorePolicy(below editor: Rect) -> Bool {
    top + editor.rows < policyPage(width: editor.columns).lines.count
  }

  /// What is being written, and to whom: in full, as far as there is room.
  var title: Phrase {
    if stage == .policy { return "The comment policy" }
    switch target {
    case .comment: return subject.map { "Your comment on: \($0)" } ?? "Your comment"
    case .edit: return "Change your comment"
    case .reply:
      guard let author = answering?.author, !author.name.isEmpty else { return "Your reply" }
      return "Your reply to \(CommentMarks.name(of: author))\(CommentMarks.identity(of: author))"
    }
  }
}

extension Rect {
  func moved(to other: Rect) -> Rect {
    Rect(column: column + other.column, row: row + other.row, columns: columns, rows: rows)
  }
}
