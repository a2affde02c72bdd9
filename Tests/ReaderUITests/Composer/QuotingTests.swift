import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// A paragraph of what is read or answered, chosen and put where the cursor stands.
@Suite struct QuotingTests {
  private let context = UpdateContext.sized(40, 12)

  private func composer(_ text: SafeText = "", answering words: SafeText? = nil) -> ComposerState {
    let id = CommentID(7)
    let article = ArticleID(1)
    let comment = words.map {
      Comment(id: id, article: article, author: CommentAuthor(name: "Tom"), text: $0, created: Samples.now)
    }
    let target: Draft.Target = comment == nil ? .comment(article) : .reply(article, to: id)
    let draft = Draft(id: "d", target: target, text: text, cursor: text.string.utf8.count, saved: Samples.now)
    return ComposerState(draft, answering: comment, context)
  }

  private func press(_ keys: String, _ state: inout ComposerState) {
    for word in keys.split(separator: " ") {
      if let key = KeyPress(notation: String(word)) { _ = state.take(key, context) }
    }
  }

  @Test(arguments: [
    ("C-q Enter", "> One.\n"), ("C-q j Enter", "> Two.\n"), ("C-q j j j Enter", "> Two.\n"),
    ("C-q j k Enter", "> One.\n"),
    ("C-q G Enter", "> Two.\n"), ("C-q Esc", ""), ("C-q j q", ""),
    ("C-q Enter C-q j Enter", "> One.\n> Two.\n"),
  ])
  func theChosenParagraphIsQuoted(_ keys: String, _ text: String) {
    var state = composer(answering: "One.\nTwo.")
    press(keys, &state)
    #expect(state.edit.text == text)
    #expect(state.stage == .editing)
  }

  @Test func itStandsOnLinesOfItsOwnAndIsKept() {
    var state = composer("Well", answering: "One.")
    press("C-q", &state)
    let effects = state.take(.enter, context)
    #expect(state.edit.text == "Well\n> One.\n")
    guard case .saveDraft(let draft)? = effects.first else {
      Issue.record("it is not kept: \(effects)")
      return
    }
    #expect(draft.text == "Well\n> One.\n")
  }

  @Test func withNothingToQuoteItSaysSo() {
    var state = composer()
    press("C-q", &state)
    #expect(state.stage == .editing && state.notice != nil)
  }

  /// Whatever is pressed, the rows stay in the pane and the words are one's own.
  @Test(arguments: [Size(columns: 20, rows: 5), Size(columns: 80, rows: 24), Size(columns: 3, rows: 2)])
  func itIsDrawnInEverySize(_ size: Size) {
    var state = composer(
      "Mine",
      answering: SafeText(text: (1...40).map { "Paragraph \($0) of many words." }.joined(separator: "\n")))
    press("C-q", &state)
    for key in ["j", "G", "k", "g", "Space", "b"] {
      press(key, &state)
      var frame = Frame(size: size)
      ComposerView.draw(state, in: frame.bounds, into: &frame, .plain())
      #expect(frame.cursor.map { $0.row < size.rows && $0.column < size.columns } ?? true)
    }
    #expect(state.edit.text == "Mine")
  }

  @Test func theStoryIsThereToBeQuoted() {
    var robot = PaperRobot(columns: 160, rows: 40)
    robot.type("Enter C C-q")
    #expect(robot.state.composer?.stage == .quoting)
    robot.type("Enter")
    #expect(robot.state.composer?.edit.text.hasPrefix("> ") == true)
  }
}
