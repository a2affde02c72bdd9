import Canvas
import TestSupport

/// A sequence of frames in which each comes from the one before by something that a reader does.
struct FrameScript {
  enum Change: CaseIterable { case scroll, mark, edit, replace, blank, hideCursor, nothing }

  /// Whether parts of the text lead somewhere.
  var hasLinks = false
  private var frame: Frame
  private var random: SeededGenerator
  private(set) var last = Change.nothing
  private let texts = [
    "Minister says new crossing will open", "漢字かな交じり文と한국어", "naïve café e\u{301}\u{302} über", "👩‍👩‍👧 family 👍🏽 🇩🇪",
    "",
    "    indented text of an article", "────────────────", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ]

  init(size: Size, random: SeededGenerator) {
    frame = Frame(size: size)
    self.random = random
  }

  mutating func next() -> Frame {
    last = Change.allCases.randomElement(using: &random) ?? .nothing
    switch last {
    case .scroll: scroll()
    case .mark: frame.overlay(line(anyRow), style: style())
    case .edit: write(row: anyRow, column: Int.random(in: 0..<frame.size.columns, using: &random))
    case .replace: for row in 0..<frame.size.rows { write(row: row, column: 0) }
    case .blank: frame.fill(line(anyRow), style: style())
    case .hideCursor, .nothing: break
    }
    if hasLinks { link() }
    let place = Point(column: Int.random(in: 0..<frame.size.columns, using: &random), row: anyRow)
    frame.cursor = last == .hideCursor ? nil : place
    return frame
  }

  private var anyRow: Int {
    mutating get { Int.random(in: 0..<frame.size.rows, using: &random) }
  }

  private func line(_ row: Int) -> Rect {
    Rect(column: 0, row: row, columns: frame.size.columns, rows: 1)
  }

  private mutating func style() -> Style {
    let looks: [Style] = [
      .plain, Style(attributes: .reverse), Style(attributes: .bold), Style(foreground: .palette(4)),
      Style(foreground: .palette(200), background: .palette(17), attributes: .bold),
    ]
    return looks.randomElement(using: &random) ?? .plain
  }

  private mutating func write(row: Int, column: Int) {
    let text = (texts.randomElement(using: &random) ?? "") + " \(Int.random(in: 0..<40, using: &random))"
    frame.put(Words(text), at: Point(column: column, row: row), style: style())
  }

  /// A block of whole lines, up or down, by drawing it again elsewhere.
  private mutating func scroll() {
    let old = frame
    let shift = Int.random(in: -4...4, using: &random)
    let top = min(anyRow, anyRow)
    let bottom = max(anyRow, top)
    for row in top...bottom {
      frame.fill(line(row))
      guard (top...bottom).contains(row + shift) else {
        write(row: row, column: 0)
        continue
      }
      for column in 0..<frame.size.columns {
        let cell = old[Point(column: column, row: row + shift)]
        frame.put(Words(cell.text), at: Point(column: column, row: row), style: cell.style)
        frame.link(Rect(column: column, row: row, columns: 1, rows: 1), to: cell.link - 1)
      }
    }
  }

  /// Another story has other links under the same numbers.
  private mutating func link() {
    if frame.links.isEmpty || Int.random(in: 0..<6, using: &random) == 0 {
      let story = Int.random(in: 0..<2, using: &random)
      frame.links = (0..<6).map { $0 == 5 ? "" : "http://\(story).example/\($0 == 1 ? 0 : $0)" }
    }
    let column = Int.random(in: 0..<frame.size.columns, using: &random)
    let place = Rect(
      column: column, row: anyRow, columns: Int.random(in: 1...20, using: &random), rows: 1)
    frame.link(place, to: Int.random(in: 0..<7, using: &random))
  }
}
