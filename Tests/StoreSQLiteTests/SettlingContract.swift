import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// What every store does with reports whose words are gone, and with words that are changed again and again.
@Suite struct SettlingContract {
  /// What the law asks about is answered, whether or not the words are still there.
  @Test(arguments: StoreUnderTest.allCases)
  func aReportThatOutlivesTheWordsIsSettled(_ kind: StoreUnderTest) throws {
    for verdict in [ModerationVerdict.approve, .reject(reason: "a false claim")] {
      let paper = try Paper(kind)
      let id = try paper.publish("Words.", by: paper.bob)
      _ = try paper.store.report(id, reason: .defamatory, details: nil, by: paper.carol, now: .start)
      #expect(try paper.store.deleteOwn(id, by: paper.bob, now: .start) == nil)
      guard case .refused(.gone) = try paper.decide(.hide, on: id) else {
        Issue.record("what is gone was hidden")
        return
      }
      let isUpheld = verdict != .approve
      #expect(try paper.decide(verdict, on: id) == .settled(isUpheld: isUpheld))
      #expect(
        try paper.store.reports(by: paper.carol).map(\.state) == [isUpheld ? .upheld : .dismissed])
      #expect(
        try paper.store.notices(of: paper.carol, limit: 10, now: .start).map(\.kind) == [.reportDecided])
      #expect(try paper.store.queueCounts()[.reported] ?? 0 == 0)
      guard case .refused(.gone) = try paper.decide(verdict, on: id) else {
        Issue.record("decided twice")
        return
      }
      try paper.expectSound()
    }
  }

  /// Each revision is kept, so that they are counted as posts are.
  @Test(arguments: StoreUnderTest.allCases)
  func editsAreLimitedAsPostsAre(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    var refused = 0
    for number in 1...9 {
      let draft = paper.draft("Words \(number).", .edit(paper.article, of: id, revision: number - refused))
      if case .refused(.tooFast) = try paper.store.post(draft, by: paper.bob, now: .start) { refused += 1 }
    }
    #expect(refused > 0 && refused < 9)
    try paper.expectSound()
  }
}
