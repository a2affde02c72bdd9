/// Which part of a list is on the screen, and where the cursor is in it.
///
/// Items take the same number of rows. Whatever is done to it, the cursor stays on an item and inside of the window, and
/// the window is filled as far as the list reaches.
package struct ListWindow: Hashable, Sendable {
  package private(set) var count: Int
  /// In rows.
  package private(set) var height: Int
  package let rowsPerItem: Int
  /// Items kept in sight above and below the cursor, as far as the window and the list allow.
  package let scrollOff: Int
  /// At least so many items are scrolled at once when the cursor leaves the window; `Int.max` means half a window.
  package var scrollJump: Int
  /// The selected item; 0 in an empty list.
  package private(set) var cursor = 0
  /// The first item in the window.
  package private(set) var offset = 0

  package init(
    count: Int = 0, height: Int = 0, rowsPerItem: Int = 1, scrollOff: Int = 0, scrollJump: Int = 1
  ) {
    self.count = max(0, count)
    self.height = max(0, height)
    self.rowsPerItem = max(1, rowsPerItem)
    self.scrollOff = max(0, scrollOff)
    self.scrollJump = max(1, scrollJump)
  }

  /// Items that fit; at least one, so that a window without rows still has a cursor.
  package var capacity: Int { max(1, height / rowsPerItem) }

  /// The items in the window.
  package var visible: Range<Int> { offset..<min(count, offset + capacity) }

  package var isEmpty: Bool { count == 0 }

  /// The first row of an item within the window; nil when it is out of sight.
  package func row(of item: Int) -> Int? {
    visible.contains(item) ? (item - offset) * rowsPerItem : nil
  }

  package func item(atRow row: Int) -> Int? {
    guard row >= 0, row < capacity * rowsPerItem else { return nil }
    let item = offset + row / rowsPerItem
    return visible.contains(item) ? item : nil
  }
}

extension ListWindow {
  package mutating func select(_ item: Int) {
    cursor = clampedItem(item)
    follow()
  }

  package mutating func move(by items: Int) {
    select(adding(items, to: cursor))
  }

  /// Cursor and window move together, so that the cursor keeps its row.
  package mutating func page(by pages: Int) {
    shift(by: saturating(pages, times: capacity))
  }

  package mutating func halfPage(by halves: Int) {
    shift(by: saturating(halves, times: max(1, capacity / 2)))
  }

  package mutating func home() { select(0) }
  package mutating func end() { select(count - 1) }

  /// Moves the window; the cursor goes along only where it would leave the window.
  package mutating func scroll(by items: Int) {
    offset = clampedOffset(adding(items, to: offset))
    let margin = self.margin
    let low = offset == 0 ? 0 : offset + margin
    let high = offset == maximumOffset ? count - 1 : offset + capacity - 1 - margin
    cursor = clampedItem(min(max(cursor, low), high))
  }

  package mutating func resize(height: Int) {
    self.height = max(0, height)
    follow(jump: 1)
  }

  /// The list has changed. `item` is where the selected one is now; without it the cursor stays at its place
  /// from the top. The row on which the item stands is kept as well as can be.
  package mutating func update(count: Int, keeping item: Int? = nil) {
    let row = cursor - offset
    self.count = max(0, count)
    cursor = clampedItem(item ?? cursor)
    offset = item == nil ? clampedOffset(offset) : clampedOffset(cursor - row)
    follow(jump: 1)
  }

  /// Puts the cursor's item in the middle of the window.
  package mutating func centre() {
    offset = clampedOffset(cursor - capacity / 2)
    follow(jump: 1)
  }
}

extension ListWindow {
  /// Items kept between the cursor and the edge; never so many that the cursor has no place.
  private var margin: Int { min(scrollOff, (capacity - 1) / 2) }

  private var maximumOffset: Int { max(0, count - capacity) }

  private func clampedItem(_ item: Int) -> Int { max(0, min(item, count - 1)) }
  private func clampedOffset(_ offset: Int) -> Int { max(0, min(offset, maximumOffset)) }

  private mutating func shift(by items: Int) {
    cursor = clampedItem(adding(items, to: cursor))
    offset = clampedOffset(adding(items, to: offset))
    follow(jump: 1)
  }

  /// Brings the cursor into the window, over a distance of at least `scrollJump` items.
  private mutating func follow(jump: Int? = nil) {
    let jump = min(jump ?? scrollJump, max(1, capacity / 2))
    let lowest = cursor - (capacity - 1 - margin)
    let highest = cursor - margin
    if offset < lowest {
      offset = min(highest, max(lowest, offset + jump))
    } else if offset > highest {
      offset = max(lowest, min(highest, offset - jump))
    }
    offset = clampedOffset(offset)
  }

  private func adding(_ items: Int, to base: Int) -> Int {
    let (sum, overflow) = base.addingReportingOverflow(items)
    return overflow ? (items > 0 ? count : 0) : sum
  }

  private func saturating(_ number: Int, times factor: Int) -> Int {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? (number > 0 ? Int.max : -Int.max) : product
  }
}
