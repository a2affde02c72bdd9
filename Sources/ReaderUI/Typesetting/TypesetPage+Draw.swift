import Canvas
import NewsModel

extension TypesetPage {
  /// Draws the lines from `top` on into a block of the frame, with what was found lit.
  func draw(
    from top: Int, in rect: Rect, into frame: inout Frame, _ look: Look, find: FindState? = nil
  ) {
    for row in 0..<rect.rows where lines.indices.contains(top + row) {
      for span in spans[lines[top + row].spans] {
        let point = Point(column: rect.column + span.column, row: rect.row + row)
        draw(span, at: point, in: rect, into: &frame, look)
        if let find { light(find, in: span, at: point, in: rect, into: &frame, look) }
      }
    }
  }

  private func draw(
    _ span: Span, at point: Point, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    let style = look.style(of: span.ink)
    switch span.content {
    case .text(let text, let range):
      frame.put(texts[text], range: range, at: point, style: style, clip: rect)
    case .mark(let mark, let count):
      let scalar = mark.scalar(look)
      for column in point.column..<point.column + count where rect.columnRange.contains(column) {
        frame.put(scalar, at: Point(column: column, row: point.row), style: style)
      }
    }
  }

  private func light(
    _ find: FindState, in span: Span, at point: Point, in rect: Rect, into frame: inout Frame,
    _ look: Look
  ) {
    guard case .text(let text, let range) = span.content else { return }
    for match in find.matches(in: text) where match.range.overlaps(range) {
      let part = match.range.clamped(to: range)
      let before = texts[text].columns(of: range.lowerBound..<part.lowerBound)
      let role: Theme.Role = match == find.currentMatch ? .matchCurrent : .match
      let style = look.lit(role, over: look.style(of: span.ink))
      frame.put(
        texts[text], range: part, at: point.moved(columns: before), style: style, clip: rect)
    }
  }
}

extension Look {
  /// What is found is reversed where the theme has no style for it.
  fileprivate func lit(_ role: Theme.Role, over style: Style) -> Style {
    self[role] == self[.text]
      ? style.adding(role == .match ? .reverse : [.reverse, .bold]) : self[role]
  }
}

extension SafeText {
  /// The columns that a part of the text takes.
  func columns(of range: Range<Int>) -> Int {
    let bytes = string.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return CharacterWidth.columns(of: string[start..<bytes.index(start, offsetBy: range.count)])
  }
}
