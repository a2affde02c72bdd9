import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct CommentsStateTests {
  private let context = UpdateContext.sized(40, 12)

  private func open(_ thread: CommentThread = Samples.discussion) -> CommentsState {
    var state = CommentsState()
    #expect(state.open(ArticleID(1)) == [.loadThread(ArticleID(1), .oldest)])
    _ = state.receive(.threadLoaded(thread), context)
    return state
  }

  private func select(_ id: Int64, in state: inout CommentsState) {
    for _ in 0..<60 where state.selection != CommentID(id) { _ = state.perform(.moveDown, context) }
    #expect(state.selection == CommentID(id))
  }

  @Test func theFirstKeyMarksTheDiscussionSeenOnce() {
    var state = open()
    #expect(state.perform(.moveDown, context) == [.markSeen(ArticleID(1))])
    #expect(state.perform(.moveDown, context).isEmpty)
  }

  @Test func movingDownReachesEveryCommentAndShowsAllOfIt() {
    var state = open()
    var seen: Set<Int> = []
    var met: Set<CommentID> = []
    for _ in 0..<80 {
      seen.formUnion(state.top..<state.top + 12)
      state.selection.map { _ = met.insert($0) }
      _ = state.perform(.moveDown, context)
    }
    #expect(met == Set(Samples.discussion.comments.map(\.id)))
    #expect(seen.isSuperset(of: 0..<state.lineCount))
  }

  @Test func movingUpReachesTheTopAgain() {
    var state = open()
    _ = state.perform(.goToBottom, context)
    #expect(state.selection == CommentID(11))
    for _ in 0..<80 { _ = state.perform(.moveUp, context) }
    #expect(state.selection == CommentID(1))
    #expect(state.top == 0)
  }

  @Test func threadsNewOnesAndParentsAreReachedByKey() {
    var state = open()
    _ = state.perform(.nextUnit, context)
    #expect(state.selection == CommentID(5))
    _ = state.perform(.previousUnit, context)
    #expect(state.selection == CommentID(1))
    _ = state.perform(.nextUnread, context)
    #expect(state.selection == CommentID(2))
    _ = state.perform(.nextUnread, context)
    #expect(state.selection == CommentID(9))
    _ = state.perform(.previousUnread, context)
    #expect(state.selection == CommentID(2))
    _ = state.perform(.goToParent, context)
    #expect(state.selection == CommentID(1))
  }

  @Test func whatArrivesWaitsUntilItIsAskedFor() {
    var state = open()
    _ = state.perform(.moveDown, context)
    let (top, page) = (state.top, state.layout?.page)
    let newer = Samples.thread(
      Samples.discussion.comments + [Samples.comment(20, "New", "Hello", parent: 1, minutes: 0)])
    #expect(state.receive(.threadLoaded(newer), context).isEmpty)
    #expect(state.arrivedCount == 1)
    #expect(state.top == top)
    #expect(state.layout?.page == page)
    _ = state.perform(.nextUnread, context)
    #expect(state.selection == CommentID(20))
    #expect(state.arrivedCount == 0)
  }

  @Test func ownCommentsAreShownAtOnceAndGoneTo() {
    var state = open()
    let draft = Draft(id: "d", target: .comment(ArticleID(1)), text: "Mine", cursor: 0, saved: Samples.now)
    let effects = state.receive(.posted(draft, .published(CommentID(30))), context)
    #expect(effects == [.loadThread(ArticleID(1), .oldest)])
    let mine = Samples.comment(30, "alice", "Mine", minutes: 0) { $0.author.isViewer = true }
    _ = state.receive(.threadLoaded(Samples.thread(Samples.discussion.comments + [mine])), context)
    #expect(state.selection == CommentID(30))
    #expect(!state.new.contains(CommentID(30)))
  }

  @Test func actionsOnTheSelectedCommentAreEffects() {
    var state = open()
    _ = state.see()
    let first = Samples.discussion.comments[0]
    #expect(state.perform(.like, context) == [.toggleLike(first.id)])
    #expect(state.perform(.report, context) == [.frame(.report(first))])
    let target = Draft.Target.reply(ArticleID(1), to: first.id)
    #expect(state.perform(.reply, context) == [.frame(.compose(target, quoting: nil))])
    let quoted = Quotation.text(of: first)
    #expect(state.perform(.replyQuoting, context) == [.frame(.compose(target, quoting: quoted))])
    #expect(state.perform(.writeComment, context) == [.frame(.compose(.comment(ArticleID(1)), quoting: nil))])
    #expect(state.perform(.hideComment, context).first == .hideComment(first.id, true))
    #expect(state.perform(.mute, context).first == .mute(ReaderID(101), true))
    #expect(state.perform(.mute, context).first == .mute(ReaderID(101), false))
  }

  @Test func onesOwnAreEditedAndDeletedAndNothingElse() {
    var state = open()
    _ = state.see()
    #expect(state.perform(.editOwn, context) == [.frame(.say(Refusal.notOwnComment.sentence, .failure))])
    #expect(state.perform(.deleteOwn, context) == [.frame(.say(Refusal.notOwnComment.sentence, .failure))])
    select(6, in: &state)
    let text = state.selected?.text
    #expect(
      state.perform(.editOwn, context)
        == [.frame(.compose(.edit(ArticleID(1), of: CommentID(6), revision: 1), quoting: text))])
    #expect(
      state.perform(.deleteOwn, context)
        == [.frame(.ask("Delete your comment for good? y/n", onYes: [.deleteComment(CommentID(6))]))])
    for command in [Command.like, .report, .mute, .hideComment] {
      #expect(state.perform(command, context) == [.frame(.say(Refusal.ownComment.sentence, .failure))])
    }
  }

  @Test func nothingCanBeDoneWithATombstone() {
    var state = open()
    _ = state.see()
    select(5, in: &state)
    for command in [Command.like, .report, .reply, .hideComment] {
      #expect(state.perform(command, context) == [.frame(.say(Refusal.gone.sentence, .failure))])
    }
  }

  @Test func aClosedDiscussionSaysSo() {
    var thread = Samples.discussion
    thread.state = .closed
    var state = open(thread)
    _ = state.see()
    #expect(state.perform(.writeComment, context) == [.frame(.say(Refusal.threadClosed.sentence, .failure))])
    #expect(state.perform(.reply, context) == [.frame(.say(Refusal.threadClosed.sentence, .failure))])
  }

  @Test func likesAndReportsShowAtOnce() {
    var state = open()
    _ = state.receive(.liked(CommentID(1), isLiked: true), context)
    #expect(state.comment(CommentID(1))?.likes == 13)
    _ = state.receive(.reported(CommentID(1), .received(reference: "R-1", isNew: true)), context)
    #expect(state.comment(CommentID(1))?.isReported == true)
  }

  @Test func collapsingHidesTheRepliesAndComesBack() {
    var state = open()
    _ = state.perform(.collapse, context)
    #expect(state.layout?.rows.count == 8)
    #expect(state.selection == CommentID(1))
    _ = state.perform(.goRight, context)
    #expect(state.layout?.rows.count == 11)
    _ = state.perform(.collapseAll, context)
    #expect(state.layout?.rows.count == 5)
    _ = state.perform(.collapseAll, context)
    #expect(state.layout?.rows.count == 11)
  }

  @Test func whenTheSelectedCommentGoesItsNeighbourIsSelected() {
    var state = open()
    select(9, in: &state)
    _ = state.receive(.commentDeleted(CommentID(9), nil), context)
    let rest = Samples.discussion.comments.filter { $0.id != CommentID(9) && $0.id != CommentID(10) }
    _ = state.receive(.threadLoaded(Samples.thread(rest)), context)
    #expect(state.selection == CommentID(11))
  }

  @Test func sortingKeepsTheSelectedCommentInSight() throws {
    var state = open()
    select(9, in: &state)
    #expect(state.sort(by: .newest) == [.loadThread(ArticleID(1), .newest)])
    var newest = Samples.discussion
    newest.comments = CommentThread.arranged(newest.comments, by: .newest)
    _ = state.receive(.threadLoaded(newest), context)
    #expect(state.selection == CommentID(9))
    let layout = try #require(state.layout)
    let row = try #require(layout.row(of: CommentID(9)))
    #expect(layout.rows[row].lines.overlaps(state.visible))
  }

  @Test func hidingSaysWhoHidAndIsTakenBackAtOnce() {
    var state = open()
    let effects = state.perform(.hideComment, context)
    #expect(effects.contains(.frame(.canUndo("Taken back.", undoing(.hideComment(CommentID(1), false))))))
    _ = state.receive(.threadLoaded(ignoring(CommentID(1))), context)
    #expect(state.layout?.page.texts.contains { $0.string.hasPrefix("[hidden by you]") } == true)
    #expect(state.reloadAtOnce(goingTo: CommentID(1)) == [.loadThread(ArticleID(1), .oldest)])
    _ = state.receive(.threadLoaded(Samples.discussion), context)
    #expect(state.selection == CommentID(1) && state.arrivedCount == 0)
    #expect(state.layout?.page.texts.contains { $0.string.hasPrefix("The queue was") } == true)
  }

  private func undoing(_ effect: Effect) -> [Effect] {
    [effect, .frame(.reloadDiscussion(goingTo: CommentID(1)))]
  }

  private func ignoring(_ id: CommentID) -> CommentThread {
    var thread = Samples.discussion
    for index in thread.comments.indices where thread.comments[index].id == id {
      thread.comments[index].isIgnored = true
      thread.comments[index].text = ""
    }
    return thread
  }

  @Test func mutingSaysSoInThePlaceOfTheWords() {
    var state = open()
    _ = state.perform(.mute, context)
    _ = state.receive(.threadLoaded(ignoring(CommentID(1))), context)
    let words = "[by an author you have muted]"
    #expect(state.layout?.page.texts.contains { $0.string.hasPrefix(words) } == true)
  }

  @Test func whatCameBackIsNotNew() {
    var state = open()
    let rest = Samples.discussion.comments.filter { $0.id != CommentID(11) }
    _ = state.reloadAtOnce()
    _ = state.receive(.threadLoaded(Samples.thread(rest)), context)
    _ = state.reloadAtOnce(goingTo: CommentID(11))
    _ = state.receive(.threadLoaded(Samples.discussion), context)
    #expect(state.selection == CommentID(11) && !state.new.contains(CommentID(11)))
  }

  @Test func anAnsweredCommentIsNotChangedAndTheReasonIsSaid() {
    var thread = Samples.discussion
    for index in thread.comments.indices where thread.comments[index].id == CommentID(6) {
      thread.comments[index].isEditable = false
      thread.comments[index].replies = 1
    }
    var state = open(thread)
    _ = state.see()
    select(6, in: &state)
    #expect(
      state.perform(.editOwn, context) == [.frame(.say(Refusal.alreadyAnswered.sentence, .failure))])
  }

  @Test(arguments: [20, 34, 43, 56, 78])
  func theLastColumnIsFree(columns: Int) {
    let context = UpdateContext.sized(columns, 40)
    var state = CommentsState()
    _ = state.open(ArticleID(1))
    _ = state.receive(.threadLoaded(Samples.discussion), context)
    let page = state.layout?.page ?? TypesetPage()
    #expect(!page.lines.isEmpty && page.lines.allSatisfy { page.end(of: $0) < columns })
  }

  @Test func aDiscussionThatCouldNotBeReadIsAskedForAgain() {
    var state = CommentsState()
    let effect = Effect.loadThread(ArticleID(1), .oldest)
    #expect(state.open(ArticleID(1)) == [effect])
    _ = state.receive(.failed(effect, StoreError(.busy, subject: "p", cause: "busy")), context)
    #expect(state.open(ArticleID(1)) == [effect])
  }

  @Test func findGoesToTheComment() {
    var state = open()
    #expect(state.receive(prompted: "MODERATOR", context).isEmpty)
    #expect(state.selection == CommentID(8))
    #expect(state.statusText == "MODERATOR 1/1  n next  N previous  Esc ends")
  }

  @Test(arguments: 0..<40)
  func nothingIsDrawnOutsideThePaneAndTheSelectionStaysInSight(seed: Int) {
    var news = RandomNews(seed: UInt64(seed))
    let (columns, rows) = (news.below(90), news.below(30))
    let context = UpdateContext.sized(columns, rows)
    var state = CommentsState()
    _ = state.open(ArticleID(1))
    _ = state.receive(.threadLoaded(news.thread(1 + news.below(25))), context)
    let commands: [Command] = [
      .moveDown, .moveUp, .pageDown, .pageUp, .nextUnit, .previousUnit, .nextUnread, .collapse, .collapseAll,
      .goToParent, .goToTop, .goToBottom, .halfPageDown, .halfPageUp,
    ]
    for _ in 0..<8 {
      _ = state.perform(commands[news.below(commands.count)], context)
      PaneBounds.expect(columns, rows) { CommentsView.draw(state, in: $0, into: &$1, .plain()) }
      guard rows >= 8, columns >= 20, let layout = state.layout,
        let row = state.selection.flatMap({ layout.row(of: $0) })
      else { continue }
      #expect(layout.rows[row].lines.overlaps(state.visible))
    }
    let page = state.layout?.page ?? TypesetPage()
    if columns >= 12 { #expect(page.lines.allSatisfy { page.end(of: $0) <= columns }) }
  }
}
