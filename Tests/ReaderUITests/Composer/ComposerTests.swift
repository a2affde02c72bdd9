import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ComposerTests {
  private let context = UpdateContext.sized(40, 12)

  private func composer(_ target: Draft.Target = .comment(ArticleID(1)), _ text: SafeText = "")
    -> ComposerState
  {
    let draft = Draft(
      id: "d-0", target: target, text: text, cursor: text.string.utf8.count, saved: Samples.now)
    return ComposerState(draft, context)
  }

  private func type(_ text: String, into state: inout ComposerState) -> [Effect] {
    text.flatMap { state.take($0 == "\n" ? .enter : .character($0), context) }
  }

  private func draft(_ text: SafeText, cursor: Int? = nil) -> Draft {
    let place = cursor ?? text.string.utf8.count
    return Draft(id: "d-0", target: .comment(ArticleID(1)), text: text, cursor: place, saved: Samples.now)
  }

  private func text(_ state: ComposerState, _ columns: Int = 40, _ rows: Int = 12) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    ComposerView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test func aPaneThatHasGrownShowsTheWordsFromTheBeginning() {
    var robot = PaperRobot(columns: 80, rows: 24)
    let words = (1...6).map { "'line_\($0)'" }.joined(separator: " Enter ")
    robot.type("C \(words)")
    robot.send(.resized(Size(columns: 30, rows: 6)))
    #expect(robot.state.frame().text().contains("line 6"))
    #expect(!robot.state.frame().text().contains("line 1"))
    robot.send(.resized(Size(columns: 80, rows: 24)))
    #expect(robot.state.frame().text().contains("line 1"))
    #expect(robot.state.frame().text().contains("line 6"))
  }

  @Test func everyChangeIsHandedOutToBeKept() {
    var state = composer()
    #expect(type("Hi", into: &state) == [.saveDraft(draft("H")), .saveDraft(draft("Hi"))])
    #expect(state.take(.left, context).isEmpty)
  }

  @Test func sendingAsksFirst() {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    let asked = state.take(.control("s"), context)
    #expect(asked == [.frame(.ask("Post this comment? y/n", onYes: [.post(draft("Hello there"))]))])
  }

  @Test func whatCannotBeSentIsSaidAndKept() {
    var state = composer(.comment(ArticleID(1)), " ")
    #expect(state.take(.control("s"), context).isEmpty)
    #expect(state.notice?.text == Refusal.empty.sentence.text)
    state = composer(.comment(ArticleID(1)), SafeText(text: String(repeating: "a", count: 5001)))
    #expect(state.take(.control("s"), context).isEmpty)
    #expect(state.notice?.kind == .failure)
    state = composer(.comment(ArticleID(1)), "Mary K wrote:\n> one\n> two\n\n")
    #expect(state.take(.control("s"), context).isEmpty)
    #expect(state.notice?.text == "There is nothing but a quotation. Add words of your own.")
  }

  @Test(arguments: [(StoreError.Code.diskFull, "NOT saved"), (.busy, "here and kept")])
  func wordsAreCalledKeptOnlyWhereTheyAre(code: StoreError.Code, said: String) {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    let error = StoreError(code, subject: "paper.db", cause: "cause")
    _ = state.receive(.failed(.post(draft("Hello there")), error), context)
    #expect(state.notice?.text.string.contains(said) == true)
  }

  @Test func afterAFailedSaveNothingIsCalledKept() {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    let error = StoreError(.busy, subject: "paper.db", cause: "cause")
    _ = state.receive(.failed(.saveDraft(draft("Hello there")), error), context)
    _ = state.receive(.failed(.post(draft("Hello there")), error), context)
    #expect(state.notice?.text.string.contains("NOT saved") == true)
  }

  @Test func aPostedCommentClosesTheComposer() {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    let effects = state.receive(.posted(draft("Hello there"), .published(CommentID(9))), context)
    #expect(effects == [.frame(.closeForm), .frame(.say("Your comment is posted.", .done))])
  }

  @Test func whatIsTypedWhileSendingIsNotLost() {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    _ = type("!", into: &state)
    let effects = state.receive(.posted(draft("Hello there"), .published(CommentID(9))), context)
    #expect(state.id == "d-1")
    #expect(!effects.contains(.frame(.closeForm)))
    #expect(
      effects.contains { if case .saveDraft(let kept) = $0 { kept.text == "Hello there!" } else { false } })
  }

  @Test(arguments: [
    Refusal.empty, .tooLong(1, limit: 2), .threadClosed, .commentsOff, .tooFast(wait: 12), .duplicate, .gone,
    .editWindowClosed, .alreadyAnswered, .stale, .ownComment, .notOwnComment, .notPublic, .missingReason,
    .notAllowed,
  ])
  func aRefusalIsSaidInWordsAndTheTextStays(refusal: Refusal) {
    var state = composer(.comment(ArticleID(1)), "Hello there")
    let effects = state.receive(.posted(draft("Hello there"), .refused(refusal)), context)
    #expect(state.notice?.text == "Not posted. \(refusal.sentence.text)")
    #expect(state.text == "Hello there")
    #expect(effects == [.saveDraft(draft("Hello there"))])
  }

  @Test func thePolicyComesBeforeTheFirstComment() {
    let stranger = UpdateContext.sized(40, 12, reader: nil)
    var state = ComposerState(draft("Hello there"), stranger)
    #expect(state.stage == .policy)
    #expect(state.take(.character("y"), stranger) == [.acceptPolicy(version: 1)])
    PaneSnapshot.expect(text(state), named: "policy")
    #expect(state.receive(.policyAccepted(version: 1), context).isEmpty)
    #expect(state.stage == .editing)
  }

  @Test func leavingOffersToKeepDiscardOrGoOn() {
    var state = composer(.comment(ArticleID(1)), "Hello")
    #expect(state.take(.escape, context).isEmpty)
    #expect(state.stage == .leaving)
    PaneSnapshot.expect(text(state), named: "leaving")
    #expect(state.take(.escape, context).isEmpty)
    #expect(state.stage == .editing)
    _ = state.take(.escape, context)
    #expect(state.take(.character("k"), context).first == .saveDraft(draft("Hello")))
    _ = state.take(.escape, context)
    guard case .frame(.ask(_, let onYes))? = state.take(.character("d"), context).first else {
      Issue.record("discarding does not ask")
      return
    }
    #expect(onYes.first == .discardDraft("d-0"))
  }

  @Test func nothingWrittenClosesAtOnce() {
    var state = composer()
    #expect(state.take(.escape, context) == [.discardDraft("d-0"), .frame(.closeForm)])
  }

  @Test(arguments: [60, 32, 14])
  func aReplyAtSeveralWidths(columns: Int) {
    let answered = Samples.discussion.comments[0]
    let words: SafeText = "I was there too, and it was five hours, not four.\n\nBut who counts?"
    let target = Draft.Target.reply(ArticleID(1), to: answered.id)
    let draft = Draft(id: "d", target: target, text: words, cursor: 10, saved: Samples.now)
    var state = ComposerState(draft, answering: answered, .sized(columns, 14))
    state.notice = StatusMessage("Not posted. \(Refusal.tooFast(wait: 12).sentence.text)", .failure)
    PaneSnapshot.expect(text(state, columns, 14), named: "reply-\(columns)")
  }

  @Test func aLongTextScrollsWithItsCursor() {
    let words = SafeText(text: (1...40).map { "line \($0)" }.joined(separator: "\n"))
    let frame = text(composer(.comment(ArticleID(1)), words))
    #expect(frame.cursor?.row == 10)
    #expect(frame.text().contains("line 40"))
  }

  @Test func pastedEscapesDoNotGetIn() {
    var state = composer()
    _ = state.take(.paste("a\u{1B}]52;c;eA==\u{7}b\u{202E}c"), context)
    #expect(state.text == "abc")
    #expect(state.edit.text == "abc")
  }

  /// The longest comment and something to spare: what would be more is refused whole, and said.
  @Test func whatWouldBeFarTooLongIsNotTakenAndNotCut() {
    let full = SafeText(text: String(repeating: "ä", count: 6000))
    var state = composer(.comment(ArticleID(1)), full)
    for key in [KeyPress.character("b"), .paste("more"), .enter] {
      #expect(state.take(key, context).isEmpty)
      #expect(state.text == full && state.notice?.text.string.contains("holds 6000, 5000 can") == true)
    }
    #expect(state.take(.backspace, context).count == 1 && state.notice == nil)
    #expect(state.take(.paste("bb"), context).isEmpty)
    #expect(state.take(.character("b"), context).count == 1)
    var empty = composer()
    #expect(empty.take(.paste(full.string + "b"), context).isEmpty && empty.text == "")
  }

  /// What was begun under other rules is kept as it is shortened.
  @Test func whatIsTooLongAlreadyIsShortened() {
    var state = composer(.comment(ArticleID(1)), SafeText(text: String(repeating: "ä", count: 7000)))
    #expect(state.take(.backspace, context).count == 1 && state.text.string.count == 6999)
    _ = state.receive(.draftRefused(draft("x"), .tooLong(7000, limit: 6000)), context)
    #expect(state.isUnsaved && state.notice?.text.string.contains("not saved") == true)
  }

  @Test func aQuotationSaysWhoWroteIt() {
    let quoted = Quotation.text(of: Samples.comment(1, "Mary K", "One\n\n> two\nthree"))
    #expect(quoted == "Mary K wrote:\n> One\n>\n>> two\n> three\n\n")
  }

  @Test func theRulesOfThePolicyHangByTheirNumbers() {
    let policy: SafeText = "Be civil.\n\n9. Argue with what was said,\n   not with who said it.\n10. No spam."
    var frame = Frame(size: Size(columns: 30, rows: 6))
    PolicyPage.page(of: policy, width: 30).draw(from: 0, in: frame.bounds, into: &frame, .plain())
    let expected = """
      Be civil.

       9. Argue with what was said,
          not with who said it.
      10. No spam.

      """
    #expect(frame.text() == expected)
  }
}
