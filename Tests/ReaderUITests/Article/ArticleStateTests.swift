import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ArticleStateTests {
  private let context = UpdateContext.sized(60, 10)

  private func open(_ article: Article) -> ArticleState {
    var state = ArticleState()
    #expect(state.open(article.id) == [.loadArticle(article.id)])
    _ = state.receive(article.id, article, context)
    return state
  }

  private static let long = Samples.article(
    blocks: (0..<40).map {
      .paragraph(Samples.runs("Paragraph \($0) tells of the café at the border, and more of it."))
    })

  @Test func aStoryThatCameTooLateIsNotShown() {
    var state = ArticleState()
    _ = state.open(ArticleID(1))
    _ = state.open(ArticleID(2))
    _ = state.receive(ArticleID(1), Samples.article(1, blocks: []), context)
    #expect(state.id == nil)
    _ = state.receive(ArticleID(2), Samples.article(2, blocks: []), context)
    #expect(state.id == ArticleID(2))
  }

  @Test func aStoryThatCouldNotBeReadIsAskedForAgain() {
    var state = ArticleState()
    #expect(state.open(ArticleID(1)) == [.loadArticle(ArticleID(1))])
    #expect(state.open(ArticleID(1)).isEmpty)
    state.forget(ArticleID(1))
    #expect(state.open(ArticleID(1)) == [.loadArticle(ArticleID(1))])
  }

  @Test func openingTheSameStoryAsksForNothing() {
    var state = open(Self.long)
    #expect(state.open(ArticleID(1)).isEmpty)
  }

  @Test func thePositionIsSavedOnceAndComesBack() {
    var state = open(Self.long)
    #expect(state.savePosition().isEmpty)
    for _ in 0..<3 { _ = state.perform(.pageDown, context) }
    let position = state.position
    #expect(position.block > 0)
    #expect(state.savePosition() == [.savePosition(ArticleID(1), position)])
    #expect(state.savePosition().isEmpty)
    var kept = Self.long
    kept.position = position
    let later = open(kept)
    #expect(later.position == position)
    #expect(later.top == state.top)
  }

  @Test func aReloadKeepsThePlace() {
    var state = open(Self.long)
    _ = state.perform(.pageDown, context)
    let before = state.top
    var newer = Self.long
    newer.headline.isStarred = true
    _ = state.receive(ArticleID(1), newer, context)
    #expect(state.top == before)
    #expect(state.article?.headline.isStarred == true)
  }

  @Test func leavingForAnotherStorySavesThePlace() {
    var state = open(Self.long)
    _ = state.perform(.goToBottom, context)
    let position = state.position
    #expect(state.open(ArticleID(2)) == [.savePosition(ArticleID(1), position), .loadArticle(ArticleID(2))])
  }

  @Test func spaceAtTheEndGoesOnToTheNextUnread() {
    var state = open(Self.long)
    #expect(state.perform(.pageDown, context).isEmpty)
    _ = state.perform(.goToBottom, context)
    #expect(state.isAtEnd)
    #expect(state.percent == 100)
    #expect(state.minutesLeft == 0)
    #expect(state.perform(.pageDown, context) == [.frame(.nextUnread)])
  }

  @Test func findWalksTheMatchesWhateverTheCaseAndAccents() {
    var state = open(Self.long)
    #expect(state.perform(.find, context) == [.frame(.promptFind)])
    #expect(state.receive(prompted: "CAFE", context).isEmpty)
    #expect(state.find?.matches.count == 40)
    #expect(state.find?.status == "CAFE 1/40  n next  N previous  Esc ends")
    _ = state.perform(.nextUnread, context)
    _ = state.perform(.nextUnread, context)
    #expect(state.find?.current == 2)
    _ = state.perform(.previousUnread, context)
    #expect(state.find?.current == 1)
    _ = state.perform(.clear, context)
    #expect(state.find == nil)
    #expect(state.perform(.nextUnread, context) == [.frame(.nextUnread)])
  }

  @Test func findBeginsBelowTheTopAndShowsTheMatch() {
    var state = open(Self.long)
    for _ in 0..<4 { _ = state.perform(.pageDown, context) }
    _ = state.receive(prompted: "paragraph", context)
    let line = state.find?.currentMatch.flatMap { state.layout?.page.line(showing: $0) } ?? -1
    #expect((state.top..<state.top + 10).contains(line))
    #expect(state.find?.current != 0)
  }

  @Test func nothingFoundIsSaid() {
    var state = open(Self.long)
    #expect(state.receive(prompted: "zebra", context) == [.frame(.say("Not found: zebra", .failure))])
  }

  @Test func aMatchAcrossALineEndIsLitOnBothLines() {
    var state = open(
      Samples.article(blocks: [.paragraph(Samples.runs("one two three four five six seven eight nine ten"))]))
    state.resize(.sized(24, 30))
    _ = state.receive(prompted: "four five", .sized(24, 30))
    var frame = Frame(size: Size(columns: 24, rows: 30))
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    let lit = (0..<30).map {
      frame.row($0).filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
    }
    #expect(lit.filter { !$0.isEmpty } == ["four", "five"])
  }

  @Test func linksAreNumberedOnceForAnAddress() {
    let state = open(Samples.article(blocks: Samples.everything))
    #expect(state.layout?.links.map(\.number) == [1, 2, 3])
    #expect(state.layout?.links.first?.words == "Tuesday")
  }

  @Test func scrollingByALineMovesEveryRowButOne() {
    var state = open(Self.long)
    _ = state.perform(.pageDown, context)
    let before = rows(state)
    _ = state.perform(.moveDown, context)
    #expect(rows(state).dropLast() == before.dropFirst())
  }

  private func rows(_ state: ArticleState) -> [[Cell]] {
    var frame = Frame(size: context.size)
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    return (0..<10).map { Array(frame.row($0)) }
  }

  @Test func aMissingStorySaysSo() {
    var state = ArticleState()
    _ = state.open(ArticleID(7))
    _ = state.receive(ArticleID(7), nil, context)
    var frame = Frame(size: context.size)
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    #expect(frame.text().contains("This story is not in the paper any more."))
  }
}
