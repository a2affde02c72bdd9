import Canvas
import NewsModel

/// The sections as tabs, scrolled so that the current one is seen.
struct SectionBar {
  struct Tab: Hashable {
    var section: SectionID?
    var name: SafeText
    var unreadCount: Int

    /// With a space on both sides.
    var columns: Int { name.columns + count.columns + 2 }
    var count: SafeText { unreadCount > 0 ? " \(unreadCount)" : "" }
  }

  private let tabs: [Tab]
  private let current: SectionID?

  private static let gap = 1

  init(_ state: ReaderState) {
    tabs =
      [Tab(section: nil, name: state.language("All"), unreadCount: state.summary?.unreadCount ?? 0)]
      + state.sections.map { Tab(section: $0.id, name: $0.name, unreadCount: $0.unreadCount) }
    current = state.headlines.query.section
  }

  func draw(in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    frame.fill(line, style: look[.tab])
    let first = firstVisible(columns: line.columns - 2)
    let room = line.inset(columns: 1)
    if first > 0 { frame.put(look.moreLeft, at: line.origin, style: look[.tab]) }
    var column = room.column
    for index in first..<tabs.count {
      guard column + tabs[index].columns <= room.maxColumn || index == first else {
        frame.put(look.moreRight, at: Point(column: line.maxColumn - 1, row: line.row), style: look[.tab])
        break
      }
      draw(tabs[index], at: Point(column: column, row: line.row), clip: room, into: &frame, look)
      column += tabs[index].columns + Self.gap
    }
  }

  private func draw(_ tab: Tab, at point: Point, clip: Rect, into frame: inout Frame, _ look: Look) {
    let isCurrent = tab.section == current
    let style = look[isCurrent ? .tabCurrent : .tab]
    let columns = min(tab.columns, clip.maxColumn - point.column)
    let place = Rect(column: point.column, row: point.row, columns: columns, rows: 1)
    frame.fill(place, style: style)
    let used = frame.put(tab.name, at: point.moved(columns: 1), columns: columns - 2, style: style, look)
    let countStyle = isCurrent ? style : look[.tabCount]
    frame.put(tab.count, at: point.moved(columns: 1 + used), style: countStyle, clip: place)
  }

  /// The tab at a column of the bar; nil beside them.
  func tab(at column: Int, columns: Int) -> Tab? {
    var left = 1
    for tab in tabs[firstVisible(columns: columns - 2)...] {
      if (left..<left + tab.columns).contains(column) { return tab }
      left += tab.columns + Self.gap
    }
    return nil
  }

  private func firstVisible(columns: Int) -> Int {
    let wanted = tabs.firstIndex { $0.section == current } ?? 0
    var first = 0
    while first < wanted, width(first...wanted) > columns { first += 1 }
    return first
  }

  private func width(_ range: ClosedRange<Int>) -> Int {
    range.reduce(-Self.gap) { $0 + tabs[$1].columns + Self.gap }
  }
}
