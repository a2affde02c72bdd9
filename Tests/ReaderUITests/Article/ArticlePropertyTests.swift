import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ArticlePropertyTests {
  private static let commands: [Command] = [
    .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .goToTop, .goToBottom, .nextUnread,
    .previousUnread, .clear,
  ]

  @Test(arguments: 0..<50)
  func nothingIsDrawnOutsideThePane(seed: Int) {
    var news = RandomNews(seed: UInt64(seed))
    let article = news.article()
    let (columns, rows) = (news.below(100), news.below(30))
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, .sized(columns, rows))
    for _ in 0..<3 {
      _ = state.perform(Self.commands[news.below(Self.commands.count)], .sized(columns, rows))
      PaneBounds.expect(columns, rows) { ArticleView.draw(state, in: $0, into: &$1, .plain()) }
      #expect((0...state.lastTop).contains(state.top))
    }
  }

  @Test(arguments: 0..<50)
  func everyLineFitsAndNoWordIsLost(seed: Int) {
    var news = RandomNews(seed: UInt64(seed + 1000))
    let article = news.article()
    let width = 8 + news.below(90)
    let page = ArticleLayout(article, width: width, clock: .utc, now: Samples.now).page
    #expect(page.lines.allSatisfy { page.end(of: $0) <= width })
    #expect(page.drawn == page.texts.map { $0.string.withoutSpaces })
  }

  @Test(arguments: 0..<30)
  func placesAscendAndResizingComesBack(seed: Int) {
    var news = RandomNews(seed: UInt64(seed + 2000))
    let article = news.article()
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, .sized(70, 12))
    let places = (state.layout?.page.lines ?? []).map(\.place)
    #expect(zip(places, places.dropFirst()).allSatisfy { ($0.block, $0.offset) <= ($1.block, $1.offset) })
    for _ in 0..<news.below(40) { _ = state.perform(.moveDown, .sized(70, 12)) }
    let (place, position) = (state.place, state.position)
    for _ in 0..<5 { state.resize(.sized(1 + news.below(90), 1 + news.below(40))) }
    state.resize(.sized(70, 12))
    #expect(state.place == place)
    #expect(state.position == position)
    #expect(places[state.top] == place || state.top == state.lastTop || place == .top)
  }
}

extension TypesetPage {
  /// The column after the last of a line.
  func end(of line: Line) -> Int {
    spans[line.spans].map { span in
      switch span.content {
      case .text(let text, let range), .turned(let text, let range):
        span.column + texts[text].columns(of: range)
      case .mark(_, let count): span.column + count
      case .picture: span.column + (picture?.columns ?? 0)
      }
    }.max() ?? 0
  }

  /// What is drawn of each text, in the order in which it was written, without white space.
  var drawn: [String] {
    var parts = [[Range<Int>]](repeating: [], count: texts.count)
    for part in spans.compactMap(\.part) { parts[part.text].append(part.range) }
    return texts.indices.map { text in
      let bytes = Array(texts[text].string.utf8)
      return parts[text].sorted { $0.lowerBound < $1.lowerBound }.map {
        String(decoding: bytes[$0], as: UTF8.self).withoutSpaces
      }.joined()
    }
  }
}

extension String {
  var withoutSpaces: String { filter { $0 != " " && $0 != "\n" } }
}
