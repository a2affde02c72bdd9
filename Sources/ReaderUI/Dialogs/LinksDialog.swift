package import Canvas
package import NewsModel

/// The links of a story by their numbers; 0 is the story's own address.
package struct LinksDialog: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var number: Int
    package var text: SafeText
    package var url: WebURL
  }

  package let items: [Item]
  package private(set) var window: ListWindow
  /// Digits that were typed.
  private var typed = 0

  init(_ links: [ArticleLayout.Link], story: WebURL?) {
    let own = story.map { Item(number: 0, text: "This story", url: $0) }
    items = [own].compactMap { $0 } + links.map { Item(number: $0.number, text: $0.words, url: $0.url) }
    window = ListWindow(count: items.count, rowsPerItem: 2)
    window.select(items.count > 1 && own != nil ? 1 : 0)
  }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    window.resize(height: size.rows)
    if case .character(let character) = key, let digit = character.wholeNumberValue { return choose(digit) }
    typed = 0
    switch key {
    case .escape, .character("q"), .character("U"), .control("c"): return .closed
    case .enter, .character("o"): return items.isEmpty ? .closed : .follow(items[window.cursor].url)
    case .character("y"): return items.isEmpty ? .stays : .copy(items[window.cursor].url)
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

  private mutating func choose(_ digit: Int) -> DialogAnswer {
    typed = typed * 10 + digit
    if items.allSatisfy({ $0.number != typed }) { typed = digit }
    if let index = items.firstIndex(where: { $0.number == typed }) { window.select(index) }
    return .stays
  }
}
