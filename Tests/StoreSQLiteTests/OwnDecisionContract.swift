import NewsModel
import StoreSQLite
import Testing

/// What every store refuses a moderator whose own words it is about.
@Suite struct OwnDecisionContract {
  @Test(arguments: StoreUnderTest.allCases)
  func nobodyDecidesOnTheirOwnWords(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words of the desk.", by: paper.admin)
    guard case .received = try paper.report(id, .illegal, by: paper.carol) else {
      Issue.record("was not reported")
      return
    }
    let verdicts = [ModerationVerdict.approve, .hide, .reject(reason: "x"), .feature(true), .feature(false)]
    for verdict in verdicts {
      #expect(try paper.decide(verdict, on: id) == .refused(.ownDecision))
    }
    #expect(try paper.store.claim(id, by: paper.admin, now: .start) == .ownDecision)
    let item = try #require(try paper.queue(.reported).first)
    #expect(item.comment.id == id && item.reports.map(\.reporter) == ["carol"])
    // Nor do they learn who it was that reported them.
    #expect(item.shown(to: paper.admin).reports.map(\.reporter) == [nil])
    #expect(item.shown(to: paper.carol) == item)
    // Another moderator can.
    try paper.store.setRole(.moderator, of: paper.bob, now: .start)
    let version = try #require(try paper.store.moderationItem(id, now: .start)).version
    let outcome = try paper.store.decide(
      .reject(reason: "x"), on: id, version: version, by: paper.bob, now: .start)
    #expect(outcome == .done(.rejected))
    // Nor against that decision.
    #expect(try paper.decide(.approve, on: id) == .refused(.ownDecision))
    try paper.expectSound()
  }

  /// A report that outlives the words is not the author's to settle either.
  @Test(arguments: StoreUnderTest.allCases)
  func whatIsGoneIsSettledByAnother(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words of the desk.", by: paper.admin)
    _ = try paper.report(id, .illegal, by: paper.carol)
    #expect(try paper.store.deleteOwn(id, by: paper.admin, now: .start) == nil)
    #expect(try paper.decide(.approve, on: id) == .refused(.ownDecision))
    #expect(try paper.store.reports(by: paper.carol).map(\.state) == [.open])
  }
}
