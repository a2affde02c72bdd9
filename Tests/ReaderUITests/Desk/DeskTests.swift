import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct DeskTests {
  private let context = UpdateContext.sized(110, 24)

  private static func item(_ comment: NewsModel.Comment, version: Int) -> ModerationItem {
    ModerationItem(
      comment: comment, version: version, articleTitle: "Minister says new crossing will open before winter")
  }

  private static func report(_ id: Int64, _ reason: Report.Reason, _ details: SafeText?) -> Report {
    Report(
      id: ReportID(id), reference: "R-7K2M-Q\(id)", comment: CommentID(2), revision: 1, reporter: "Ann ·1a2b",
      reason: reason, details: details, state: .open, created: Samples.ago(minutes: 9 * id))
  }

  private static let items: [ModerationItem] = {
    var first = item(Samples.discussion.comments[1], version: 7)
    first.parentText = "The queue was four hours when we crossed on Monday."
    first.reports = [
      report(1, .spam, nil), report(2, .other, "He says the same under every story, day after day."),
    ]
    first.history = [
      ModerationAction(
        from: .published, to: .hidden, moderator: nil, reason: "reports", at: Samples.ago(minutes: 5))
    ]
    return [
      first, item(Samples.discussion.comments[0], version: 3),
      item(Samples.discussion.comments[5], version: 1),
    ]
  }()

  private static let counts: [ModerationItem.Queue: Int] = [
    .reported: 3, .pending: 1, .hidden: 0, .rejected: 12, .all: 140,
  ]

  private func desk(_ context: UpdateContext) -> DeskState {
    var state = DeskState()
    _ = state.receive(.queueLoaded(.reported, Self.items, counts: Self.counts), context)
    return state
  }

  private func frame(_ state: DeskState, _ size: Size) -> Frame {
    var frame = Frame(size: size)
    DeskView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test(arguments: [(110, 24), (78, 22), (40, 12)])
  func theDeskAtSeveralSizes(columns: Int, rows: Int) {
    let context = UpdateContext.sized(columns, rows)
    PaneSnapshot.expect(frame(desk(context), context.size), named: "desk-\(columns)x\(rows)")
  }

  @Test func helpAndTheReasonAreShown() {
    var state = desk(context)
    _ = state.take(.character("x"), context)
    PaneSnapshot.expect(frame(state, context.size), named: "rejecting")
    _ = state.take(.escape, context)
    _ = state.take(.character("?"), context)
    PaneSnapshot.expect(frame(state, context.size), named: "help")
  }

  /// What is over or was lifted before is not asked about.
  @Test func allThatHoldsIsNamedBeforeItIsLifted() {
    func sanction(_ kind: Sanction.Kind, ends: Timestamp? = nil, lifted: Timestamp? = nil) -> Sanction {
      Sanction(
        id: SanctionID(1), kind: kind, starts: Samples.ago(minutes: 99), ends: ends, reason: "why",
        moderator: nil,
        lifted: lifted)
    }
    var item = Self.items[0]
    let author = item.comment.author
    func asked(_ sanctions: [Sanction]) -> [Effect] {
      item.record = AuthorRecord(
        joined: Samples.ago(minutes: 999), comments: 3, rejected: 0, sanctions: sanctions)
      var state = DeskState()
      _ = state.receive(.queueLoaded(.reported, [item], counts: Self.counts), context)
      return state.take(.character("U"), context)
    }
    let live = [sanction(.ban), sanction(.premod)]
    let over = [
      sanction(.suspend, ends: Samples.ago(minutes: 5)), sanction(.warn, lifted: Samples.ago(minutes: 5)),
    ]
    let question: Phrase = "Lift what holds for \(CommentMarks.name(of: author)) (premod, ban)? y/n"
    #expect(
      asked(live + over) == [
        .frame(.ask(question, onYes: author.reader.map { [.liftSanctions($0, [.premod, .ban])] } ?? []))
      ])
    #expect(asked(over) == [.frame(.say("There is no sanction on them.", .information))])
  }

  @Test func aDecisionNamesTheVersionThatWasSeen() {
    var state = desk(context)
    let approval = Effect.decide(.approve, on: CommentID(2), version: 7)
    #expect(
      state.take(.character("a"), context) == [
        .claim(CommentID(2)), .frame(.ask("Approve this comment? y/n", onYes: [approval])),
      ])
    state.deciding = CommentID(2)
    #expect(state.take(.character("h"), context).isEmpty, "nothing is decided while a decision is on its way")
    _ = state.receive(.decided(CommentID(2), .done(.approved)), context)
    let hiding = Effect.decide(.hide, on: CommentID(2), version: 7)
    let question: Phrase = "Hide this comment until somebody decides? y/n"
    #expect(
      state.take(.character("h"), context) == [
        .claim(CommentID(2)), .frame(.ask(question, onYes: [hiding])),
      ])
  }

  @Test func whatIsHiddenIsNotOfferedToBeHidden() {
    var hidden = Self.items[0]
    hidden.comment.status = .hidden
    var state = DeskState()
    _ = state.receive(.queueLoaded(.reported, [hidden], counts: Self.counts), context)
    #expect(!frame(state, context.size).text().contains("h hide"))
    let words: Phrase = "It is not public, so there is nothing to hide."
    #expect(state.take(.character("h"), context) == [.frame(.say(words, .information))])
  }

  @Test func aRejectionNeedsAReason() {
    var state = desk(context)
    _ = state.take(.character("x"), context)
    for _ in 0..<9 { _ = state.take(.backspace, context) }
    #expect(state.take(.enter, context) == [.frame(.say(Refusal.missingReason.sentence, .failure))])
    for character in "rude" { _ = state.take(.character(character), context) }
    #expect(state.take(.enter, context) == [.decide(.reject(reason: "rude"), on: CommentID(2), version: 7)])
  }

  /// While a reason is typed another may have decided, or the author have deleted it: what has taken its place is not what
  /// was looked at.
  @Test(arguments: ["x", "w", "B"] as [Character])
  func aReasonIsForWhatWasLookedAt(key: Character) {
    var state = desk(context)
    _ = state.take(.character(key), context)
    let rest = Array(Self.items.dropFirst())
    _ = state.receive(.queueLoaded(.reported, rest, counts: Self.counts), context)
    #expect(state.selected?.comment.id != CommentID(2))
    for _ in 0..<9 { _ = state.take(.backspace, context) }
    for character in "rude" { _ = state.take(.character(character), context) }
    let done = state.take(.enter, context).flatMap { effect -> [Effect] in
      if case .frame(.ask(_, let onYes)) = effect { onYes } else { [effect] }
    }
    guard case .sanction(let reader, _, _, _)? = done.first else {
      #expect(done == [.decide(.reject(reason: "rude"), on: CommentID(2), version: 7)])
      return
    }
    #expect(reader == Self.items[0].comment.author.reader)
  }

  @Test func wordsThatAreThereNoMoreAreShownAndTheLookIsNoted() {
    var item = Self.items[0]
    item.comment.gone = .author
    item.comment.text = ""
    item.evidence = [.init(revision: 1, text: "What it said at first.")]
    var state = DeskState()
    _ = state.receive(.queueLoaded(.reported, [item], counts: Self.counts), context)
    let noted = state.receive(.discussionLoaded(CommentID(2), []), context)
    #expect(noted == [.noteViewing([CommentID(2)])])
    let drawn = frame(state, context.size).text()
    #expect(drawn.contains("As it was reported (revision 1)"))
    // In the list and beside it.
    #expect(drawn.split(separator: "What it said", omittingEmptySubsequences: false).count == 3)
  }

  private func asked(_ state: DeskState) -> String? {
    guard case .asking(.reject, let edit) = state.stage else { return nil }
    return edit.text
  }

  @Test(arguments: [(KeyPress.character("r"), "r"), (.end, "spam"), (.backspace, "")])
  func whatIsTypedTakesThePlaceOfTheSuggestedReason(key: KeyPress, reason: String) {
    var state = desk(context)
    _ = state.take(.character("x"), context)
    _ = state.take(key, context)
    #expect(asked(state) == reason)
    _ = state.take(.character("y"), context)
    #expect(asked(state) == reason + "y")
  }

  @Test func aStaleDecisionReloadsAndSaysSo() {
    var state = desk(context)
    state.deciding = CommentID(2)
    let effects = state.receive(.decided(CommentID(2), .refused(.stale)), context)
    #expect(effects.last == .loadQueue(.reported, after: nil))
    guard case .frame(.say(let words, .failure))? = effects.first else {
      Issue.record("nothing is said")
      return
    }
    #expect(words.text.string.contains("nothing is decided"))
  }

  @Test func theDiscussionIsShownAndWhoSawWhatIsHiddenIsNoted() {
    var state = DeskState()
    let loaded = state.receive(.queueLoaded(.reported, Self.items, counts: [:]), context)
    #expect(loaded == [.loadDiscussion(CommentID(2))])
    #expect(state.receive(.discussionLoaded(CommentID(1), []), context).isEmpty, "it is another's")
    var comments = Samples.discussion.comments
    comments[2].status = .hidden
    comments[2].text = "Words that not everybody sees."
    let noted = state.receive(.discussionLoaded(CommentID(2), comments), context)
    let hidden = comments.filter { !$0.status.isPublic && $0.gone == nil }.map(\.id)
    #expect(hidden.contains(comments[2].id) && noted == [.noteViewing(hidden)])
    let text = frame(state, Size(columns: 110, rows: 90)).text()
    #expect(text.contains("The discussion") && text.contains("this one"))
    #expect(text.contains("hidden") && text.contains("Words that not everybody sees."))
    #expect(!state.take(.character("k"), context).contains(.loadDiscussion(CommentID(2))), "it is there")
  }

  @Test func theSelectedCommentStaysSelectedWhenTheQueueChanges() {
    var state = desk(context)
    _ = state.take(.character("j"), context)
    _ = state.receive(.queueLoaded(.reported, Array(Self.items.dropFirst()), counts: [:]), context)
    #expect(state.selected?.comment.id == CommentID(1))
  }

  @Test func queuesAreChosenByKeyAndPagesFollow() {
    var state = desk(context)
    #expect(state.take(.character("5"), context) == [.loadQueue(.all, after: nil)])
    #expect(state.take(.tab, context) == [.loadQueue(.reported, after: nil)])
    _ = state.receive(.queueLoaded(.reported, Self.items, counts: [:]), context)
    let last = CommentID(6)
    #expect(
      state.take(.character("G"), context) == [.loadQueue(.reported, after: last), .loadDiscussion(last)])
    let more = [Self.item(Samples.discussion.comments[8], version: 1)]
    _ = state.receive(.queueLoaded(.reported, more, counts: [:]), context)
    #expect(state.items.count == 4)
  }
}
