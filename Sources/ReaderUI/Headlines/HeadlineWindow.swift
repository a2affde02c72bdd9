package import NewsModel

/// The rows of a list that are in memory: some hundred around the selected one, however long the list is.
package struct HeadlineWindow: Hashable, Sendable {
  /// Newest first, without gaps.
  package private(set) var rows: [Headline] = [] { didSet { heights.forget() } }
  private var heights = RowHeights()
  package private(set) var selected = 0
  /// The row at the top of the pane.
  package private(set) var top = 0
  /// Whether the first row is the newest of the list, the last one the oldest.
  package private(set) var reachesNewest = false
  package private(set) var reachesOldest = false
  /// How many rows of the list are newer than the first one; nil where that is not known.
  package private(set) var firstPosition: Int?
  package private(set) var total: Int?

  package static let capacity = 400

  package init() {}

  package var selection: Headline? { rows.indices.contains(selected) ? rows[selected] : nil }
  package var isWhole: Bool { reachesNewest && reachesOldest }

  /// The selected row's number in the whole list, from 1.
  package var position: Int? {
    rows.isEmpty ? nil : firstPosition.map { $0 + selected + 1 }
  }

  package var knownTotal: Int? { total ?? (isWhole ? rows.count : nil) }

  package func index(of id: ArticleID) -> Int? {
    rows.firstIndex { $0.id == id }
  }
}

extension HeadlineWindow {
  /// Begins anew with a page.
  package mutating func replace(with page: HeadlinePage, from start: PageStart, select choice: Choice) {
    let before = self
    rows = page.headlines
    total = page.total
    adoptEnds(of: page, from: start)
    firstPosition = firstPosition(from: start, before: before)
    switch choice {
    case .first:
      (selected, top) = (0, 0)
    case .last:
      selected = max(0, rows.count - 1)
      top = selected
    case .kept(let key, let topKey):
      selected = index(atOrAfter: key)
      top = min(selected, index(atOrAfter: topKey))
    }
  }

  /// Which row of a new page is selected.
  package enum Choice: Hashable, Sendable {
    case first
    case last
    /// The row of that key, or the next older one where it is gone; the top of the pane likewise.
    case kept(HeadlineKey, top: HeadlineKey)
  }

  private mutating func adoptEnds(of page: HeadlinePage, from start: PageStart) {
    switch start {
    case .newest: (reachesNewest, reachesOldest) = (true, !page.hasMore)
    case .after: (reachesNewest, reachesOldest) = (false, !page.hasMore)
    case .before: (reachesNewest, reachesOldest) = (!page.hasMore, false)
    case .oldest: (reachesNewest, reachesOldest) = (!page.hasMore, true)
    }
  }

  private func firstPosition(from start: PageStart, before: HeadlineWindow) -> Int? {
    if reachesNewest { return 0 }
    if case .oldest = start { return total.map { $0 - rows.count } }
    guard let known = before.firstPosition, let first = rows.first,
      let place = before.rows.firstIndex(where: { $0.key == first.key })
    else { return nil }
    let added = (total ?? 0) - (before.total ?? total ?? 0)
    return known + place + added
  }

  private func index(atOrAfter key: HeadlineKey) -> Int {
    rows.firstIndex { $0.key <= key } ?? max(0, rows.count - 1)
  }

  /// Adds older rows; as many of the newest ones are let go as the window holds too many.
  package mutating func append(_ page: HeadlinePage) {
    guard page.headlines.first.map({ $0.key < (rows.last?.key ?? $0.key) }) ?? true else { return }
    rows += page.headlines
    reachesOldest = !page.hasMore
    total = page.total ?? total
    dropNewest(min(rows.count - Self.capacity, top))
  }

  package mutating func prepend(_ page: HeadlinePage) {
    guard page.headlines.last.map({ $0.key > (rows.first?.key ?? $0.key) }) ?? true else { return }
    let count = page.headlines.count
    rows.insert(contentsOf: page.headlines, at: 0)
    (selected, top) = (selected + count, top + count)
    reachesNewest = !page.hasMore
    firstPosition = reachesNewest ? 0 : firstPosition.map { $0 - count }
    total = page.total ?? total
    dropOldest(min(rows.count - Self.capacity, rows.count - 1 - selected))
  }

  private mutating func dropNewest(_ count: Int) {
    guard count > 0 else { return }
    rows.removeFirst(count)
    (selected, top) = (selected - count, top - count)
    reachesNewest = false
    firstPosition = firstPosition.map { $0 + count }
  }

  private mutating func dropOldest(_ count: Int) {
    guard count > 0 else { return }
    rows.removeLast(count)
    reachesOldest = false
  }
}

extension HeadlineWindow {
  package mutating func select(_ index: Int) {
    selected = min(max(0, index), max(0, rows.count - 1))
  }

  package mutating func scroll(to index: Int) {
    top = min(max(0, index), max(0, rows.count - 1))
  }

  package mutating func update(_ id: ArticleID, _ change: (inout Headline) -> Void) {
    guard let index = index(of: id) else { return }
    change(&rows[index])
  }

  package mutating func updateAll(_ change: (inout Headline) -> Void) {
    for index in rows.indices { change(&rows[index]) }
  }
}

extension HeadlineWindow {
  /// The rows of the screen that a story takes in a list of that width.
  func height(of index: Int, columns: Int) -> Int {
    heights.known(index, columns: columns) ?? HeadlineRow.height(rows[index], columns: columns)
  }

  /// Keeps the heights of some rows for `height`.
  mutating func measure(_ indices: Range<Int>, columns: Int) {
    for index in indices where heights.known(index, columns: columns) == nil {
      let height = HeadlineRow.height(rows[index], columns: columns)
      heights.keep(height, of: index, columns: columns, count: rows.count)
    }
  }
}
