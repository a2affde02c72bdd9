import Canvas

/// The first line that is seen of a text too long for its box.
package struct Scroller: Hashable, Sendable {
  private(set) var offset = 0

  /// Does what a key means to a text; false for one that means nothing.
  mutating func take(_ key: KeyPress, count: Int, height: Int) -> Bool {
    switch key {
    case .character("j"), .down, .enter: move(1, count, height)
    case .character("k"), .up: move(-1, count, height)
    case .character(" "), .pageDown, .control("f"): move(max(1, height - 1), count, height)
    case .character("b"), .pageUp, .control("b"): move(-max(1, height - 1), count, height)
    case .character("d"), .control("d"): move(max(1, height / 2), count, height)
    case .character("u"), .control("u"): move(-max(1, height / 2), count, height)
    case .character("g"), .home: offset = 0
    case .character("G"), .end: move(count, count, height)
    case .mouse(.wheelDown, _): move(3, count, height)
    case .mouse(.wheelUp, _): move(-3, count, height)
    default: return false
    }
    return true
  }

  private mutating func move(_ lines: Int, _ count: Int, _ height: Int) {
    offset = max(0, min(offset + lines, count - height))
  }

  mutating func reset() { offset = 0 }
}
