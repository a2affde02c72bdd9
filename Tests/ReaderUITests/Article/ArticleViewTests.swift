import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ArticleViewTests {
  private func frame(_ article: Article, _ columns: Int, _ rows: Int, isASCII: Bool = false) -> Frame {
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, .sized(columns, rows))
    var frame = Frame(size: Size(columns: columns, rows: rows))
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain(isASCII: isASCII))
    return frame
  }

  @Test(arguments: [78, 50, 26, 100])
  func everyBlockAtSeveralWidths(columns: Int) {
    let drawn = frame(Samples.article(blocks: Samples.everything), columns, columns < 40 ? 110 : 70)
    PaneSnapshot.expect(drawn, named: "everything-\(columns)")
  }

  @Test func anAsciiPageHasNothingOfOursThatIsNot() {
    let drawn = frame(
      Samples.article(blocks: [.quote([.paragraph(Samples.runs("a"))]), .rule]), 60, 30, isASCII: true)
    let foreign = drawn.text().unicodeScalars.filter { !$0.isASCII && $0 != "·" }
    #expect(foreign.isEmpty)
  }
}
