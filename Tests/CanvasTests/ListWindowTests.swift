import Canvas
import Testing

/// Every operation on every small list keeps what a list window promises.
@Suite struct ListWindowTests {
  private static func small(_ body: (ListWindow) -> Void) {
    for count in 0...7 {
      for height in 0...7 {
        for rows in 1...3 {
          for scrollOff in 0...2 {
            for jump in [1, 2, Int.max] {
              let window = ListWindow(
                count: count, height: height, rowsPerItem: rows, scrollOff: scrollOff, scrollJump: jump)
              for start in 0..<max(1, count) {
                var placed = window
                placed.select(start)
                body(placed)
              }
            }
          }
        }
      }
    }
  }

  private static func check(_ window: ListWindow, _ note: String) {
    let last = max(0, window.count - 1)
    #expect((0...last).contains(window.cursor), "\(note): \(window)")
    #expect(
      window.offset >= 0 && window.offset <= max(0, window.count - window.capacity), "\(note): \(window)")
    #expect(window.isEmpty || window.visible.contains(window.cursor), "\(note): \(window)")
    let margin = min(window.scrollOff, (window.capacity - 1) / 2)
    let above = window.cursor - window.offset
    let below = window.visible.upperBound - 1 - window.cursor
    if window.offset > 0 { #expect(above >= margin, "\(note): \(window)") }
    if window.visible.upperBound < window.count { #expect(below >= margin, "\(note): \(window)") }
  }

  @Test func holdsItsPromisesAfterEveryStep() {
    Self.small { window in
      Self.check(window, "select")
      for step in [-9, -2, -1, 0, 1, 2, 9, Int.max, -Int.max] {
        for (name, move) in Self.moves {
          var moved = window
          move(&moved, step)
          Self.check(moved, "\(name) \(step)")
        }
      }
    }
  }

  private static let moves: [(String, @Sendable (inout ListWindow, Int) -> Void)] = [
    ("move", { $0.move(by: $1) }), ("page", { $0.page(by: $1) }), ("half page", { $0.halfPage(by: $1) }),
    ("scroll", { $0.scroll(by: $1) }), ("select", { $0.select($1) }),
    ("resize", { $0.resize(height: abs($1 % 10)) }),
    ("update", { $0.update(count: abs($1 % 10)) }), ("keep", { $0.update(count: 9, keeping: $1) }),
    ("home", { window, _ in window.home() }), ("end", { window, _ in window.end() }),
    ("centre", { window, _ in window.centre() }),
  ]

  @Test func aStepMovesTheCursorByOneAndTheWindowByNoMoreThanItMust() {
    Self.small { window in
      guard window.scrollJump == 1 else { return }
      for step in [-1, 1] {
        var moved = window
        moved.move(by: step)
        #expect(abs(moved.offset - window.offset) <= 1)
        #expect(moved.cursor == min(max(0, window.cursor + step), max(0, window.count - 1)))
      }
    }
  }

  @Test func aPageKeepsTheCursorsRow() {
    var window = ListWindow(count: 100, height: 10)
    window.select(3)
    window.page(by: 1)
    #expect(window.cursor == 13 && window.offset == 10)
    window.halfPage(by: -1)
    #expect(window.cursor == 8 && window.offset == 5)
    window.page(by: 99)
    #expect(window.cursor == 99 && window.offset == 90)
  }

  @Test func aJumpScrollsHalfAWindow() {
    var window = ListWindow(count: 100, height: 10, scrollJump: .max)
    window.select(9)
    #expect(window.offset == 0)
    window.move(by: 1)
    #expect(window.cursor == 10 && window.offset == 5)
    window.select(4)
    #expect(window.offset == 0)
  }

  @Test func keepsTheItemAndItsRowWhenTheListChanges() {
    var window = ListWindow(count: 50, height: 10)
    window.select(20)
    let row = window.cursor - window.offset
    window.update(count: 55, keeping: 25)
    #expect(window.cursor == 25 && window.cursor - window.offset == row)
    window.update(count: 3, keeping: 2)
    #expect(window.cursor == 2 && window.offset == 0)
  }

  @Test func rowsAndItemsAgree() {
    Self.small { window in
      for item in window.visible {
        guard let row = window.row(of: item) else {
          Issue.record("no row for \(item) in \(window)")
          continue
        }
        for part in 0..<window.rowsPerItem { #expect(window.item(atRow: row + part) == item) }
      }
      #expect(window.item(atRow: -1) == nil)
      #expect(window.item(atRow: window.visible.count * window.rowsPerItem) == nil)
    }
  }
}
