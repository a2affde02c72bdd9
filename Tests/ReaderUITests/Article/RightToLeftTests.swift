import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Stories and words that are written from right to left.
@Suite struct RightToLeftTests {
  private static let hebrew: Article = {
    var article = Samples.article(blocks: [
      .paragraph([
        Run("מעבר הגבול החדש ייפתח ב־28 בנובמבר (לפני החורף), אמר השר; ראו "),
        Run("את הדו״ח", link: WebURL("https://example.org/report")), Run(" של The Border Post, עמ׳ 12-14."),
      ]),
      .heading(level: 2, Samples.runs("מה אומרים הנהגים")),
      .quote([.paragraph(Samples.runs("חיכינו ארבע שעות, ואיש לא אמר לנו דבר."))]),
      .list(
        start: 9, items: [[.paragraph(Samples.runs("דרכונים"))], [.paragraph(Samples.runs("משאיות"))]]),
      .list(
        start: nil, items: [[.paragraph(Samples.runs("ירוק"))], [.paragraph(Samples.runs("mixed שחור"))]]),
      .table(
        Table(
          caption: Samples.runs("זמני המתנה"),
          rows: [
            [
              Table.Cell(runs: Samples.runs("שער"), isHeader: true),
              Table.Cell(runs: Samples.runs("שעות"), isHeader: true),
            ],
            [Table.Cell(runs: Samples.runs("השער המזרחי")), Table.Cell(runs: Samples.runs("4"))],
          ])),
      .figure(Figure(url: WebURL("https://example.org/p.jpg"), caption: "הגשר הישן.", credit: "M. Roe")),
      .paragraph(Samples.runs("And one in English, with שלום in it.")),
    ])
    article.headline.title = "השר: המעבר החדש ייפתח לפני החורף"
    article.headline.standfirst = "אלפי נהגים מחכים מאז יום שישי."
    article.headline.sections = ["גבולות"]
    article.byline = "דנה לוי"
    article.image = nil
    return article
  }()

  private static let arabic: Article = {
    var article = Samples.article(blocks: [
      .paragraph(
        Samples.runs("قال الوزير إن المعبر الجديد سيفتح في 28 نوفمبر (قبل الشتاء)، بتكلفة 3.5 مليون.")),
      .quote([.paragraph(Samples.runs("انتظرنا أربع ساعات."))]),
    ])
    article.headline.title = "المعبر الجديد يفتح قبل الشتاء"
    article.headline.standfirst = "آلاف السائقين ينتظرون منذ يوم الجمعة."
    article.headline.sections = ["حدود"]
    article.byline = "سلمى حداد"
    article.image = nil
    return article
  }()

  private func state(_ article: Article, _ columns: Int, _ rows: Int) -> ArticleState {
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, .sized(columns, rows))
    return state
  }

  private func frame(_ state: ArticleState, leavesOrder: Bool = false) -> Frame {
    var frame = Frame(size: state.size)
    frame.leavesOrder = leavesOrder
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test(arguments: [34, 60])
  func aHebrewStory(columns: Int) {
    PaneSnapshot.expect(frame(state(Self.hebrew, columns, 54)), named: "hebrew-\(columns)")
  }

  @Test func anArabicStory() {
    PaneSnapshot.expect(frame(state(Self.arabic, 50, 30)), named: "arabic-50")
  }

  @Test func aTerminalThatTurnsTextItselfGetsItAsItWasWritten() {
    let drawn = frame(state(Self.hebrew, 60, 54), leavesOrder: true).text()
    for words in ["השר: המעבר החדש ייפתח לפני החורף", "את הדו״ח", "(לפני החורף)", "דנה לוי · AFP"] {
      #expect(drawn.contains(words))
    }
    #expect(drawn.split(separator: "\n").contains { $0.hasSuffix("החורף") && $0.hasPrefix("      ") })
  }

  @Test func whatIsFoundIsLitWhereItStands() {
    var state = state(Self.hebrew, 60, 54)
    _ = state.receive(prompted: "החורף", .sized(60, 54))
    let drawn = frame(state)
    let lit = (0..<54).compactMap { row -> String? in
      let letters = drawn.row(row).filter { $0.style.attributes.contains(.reverse) }.map(\.text).joined()
      return letters.isEmpty ? nil : letters
    }
    #expect(lit == ["ףרוחה", "ףרוחה"])
  }

  @Test func whatWasHostileCannotTurnAnything() {
    let text = SafeText(text: "pay \u{202E}evil\u{202C} \u{2067}x\u{2069} \u{200F}now \u{061C}1")
    var frame = Frame(size: Size(columns: 30, rows: 1))
    frame.put(text, at: .init(column: 0, row: 0))
    #expect(frame.text() == "pay evil x now 1")
  }

  @Test func aNameFromRightToLeftDoesNotMoveWhatTheProgramSaysOfIt() {
    let comment = Samples.comment(1, "דנה 7f", "שלום לכולם (כן).", parent: nil, minutes: 120, likes: 3)
    var state = CommentsState()
    _ = state.open(ArticleID(1))
    _ = state.receive(.threadLoaded(Samples.thread([comment])), .sized(50, 12))
    var frame = Frame(size: Size(columns: 50, rows: 12))
    CommentsView.draw(state, in: frame.bounds, into: &frame, .plain())
    PaneSnapshot.expect(frame, named: "hebrew-comment-50")
  }

  @Test func theListAlignsHeadlinesByTheirScript() {
    var news = PaperRobot.edition(4)
    news[1].title = "השר: המעבר החדש ייפתח לפני החורף, אחרי שלושה ימים של המתנה ארוכה בקור עז"
    news[2].title = "المعبر الجديد يفتح قبل الشتاء"
    news[2].newCommentCount = 2
    news[2].commentCount = 5
    let robot = PaperRobot(news, columns: 44, rows: 20)
    PaneSnapshot.expect(robot.state.frame(), named: "hebrew-list-44")
  }

  @Test func theCursorStandsWhereTheNextCharacterGoes() {
    var edit = LineEdit("אב ab")
    var frame = Frame(size: Size(columns: 20, rows: 1))
    let columns = (0...5).map { _ in
      FieldView.draw(edit, in: frame.bounds, style: .plain, isFocused: true, into: &frame)
      edit.moveLeft()
      return frame.cursor?.column
    }
    // Behind the end, on b, a, the space, ב and א.
    #expect(columns == [0, 2, 1, 3, 4, 5])
  }
}
