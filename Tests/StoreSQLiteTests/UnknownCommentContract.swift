import NewsModel
import StoreSQLite
import Testing

/// What every store answers about a comment that somebody may not know of: the same as for a number that none has.
@Suite struct UnknownCommentContract {
  enum State: CaseIterable {
    case none, held, hidden, rejected, heldAndDeleted
  }

  @Test(arguments: State.allCases, StoreUnderTest.allCases)
  func nothingTellsItFromNone(_ state: State, _ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try make(state, paper)
    let (store, carol) = (paper.store, paper.carol)
    #expect(try store.deleteOwn(id, by: carol, now: .start) == .gone)
    #expect(try store.toggleLike(id, by: carol, now: .start) == .failure(CommentRefusal(.gone)))
    #expect(try store.appeal(id, words: "x", by: carol, now: .start) == .gone)
    for reason in Report.Reason.allCases {
      #expect(try paper.report(id, reason, by: carol) == .refused(.gone))
    }
    for target in [Draft.Target.reply(paper.article, to: id), .edit(paper.article, of: id, revision: 1)] {
      #expect(try paper.post(paper.draft("Words.", target), by: carol) == .refused(.gone))
    }
    for isHidden in [true, false] { #expect(try store.hide(id, isHidden, by: carol) == .gone) }
    #expect(try store.belongings(of: carol, now: .start).hidden.isEmpty)
    try paper.expectSound()
  }

  private func make(_ state: State, _ paper: Paper) throws -> CommentID {
    guard state != .none else { return CommentID(99) }
    if state == .held || state == .heldAndDeleted { try paper.store.set("hold.site", to: 1) }
    let outcome = try paper.post(paper.draft("Words of bob."), by: paper.bob)
    let id = CommentID(1)
    switch state {
    case .none, .held: break
    case .heldAndDeleted: _ = try paper.store.deleteOwn(id, by: paper.bob, now: .start)
    case .hidden: _ = try paper.decide(.hide, on: id)
    case .rejected: _ = try paper.decide(.reject(reason: "x"), on: id)
    }
    try #require(outcome != .refused(.notAllowed))
    return id
  }

  /// Whoever has reported it knows of it, and can say it otherwise.
  @Test(arguments: StoreUnderTest.allCases)
  func whoReportedItCanChangeTheReport(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words of bob.", by: paper.bob)
    let first = try paper.report(id, .spam, by: paper.carol)
    guard case .received(let reference, true) = first else {
      Issue.record("\(first)")
      return
    }
    try paper.store.hide(id, true, by: paper.carol)
    _ = try paper.decide(.hide, on: id)
    #expect(try paper.store.hide(id, false, by: paper.carol) == nil)
    #expect(try paper.report(id, .abusive, by: paper.carol) == .received(reference: reference, isNew: false))
  }
}
