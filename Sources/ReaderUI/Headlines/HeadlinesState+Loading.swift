import Canvas
package import NewsModel

extension HeadlinesState {
  /// Shows another list from its newest row.
  package mutating func show(_ query: HeadlineQuery) -> [Effect] {
    if query.search != self.query.search { searchCounts = nil }
    self.query = query
    loads = []
    return [load(.newest, .replace(.first))]
  }

  /// Asks for the same rows again; the selection and the top of the pane stay where they are.
  package mutating func reload() -> [Effect] {
    guard let selection, let first = window.rows.first else { return show(query) }
    let topKey = window.rows[min(window.top, window.rows.count - 1)].key
    let choice = HeadlineWindow.Choice.kept(selection.key, top: topKey)
    loads = []
    let limit = max(Self.pageLength, window.rows.count)
    if window.reachesNewest, window.rows.count <= HeadlineWindow.capacity / 2 {
      return [load(.newest, .replace(choice), limit: limit + Self.pageLength)]
    }
    return [load(.after(first.key.nextNewer), .replace(choice), limit: limit)]
  }

  /// What has to be fetched so that the next keys find their rows in memory.
  mutating func prefetch() -> [Effect] {
    guard loads.isEmpty, let first = window.rows.first, let last = window.rows.last else { return [] }
    let margin = max(40, size.rows)
    if !window.reachesOldest, window.rows.count - window.selected < margin {
      return [load(.after(last.key), .older)]
    }
    if !window.reachesNewest, window.selected < margin {
      return [load(.before(first.key), .newer)]
    }
    return []
  }

  mutating func load(
    _ start: PageStart, _ purpose: HeadlineLoad.Purpose, query other: HeadlineQuery? = nil,
    limit: Int? = nil
  ) -> Effect {
    var query = other ?? query
    query.isFolded = isFolded
    query.order = order
    let load = HeadlineLoad(query: query, start: start, purpose: purpose)
    if load.isReplacement || load.isSeek { loads.removeAll { !$0.isReplacement } }
    loads.append(load)
    let length = load.query.search == nil ? Self.pageLength : Self.searchPageLength
    return .loadHeadlines(load.query, from: start, limit: limit ?? length)
  }

  /// Takes a page; nil where nobody waits for it any more.
  mutating func take(
    _ page: HeadlinePage, query: HeadlineQuery, from start: PageStart
  ) -> HeadlineLoad.Purpose? {
    guard let index = loads.firstIndex(where: { $0.query == query && $0.start == start }) else { return nil }
    let purpose = loads.remove(at: index).purpose
    switch purpose {
    case .replace(let choice):
      window.replace(with: page, from: start, select: choice)
      arrivedCount = 0
      searchCounts = page.counts ?? searchCounts
      follow()
    case .older: window.append(page)
    case .newer: window.prepend(page)
    case .seek: break
    }
    for overtaking in overtakingMarks { window.update(overtaking.id) { $0.apply(overtaking.mark) } }
    if loads.isEmpty { overtakingMarks = [] }
    return purpose
  }

  /// A load that failed is not waited for.
  mutating func forget(_ query: HeadlineQuery, from start: PageStart) {
    loads.removeAll { $0.query == query && $0.start == start }
    if loads.isEmpty { overtakingMarks = [] }
  }
}

extension HeadlineKey {
  /// A page "after" this key begins with the row of `self`.
  var nextNewer: HeadlineKey { HeadlineKey(rawValue == .max ? rawValue : rawValue + 1, rank: rank) }
}
