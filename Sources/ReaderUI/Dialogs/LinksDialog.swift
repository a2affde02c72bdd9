import Canvas
package import NewsModel

/// The links of a story by their numbers, each address whole; 0 is the story's own address.
package struct LinksDialog: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var number: Int
    package var text: SafeText
    package var url: WebURL
  }

  /// A row of the box.
  struct Line: Hashable {
    var item: Int
    var text: SafeText
    /// The first one of its item, with the words that carry the link.
    var isFirst: Bool
  }

  package let items: [Item]
  package private(set) var selected = 0
  /// The line at the top of the box.
  private var top = 0
  /// Digits that were typed.
  private var typed = 0
  /// Whether it only says where to go: there is nothing to open.
  let isAddress: Bool

  /// Columns left of the words: a bar, and the widest number in brackets.
  var indent: Int { max(7, String(items.last?.number ?? 0).count + 5) }

  init(_ links: [ArticleLayout.Link], story: WebURL?, _ language: Language = .english) {
    let own = story.map { Item(number: 0, text: language("This story"), url: $0) }
    items = [own].compactMap { $0 } + links.map { Item(number: $0.number, text: $0.words, url: $0.url) }
    isAddress = false
    selected = items.count > 1 && own != nil ? 1 : 0
  }

  /// An address to be opened elsewhere.
  init(address: WebURL, _ language: Language = .english) {
    items = [Item(number: 0, text: language("Open it on your side:"), url: address)]
    isAddress = true
  }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    if case .character(let character) = key, let digit = character.wholeNumberValue {
      choose(digit)
      return .stays
    }
    typed = 0
    switch key {
    case .escape, .character("q"), .character("U"), .control("c"): return .closed
    case .enter, .character("o"):
      return items.isEmpty || isAddress ? .closed : .follow(items[selected].url)
    case .character("y"): return items.isEmpty ? .stays : .copy(items[selected].url)
    default: move(key, size)
    }
    return .stays
  }

  private mutating func move(_ key: KeyPress, _ size: Size) {
    switch key {
    case .down, .character("j"), .tab: select(selected + 1)
    case .up, .character("k"), .backTab: select(selected - 1)
    case .pageDown, .character(" "): page(size, by: size.rows)
    case .pageUp, .character("b"): page(size, by: -size.rows)
    case .character("g"), .home: select(0)
    case .character("G"), .end: select(items.count - 1)
    default: break
    }
    top = firstVisible(size)
  }

  private mutating func select(_ index: Int) {
    selected = max(0, min(index, items.count - 1))
  }

  /// To the item that many rows away.
  private mutating func page(_ size: Size, by rows: Int) {
    let lines = lines(width: size.columns)
    let here = lines.firstIndex { $0.item == selected } ?? 0
    guard !lines.isEmpty else { return }
    let there = lines[max(0, min(here + rows, lines.count - 1))].item
    select(there == selected ? selected + rows.signum() : there)
  }

  private mutating func choose(_ digit: Int) {
    typed = typed * 10 + digit
    if items.allSatisfy({ $0.number != typed }) { typed = digit }
    if let index = items.firstIndex(where: { $0.number == typed }) { selected = index }
  }

  /// Every row there is, in a box of a width.
  func lines(width: Int) -> [Line] {
    let room = max(1, width - indent)
    return items.indices.flatMap { index in
      let address = items[index].url.text
      let parts = LineBreaker.lines(of: address.string, width: room).map { address.part($0) }
      return [Line(item: index, text: items[index].text, isFirst: true)]
        + parts.map { Line(item: index, text: $0, isFirst: false) }
    }
  }

  /// The first line of the box such that the selected link is seen, from its beginning.
  func firstVisible(_ size: Size) -> Int {
    let lines = lines(width: size.columns)
    let first = lines.firstIndex { $0.item == selected } ?? 0
    let last = lines.lastIndex { $0.item == selected } ?? 0
    let lowest = min(first, max(top, last - size.rows + 1))
    return max(0, min(lowest, lines.count - size.rows))
  }
}
