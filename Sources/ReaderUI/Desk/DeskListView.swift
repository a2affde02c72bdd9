import Canvas
import NewsModel

/// Draws the comments of a queue, one a row.
enum DeskListView {
  static func draw(_ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    guard !state.items.isEmpty else { return drawNothing(state, in: rect, into: &frame, look) }
    for (row, index) in state.window.visible.enumerated() where row < rect.rows {
      let line = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      draw(state.items[index], isSelected: index == state.window.cursor, in: line, into: &frame, look)
    }
  }

  private static func drawNothing(
    _ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    let words: SafeText = state.isLoaded ? look.language("Nothing waits here.") : ""
    frame.put(words, at: rect.origin.moved(columns: 2), style: look[.dim], clip: rect)
    if look.isFocused, !rect.isEmpty { frame.cursor = rect.origin }
  }

  private static func draw(
    _ item: ModerationItem, isSelected: Bool, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    if isSelected, line.columns > 0 {
      frame.put(look.selectionBar, at: line.origin, style: look[.selectionBar])
      if look.isFocused { frame.cursor = line.origin }
    }
    let room = line.inset(left: 1)
    let author = item.comment.author
    let head: SafeText =
      "\(CommentMarks.name(of: author).cut(toColumns: 20))\(CommentMarks.identity(of: author))"
    let open = item.reports.count { $0.state == .open }
    let reports: SafeText = open == 0 ? "" : look.language(.reports(open)) + "  "
    let marks = marks(item, reports, look.language)
    var used = frame.put(marks, at: room.origin, style: look[.newCount], clip: room)
    used += frame.put(
      head, at: room.origin.moved(columns: used), style: style(isSelected, .commentAuthor, look), clip: room)
    let words = item.comment.text.nonEmpty ?? item.evidence.first?.text ?? ""
    let text = SafeText(line: words.string)
    frame.put(
      text, at: room.origin.moved(columns: used + 2), columns: room.columns - used - 2, style: look[.dim],
      look)
  }

  /// Who is at it, and whether its author objects, before how often it was reported.
  private static func marks(_ item: ModerationItem, _ reports: SafeText, _ language: Language) -> SafeText {
    let claim: SafeText = item.claim.map { "(\($0.name.cut(toColumns: 12))) " } ?? ""
    let appeal: SafeText = item.appeal == nil ? "" : language("appeal  ")
    return "\(claim)\(appeal)\(reports)"
  }

  private static func style(_ isSelected: Bool, _ role: Theme.Role, _ look: Look) -> Style {
    isSelected ? look[role].adding(.bold) : look[role]
  }
}
