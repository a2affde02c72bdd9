import Canvas
import NewsModel

extension TypesetPage {
  /// Draws the lines from `top` on into a block of the frame, with what was found lit.
  func draw(
    from top: Int, in rect: Rect, into frame: inout Frame, _ look: Look, find: FindState? = nil
  ) {
    for row in 0..<rect.rows where lines.indices.contains(top + row) {
      let line = spans[lines[top + row].spans]
      for span in frame.leavesOrder && !orders.isEmpty ? asWritten(line) : Array(line) {
        let point = Point(column: rect.column + span.column, row: rect.row + row)
        draw(span, at: point, in: rect, into: &frame, look)
        if let find { light(find, in: span, at: point, in: rect, into: &frame, look) }
        if let link = span.ink.link, let (text, range) = span.part {
          let place = Rect(
            column: point.column, row: point.row, columns: texts[text].columns(of: range), rows: 1)
          frame.link(place.intersection(rect), to: link)
        }
      }
    }
  }

  /// The pieces of each text in the order in which they were written, in the columns that they take together.
  private func asWritten(_ line: ArraySlice<Span>) -> [Span] {
    var result = Array(line)
    for text in Set(line.compactMap { $0.part?.text }) where orders[text] != nil {
      let places = result.indices.filter { result[$0].part?.text == text }
      var column = places.map { result[$0].column }.min() ?? 0
      let pieces = places.map { result[$0] }.sorted {
        ($0.part?.range.lowerBound ?? 0) < ($1.part?.range.lowerBound ?? 0)
      }
      for (place, piece) in zip(places, pieces) {
        guard let range = piece.part?.range else { continue }
        result[place] = Span(column: column, content: .text(text, range), ink: piece.ink)
        column += texts[text].columns(of: range)
      }
    }
    return result
  }

  private func draw(
    _ span: Span, at point: Point, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    let style = look.style(of: span.ink)
    switch span.content {
    case .text(let text, let range):
      frame.put(texts[text], range: range, at: point, style: style, clip: rect)
    case .turned(let text, let range):
      turned(text, range, at: point, in: rect, into: &frame, style)
    case .mark(let mark, let count):
      let scalar = mark.scalar(look)
      for column in point.column..<point.column + count where rect.columnRange.contains(column) {
        frame.put(scalar, at: Point(column: column, row: point.row), style: style)
      }
    case .picture(let row): drawPicture(row: row, at: point, in: rect, into: &frame)
    }
  }

  /// Each cell shows two pixels: the upper half in its own colour before the lower one's.
  private func drawPicture(row: Int, at point: Point, in rect: Rect, into frame: inout Frame) {
    guard let picture, picture.rows.indices.contains(row) else { return }
    for (offset, cell) in picture.rows[row].enumerated()
    where rect.columnRange.contains(point.column + offset) {
      let style = Style(foreground: .rgb(cell.upper), background: .rgb(cell.lower))
      let isOneColour = cell.upper == cell.lower
      frame.put(
        isOneColour ? " " : "▀", at: point.moved(columns: offset),
        style: isOneColour ? Style(background: style.background) : style)
    }
  }

  private func turned(
    _ text: Int, _ range: Range<Int>, at point: Point, in rect: Rect, into frame: inout Frame, _ style: Style
  ) {
    guard let order = orders[text] else { return }
    let run = BidiText.Run(range: range, isRightToLeft: true)
    frame.put(run, of: order, at: point, style: style, clip: rect)
  }

  private func light(
    _ find: FindState, in span: Span, at point: Point, in rect: Rect, into frame: inout Frame,
    _ look: Look
  ) {
    guard let (text, range) = span.part else { return }
    for match in find.matches(in: text) where match.range.overlaps(range) {
      let part = match.range.clamped(to: range)
      let role: Theme.Role = match == find.currentMatch ? .matchCurrent : .match
      let style = look.lit(role, over: look.style(of: span.ink))
      if case .turned = span.content {
        let place = point.moved(columns: texts[text].columns(of: part.upperBound..<range.upperBound))
        turned(text, part, at: place, in: rect, into: &frame, style)
      } else {
        let place = point.moved(columns: texts[text].columns(of: range.lowerBound..<part.lowerBound))
        frame.put(texts[text], range: part, at: place, style: style, clip: rect)
      }
    }
  }
}

extension Color {
  fileprivate static func rgb(_ colour: Picture.Colour) -> Color {
    .rgb(colour.red, colour.green, colour.blue)
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
