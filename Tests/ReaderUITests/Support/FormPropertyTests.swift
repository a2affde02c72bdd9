import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct FormPropertyTests {
  private static let keys: [KeyPress] = [
    .character("j"), .character("k"), .character("x"), .character("é"), .character("北"), .enter, .tab,
    .backTab,
    .escape, .left, .right, .up, .down, .pageDown, .pageUp, .backspace, .delete, .control("s"), .control("k"),
    .control("y"), .control("w"), .paste("a\nb\u{1B}[31m\u{202E}c"), .character("d"), .character("a"),
    .character("\u{301}"), .home, .end,
  ]

  @Test(arguments: 0..<40)
  func theComposerStaysInItsPaneAndItsTextSafe(seed: Int) {
    var news = RandomNews(seed: UInt64(seed))
    let context = UpdateContext.sized(
      news.below(80), news.below(20), reader: seed % 4 == 0 ? nil : Samples.alice)
    let answered = seed % 2 == 0 ? Samples.discussion.comments[0] : nil
    let text = news.text(words: news.below(30))
    let draft = Draft(
      id: "d", target: .comment(ArticleID(1)), text: text, cursor: news.below(40), saved: Samples.now)
    var state = ComposerState(draft, answering: answered, context)
    for _ in 0..<25 {
      _ = state.take(Self.keys[news.below(Self.keys.count)], context)
      #expect(state.edit.text == state.text.string)
    }
    PaneBounds.expect(context.size.columns, context.size.rows) {
      ComposerView.draw(state, in: $0, into: &$1, .plain())
    }
  }

  @Test(arguments: 0..<40)
  func theReportStaysInItsPane(seed: Int) {
    var news = RandomNews(seed: UInt64(seed))
    let context = UpdateContext.sized(news.below(80), news.below(24))
    var state = ReportState(Samples.discussion.comments[news.below(11)])
    for _ in 0..<10 { _ = state.take(Self.keys[news.below(Self.keys.count)], context) }
    PaneBounds.expect(context.size.columns, context.size.rows) {
      ReportView.draw(state, in: $0, into: &$1, .plain())
    }
  }

  @Test(arguments: 0..<40)
  func theDeskStaysOnItsScreen(seed: Int) {
    var news = RandomNews(seed: UInt64(seed))
    let context = UpdateContext.sized(news.below(140), news.below(30))
    let items = news.thread(1 + news.below(20)).comments.map {
      ModerationItem(comment: $0, version: 1, articleTitle: news.text(words: 9))
    }
    var state = DeskState()
    _ = state.receive(.queueLoaded(.reported, items, counts: [.reported: items.count]), context)
    for _ in 0..<10 { _ = state.take(Self.keys[news.below(Self.keys.count)], context) }
    PaneBounds.expect(context.size.columns, context.size.rows) {
      DeskView.draw(state, in: $0, into: &$1, .plain())
    }
  }
}
