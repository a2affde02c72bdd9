import Canvas

/// Screens as the reader draws them, to count the bytes of going from one to the next.
struct SamplePage {
  enum Mark: CaseIterable, Sendable { case bar, title, marker }

  let size: Size

  private var body: Rect { Rect(size: size).inset(top: 1, bottom: 1) }

  private func empty() -> Frame {
    var frame = Frame(size: size)
    frame.put(Words("THE BORDER POST"), at: .zero, style: Style(attributes: .bold))
    frame.put(Words("j/k move  Enter read  ? help"), at: Point(column: 0, row: size.rows - 1))
    return frame
  }

  /// One row a headline, `first` at the top, the selected one marked; over `columns` only if given.
  func list(from first: Int, selected: Int, mark: Mark, columns: Int? = nil) -> Frame {
    var frame = empty()
    let lines = Rect(column: 0, row: 1, columns: columns ?? size.columns, rows: body.rows)
    for row in 0..<lines.rows {
      let line = Rect(column: 0, row: row + 1, columns: lines.columns, rows: 1)
      let text = line.inset(left: 2, right: 8)
      frame.put(Words(Sample.headline(first + row)), at: text.origin, clip: text)
      frame.put(Words("23 Nov"), at: Point(column: line.maxColumn - 7, row: line.row))
      if first + row == selected { select(line, text, mark, &frame) }
    }
    return frame
  }

  private func select(_ line: Rect, _ text: Rect, _ mark: Mark, _ frame: inout Frame) {
    switch mark {
    case .bar: frame.overlay(line, style: Style(attributes: .reverse))
    case .title: frame.overlay(text, style: Style(attributes: .reverse))
    case .marker: frame.put("▌", at: line.origin)
    }
    frame.cursor = line.origin
  }

  /// Two rows of headline and one of details for each, as the wide list draws them, with a bar at the edge.
  func stories(from first: Int, selected: Int) -> Frame {
    var frame = empty()
    for row in 0..<body.rows {
      let item = first + row / 3
      let text =
        row % 3 == 2
        ? "section · 10:\(10 + item % 50) · \(item % 13)" : Sample.headline(item * 2 + row % 3, words: 5)
      let style = row % 3 == 2 ? Style(attributes: .dim) : Style(attributes: item % 3 == 0 ? .bold : [])
      frame.put(Words(text), at: Point(column: 3, row: row + 1), style: style)
      if item == selected { frame.put("▌", at: Point(column: 0, row: row + 1)) }
    }
    frame.cursor = Point(column: 0, row: 1 + (selected - first) * 3)
    return frame
  }

  /// Lines of text with a blank one after every sixth.
  func article(from first: Int) -> Frame {
    var frame = empty()
    for row in 0..<body.rows where (first + row) % 7 != 6 {
      frame.put(Words(Sample.headline(first + row, words: 10)), at: Point(column: 4, row: row + 1))
    }
    frame.cursor = Point(column: 0, row: size.rows - 1)
    return frame
  }

  /// The list in the left half, an article that does not move in the right.
  func sideBySide(from first: Int, selected: Int) -> Frame {
    let half = size.columns / 2
    var frame = list(from: first, selected: selected, mark: .marker, columns: half)
    for row in body.rowRange {
      frame.put("│", at: Point(column: half, row: row))
      frame.put(Words(Sample.headline(900 + row, words: 6)), at: Point(column: half + 2, row: row))
    }
    return frame
  }
}
