package import Canvas
package import NewsModel

/// What the reader is told: answers, decisions, sanctions; up to three lines each, and one of the words they are about.
package struct NoticesDialog: Hashable, Sendable {
  package let items: [Notice]
  package private(set) var window: ListWindow

  static let sentenceRows = 3
  static let rowsPerItem = sentenceRows + 1

  init(_ notices: [Notice]) {
    items = notices
    window = ListWindow(count: items.count, rowsPerItem: Self.rowsPerItem)
  }

  private var selected: Notice? { items.indices.contains(window.cursor) ? items[window.cursor] : nil }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    window.resize(height: size.rows)
    switch key {
    case .escape, .character("q"), .character("@"), .control("c"): return .closed
    case .enter, .character("l"), .right: return selected.map { .notice($0) } ?? .closed
    case .character("!"):
      return selected.flatMap { $0.mayAppeal ? $0.comment : nil }.map { .appeal($0) } ?? .stays
    case .down, .character("j"), .tab: window.move(by: 1)
    case .up, .character("k"), .backTab: window.move(by: -1)
    case .pageDown, .character(" "): window.page(by: 1)
    case .pageUp, .character("b"): window.page(by: -1)
    case .character("g"), .home: window.home()
    case .character("G"), .end: window.end()
    default: break
    }
    return .stays
  }
}
