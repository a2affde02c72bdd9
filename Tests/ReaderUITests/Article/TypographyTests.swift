import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Words parted, lines stretched and text in columns, as a reader may choose.
@Suite struct TypographyTests {
  /// Between all letters but two at each end.
  private static let breaker = WordBreaker(language: "en") { word in
    var offset = 0
    let offsets = word.map { letter in
      offset += letter.utf8.count
      return offset
    }
    return Array(offsets.dropFirst().dropLast(2))
  }

  private static func typography(_ change: (inout Typography) -> Void) -> Typography {
    var typography = Typography()
    typography.wordBreakers["en"] = breaker
    change(&typography)
    return typography
  }

  private static let fancy = typography {
    $0.hyphenates = true
    $0.justifies = true
    $0.columns = 2
  }

  private func story(_ blocks: [Block]) -> Article {
    var article = Samples.article(blocks: blocks)
    article.language = "en"
    return article
  }

  private func state(_ article: Article, _ columns: Int, _ rows: Int, _ typography: Typography)
    -> ArticleState
  {
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, context(columns, rows, typography))
    return state
  }

  private func context(_ columns: Int, _ rows: Int, _ typography: Typography) -> UpdateContext {
    var context = UpdateContext.sized(columns, rows)
    context.typography = typography
    return context
  }

  private func frame(_ state: ArticleState) -> Frame {
    var frame = Frame(size: state.size)
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test(arguments: 0..<60)
  func everyLineFitsAndNoWordIsLost(seed: Int) {
    var news = RandomNews(seed: UInt64(seed + 5000))
    var article = news.article()
    article.language = "en"
    let width = 8 + news.below(150)
    let layout = ArticleLayout(article, width: width, clock: .utc, now: Samples.now, typography: Self.fancy)
    let page = layout.page
    let last = width - (layout.textColumns - 1) * layout.columnStep
    #expect(page.lines.allSatisfy { page.end(of: $0) <= last })
    #expect(page.drawn == page.texts.map { $0.string.withoutSpaces })
    for line in page.lines {
      let ends = page.spans[line.spans].map { span in
        (span.column, span.column + (span.part.map { page.texts[$0.text].columns(of: $0.range) } ?? 1))
      }.sorted { $0.0 < $1.0 }
      let inOrder = zip(ends, ends.dropFirst()).allSatisfy { $0.1 <= $1.0 }
      #expect(
        inOrder
          || page.spans[line.spans].contains { if case .mark(.line, _) = $0.content { true } else { false } })
    }
  }

  @Test func aWordIsPartedWithAHyphenThatNobodyFinds() {
    let words: SafeText = "The transportation authorities acknowledged extraordinary circumstances yesterday."
    let article = story([.paragraph([Run(words)])])
    var state = state(article, 30, 40, Self.typography { $0.hyphenates = true })
    let text = frame(state).text()
    #expect(text.contains("-\n"))
    #expect(!state.layout!.page.texts.contains { $0.string.contains("-") && $0.string.contains("transport") })
    _ = state.receive(prompted: "transportation authorities acknowledged", context(30, 40, Typography()))
    #expect(state.find?.matches.count == 1)
    _ = state.receive(prompted: "-", context(30, 40, Typography()))
    #expect(state.find?.matches.isEmpty == true)
  }

  @Test func noLanguageNoHyphen() {
    var article = story([.paragraph(Samples.runs("Extraordinary transportation circumstances acknowledged."))]
    )
    article.language = nil
    let text = frame(state(article, 30, 40, Self.typography { $0.hyphenates = true })).text()
    #expect(!text.contains("-\n"))
  }

  @Test func stretchedLinesEndEvenly() {
    let words = String(repeating: "We have been here for four hours, and nobody has told us. ", count: 6)
    let article = story([.paragraph(Samples.runs(SafeText(line: words)))])
    let page = ArticleLayout(
      article, width: 60, clock: .utc, now: Samples.now, typography: Self.typography { $0.justifies = true }
    ).page
    let body = page.lines.filter { $0.place.block == 0 && !$0.spans.isEmpty }.map { page.end(of: $0) }
    let lines = body.prefix { _ in true }.dropLast(1)
    #expect(lines.count { $0 == 58 } >= 5)
    PaneSnapshot.expect(
      frame(state(story(Samples.everything), 60, 60, Self.fancy)), named: "justified-60")
  }

  @Test func aWidePaneHasTwoColumns() {
    let article = story(Samples.everything + Samples.everything)
    let typography = Self.typography { $0.columns = 2 }
    var state = state(article, 130, 24, typography)
    #expect(state.textColumns == 2 && state.shownLines == 48)
    PaneSnapshot.expect(frame(state), named: "columns-130")
    let lines = state.lineCount
    _ = state.perform(.halfPageDown, context(130, 24, typography))
    #expect(state.top == min(24, lines - 48))
    _ = state.perform(.goToTop, context(130, 24, typography))
    _ = state.perform(.pageDown, context(130, 24, typography))
    #expect(state.top == state.lastTop)
    let place = state.place
    state.resize(context(90, 24, typography))
    #expect(state.textColumns == 1 && state.place == place)
    state.resize(context(130, 24, typography))
    #expect(state.place == place)
  }

  @Test func whatIsFoundInTheSecondColumnHasTheCursor() {
    let blocks = (0..<30).map { Block.paragraph(Samples.runs(SafeText(line: "Paragraph \($0) of it."))) }
    let typography = Self.typography { $0.columns = 2 }
    var state = state(story(blocks), 130, 20, typography)
    _ = state.receive(prompted: "Paragraph 10 ", context(130, 20, typography))
    let drawn = frame(state)
    let cursor = drawn.cursor ?? Point(column: 0, row: 0)
    #expect(cursor.column == state.layout?.columnStep)
    #expect(String(drawn.row(cursor.row).map(\.text).joined()).contains("Paragraph 10 of it."))
  }

  @Test(arguments: 0..<40)
  func nothingIsDrawnOutsideThePane(seed: Int) {
    var news = RandomNews(seed: UInt64(seed + 7000))
    var article = news.article()
    article.language = "en"
    let (columns, rows) = (news.below(180), news.below(30))
    var state = state(article, columns, rows, Self.fancy)
    for command in [Command.pageDown, .halfPageUp, .goToBottom] {
      _ = state.perform(command, context(columns, rows, Self.fancy))
      PaneBounds.expect(columns, rows) { ArticleView.draw(state, in: $0, into: &$1, .plain()) }
      #expect((0...state.lastTop).contains(state.top))
    }
  }

  @Test func theDictionaryIsAskedForOnceAndTheStoryKeepsItsPlace() {
    let words = String(repeating: "Extraordinary transportation circumstances were acknowledged. ", count: 60)
    var robot = PaperRobot(columns: 40, rows: 12) { $0.typography.hyphenates = true }
    for id in [ArticleID(40), ArticleID(39)] {
      var article = story([.paragraph(Samples.runs(SafeText(line: words)))])
      article.headline = robot.headlines[Int(40 - id.rawValue)]
      robot.articles[id] = article
    }
    robot.type("Enter Space Space")
    #expect(robot.acts.contains(.loadWordBreaker(language: "en")))
    #expect(robot.state.article.layout != nil)
    let place = robot.state.article.place
    robot.send(.wordBreakerLoaded(Self.breaker))
    #expect(robot.state.article.place == place)
    #expect(robot.state.frame().text().contains("-"))
    robot.type("J")
    #expect(robot.asked.count { $0 == .loadWordBreaker(language: "en") } == 1)
  }
}
