import Canvas
import NewsModel

/// Draws the paragraphs that can be quoted, the chosen one whole and in sight.
enum QuotingView {
  static func draw(_ choice: QuoteChoice, in rect: Rect, into frame: inout Frame, _ look: Look) {
    var setter = Typesetter(measure: max(1, rect.columns), narrowest: 1)
    var lines = 0..<0
    for (index, paragraph) in choice.paragraphs.enumerated() {
      let isChosen = index == choice.chosen
      let start = setter.page.lines.count
      let text = isChosen ? paragraph : SafeText(line: paragraph.string).cut(toColumns: rect.columns - 2)
      let inset = Inset(
        columns: 2, first: .words(isChosen ? ">" : " "), rest: .words(isChosen ? ">" : " "), role: .hintKey)
      setter.set(Flow(text, Ink(isChosen ? .dialogSelected : .dim)), beside: inset)
      if isChosen { lines = start..<setter.page.lines.count }
    }
    let last = max(0, setter.page.lines.count - rect.rows)
    let top = max(0, min(lines.lowerBound - max(0, rect.rows - lines.count) / 2, last))
    setter.page.draw(from: top, in: rect, into: &frame, look)
    guard look.isFocused, !rect.isEmpty else { return }
    frame.cursor = rect.origin.moved(rows: min(max(0, lines.lowerBound - top), rect.rows - 1))
  }
}
