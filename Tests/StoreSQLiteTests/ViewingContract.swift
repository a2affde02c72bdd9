import NewsModel
import StoreSQLite
import Testing

/// What every store says of discussions to the desk, and remembers of who has looked.
@Suite struct ViewingContract {
  @Test(arguments: StoreUnderTest.allCases)
  func theDeskSeesAllOfADiscussion(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.carol)
    let hidden = try paper.publish("Hidden.", by: paper.bob, to: top)
    _ = try paper.publish("Below it.", by: paper.carol, to: hidden)
    _ = try paper.publish("Beside it.", by: paper.bob)
    try decide(.hide, hidden, paper)
    let all = try paper.store.discussion(around: hidden, now: .start)
    #expect(all.map(\.text) == ["Top.", "Hidden.", "Below it.", "Beside it."])
    #expect(all.map(\.depth) == [0, 1, 2, 0])
    #expect(all.map(\.status) == [.published, .hidden, .published, .published])
    #expect(try paper.store.discussion(around: CommentID(99), now: .start).isEmpty)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aLookAtWhatIsNotPublicIsLoggedOnceForEachRevision(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let (shown, hidden) = (
      try paper.publish("Shown.", by: paper.carol), try paper.publish("Hidden.", by: paper.bob)
    )
    try decide(.hide, hidden, paper)
    for _ in 0..<2 { try paper.store.noteViewing(of: [shown, hidden], by: paper.admin, now: .start) }
    #expect(try viewings(paper) == ["comment 2: hidden, revision 1"])
    try paper.store.setRole(.moderator, of: paper.carol, now: .start)
    try paper.store.noteViewing(of: [hidden], by: paper.carol, now: .start)
    try paper.store.setRole(.moderator, of: paper.bob, now: .start)
    try paper.store.noteViewing(of: [hidden], by: paper.bob, now: .start)
    #expect(try viewings(paper).count == 2, "an author's look at their own is none")
    try paper.expectSound()
  }

  private func decide(_ verdict: ModerationVerdict, _ id: CommentID, _ paper: Paper) throws {
    let item = try #require(try paper.store.moderationItem(id, now: .start))
    let outcome = try paper.store.decide(
      verdict, on: id, version: item.version, by: paper.admin, now: .start)
    #expect(outcome == .done(.hidden))
  }

  private func viewings(_ paper: Paper) throws -> [SafeText] {
    try paper.store.auditLog(before: nil, limit: 100).filter { $0.action == "viewing" }.map {
      "\($0.object): \($0.detail)"
    }
  }
}
