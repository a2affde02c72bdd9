import Canvas
import NewsModel

extension HeadlinesState {
  /// Rows of the screen that an item takes, with the line below it that ends what is new.
  func height(of index: Int) -> Int {
    storyHeight(of: index) + (index == lastNew ? 1 : 0)
  }

  /// Rows of the story alone.
  func storyHeight(of index: Int) -> Int {
    window.height(of: index, columns: size.columns)
  }

  /// The last story that has come since the reader was here, where older ones follow.
  var lastNew: Int? {
    guard let lastVisit, order == .time, query.search == nil, query.since == nil else { return nil }
    let key = HeadlineKey(published: lastVisit, id: ArticleID(0xFF_FFFF))
    let rows = window.rows
    guard let first = rows.first, let last = rows.last, first.key > key, last.key <= key else { return nil }
    var (low, high) = (0, rows.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].key > key { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// How many whole items the pane shows from `top` on; at least one.
  func visibleCount(from top: Int) -> Int {
    var rows = 0
    var count = 0
    while top + count < window.rows.count {
      rows += height(of: top + count)
      if rows > size.rows { break }
      count += 1
    }
    return max(1, count)
  }

  mutating func move(by count: Int) {
    window.select(window.selected + count)
    follow()
  }

  /// Cursor and window go on together; `share` is how much of a pane, in halves.
  mutating func page(by direction: Int, halves share: Int) {
    guard !window.rows.isEmpty else { return }
    let count = max(1, visibleCount(from: window.top) * share / 2)
    window.select(window.selected + direction * count)
    window.scroll(to: direction > 0 ? min(window.top + count, lastTop) : window.top - count)
    follow()
  }

  /// The top that shows the last item in the last rows.
  private var lastTop: Int { top(showingAtBottom: window.rows.count - 1) }

  /// The first item of a pane that ends with the item.
  private func top(showingAtBottom index: Int) -> Int {
    let lastNew = lastNew
    let height = { (index: Int) in storyHeight(of: index) + (index == lastNew ? 1 : 0) }
    var top = index
    var rows = height(index)
    while top > 0 {
      rows += height(top - 1)
      if rows > size.rows { break }
      top -= 1
    }
    return top
  }

  /// Scrolls so far that the selected item is seen whole, and no rows stay empty that need not.
  mutating func follow() {
    guard !window.rows.isEmpty, size.rows > 0 else { return }
    if window.selected < window.top {
      let jump = scrollsByHalf ? visibleCount(from: window.top) / 2 : 0
      window.scroll(to: min(window.selected, window.top - jump))
    }
    // A story takes two rows at the least.
    window.measure(max(0, window.selected - size.rows / 2)..<window.selected + 1, columns: size.columns)
    let lowest = top(showingAtBottom: window.selected)
    if window.top < lowest { window.scroll(to: scrollsByHalf ? lowest + jumpBelow(lowest) : lowest) }
    if window.reachesOldest, window.top > lastTop { window.scroll(to: lastTop) }
  }

  private func jumpBelow(_ top: Int) -> Int {
    min(max(0, visibleCount(from: top) / 2), max(0, window.selected - top))
  }

  /// The item drawn on a row of the pane.
  package func item(atRow row: Int) -> Int? {
    var bottom = 0
    for index in window.top..<max(window.top, window.rows.count) {
      bottom += height(of: index)
      if row < bottom { return index }
    }
    return nil
  }

  /// The row of the pane on which an item begins.
  func row(of index: Int) -> Int? {
    guard index >= window.top else { return nil }
    let row = (window.top..<index).reduce(0) { $0 + height(of: $1) }
    return row < size.rows ? row : nil
  }
}
