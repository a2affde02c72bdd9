package import Canvas
package import NewsModel

/// The sections, narrowed down as one types.
package struct SectionPicker: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// nil is all sections.
    package var section: SectionID?
    package var name: SafeText
    package var unreadCount: Int
  }

  private let all: [Item]
  package private(set) var items: [Item]
  package private(set) var window: ListWindow
  package private(set) var edit = LineEdit()

  package init(
    _ sections: [Section], all unreadCount: Int, current: SectionID?, _ language: Language = .english
  ) {
    all =
      [Item(section: nil, name: language("All sections"), unreadCount: unreadCount)]
      + sections.map { Item(section: $0.id, name: $0.name, unreadCount: $0.unreadCount) }
    items = all
    window = ListWindow(count: all.count)
    window.select(all.firstIndex { $0.section == current } ?? 0)
  }

  /// Of the sections, whatever is typed.
  var allCount: Int { all.count }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    window.resize(height: Self.listRows(in: size))
    switch key {
    case .escape, .control("c"), .control("g"): return .closed
    case .enter: return items.isEmpty ? .stays : .section(items[window.cursor].section)
    case .down, .tab, .control("n"): window.move(by: 1)
    case .up, .backTab, .control("p"): window.move(by: -1)
    case .pageDown: window.page(by: 1)
    case .pageUp: window.page(by: -1)
    default: type(key)
    }
    return .stays
  }

  /// Below the line that is typed into, inside of the frame.
  static func listRows(in size: Size) -> Int { max(1, size.rows - 1) }

  private mutating func type(_ key: KeyPress) {
    guard edit.handle(key, width: .max) else { return }
    let words = SearchableText(edit.text).units
    let ranked = all.compactMap { item in Self.rank(item, words).map { (item, $0) } }
    items = ranked.filter { $0.1 == 0 }.map(\.0) + ranked.filter { $0.1 == 1 }.map(\.0)
    window.update(count: items.count, keeping: 0)
  }

  /// 0 for a name that begins with what was typed, 1 for one that holds it.
  private static func rank(_ item: Item, _ words: [UInt32]) -> Int? {
    let name = SearchableText(item.name.string).units
    if name.starts(with: words) { return 0 }
    let isHeld = name.indices.contains { name[$0...].starts(with: words) }
    return isHeld ? 1 : nil
  }
}
