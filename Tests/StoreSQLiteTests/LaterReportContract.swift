import NewsModel
import StoreSQLite
import Testing

/// What every store does with a report after an earlier one was decided, and with what nobody can decide any more.
@Suite struct LaterReportContract {
  @Test(arguments: StoreUnderTest.allCases)
  func whatTheLawAsksAboutIsTakenAfterADecision(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    let first = try paper.report(id, .spam, by: paper.carol)
    _ = try paper.decide(.approve, on: id)
    #expect(try paper.report(id, .spam, by: paper.carol) == .refused(.alreadyDecided))
    #expect(try paper.report(id, .abusive, by: paper.carol) == .refused(.alreadyDecided))
    #expect(try paper.queue(.reported).isEmpty)
    let second = try paper.report(id, .illegal, "It is.", by: paper.carol)
    guard case .received(let reference, true) = second, second != first else {
      Issue.record("\(first) \(second)")
      return
    }
    #expect(try paper.queue(.reported).map(\.comment.id) == [id], "one is enough where the law asks")
    #expect(
      try paper.report(id, .illegal, "It is so.", by: paper.carol)
        == .received(reference: reference, isNew: false))
    #expect(try paper.report(id, .spam, by: paper.carol) == .refused(.alreadyDecided))
    #expect(try paper.queue(.reported).count == 1, "it stays what it is")
    #expect(try paper.store.reports(by: paper.carol).map(\.state) == [.open, .dismissed])
    #expect(try paper.thread(for: paper.carol).comments.map(\.isReported) == [true])
    try paper.expectSound()
    _ = try paper.decide(.reject(reason: "unlawful"), on: id)
    #expect(try paper.report(id, .illegal, by: paper.carol) == .refused(.alreadyDecided))
    #expect(try paper.report(id, .spam, by: paper.carol) == .refused(.alreadyDecided))
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatItsAuthorTookAwayWaitsInNoQueue(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let ids = try (0..<3).map { try paper.publish("Words \($0).", by: paper.bob, after: Int64($0) * 100) }
    _ = try paper.decide(.hide, on: ids[0])
    _ = try paper.decide(.reject(reason: "spam"), on: ids[1])
    #expect(try paper.store.appeal(ids[1], words: "No.", by: paper.bob, now: .start) == nil)
    #expect(try paper.queue(.hidden).count == 1 && paper.queue(.pending).count == 1)
    for id in ids { #expect(try paper.store.deleteOwn(id, by: paper.bob, now: .start) == nil) }
    for queue in [ModerationItem.Queue.pending, .hidden, .rejected, .reported] {
      #expect(try paper.queue(queue).isEmpty, "\(queue)")
      #expect(try paper.store.queueCounts()[queue] == 0, "\(queue)")
    }
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func thoseWhoReportedHearThatItIsGone(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.report(id, .spam, by: paper.carol)
    #expect(try paper.store.deleteOwn(id, by: paper.bob, now: .start) == nil)
    let notices = try paper.store.notices(of: paper.carol, limit: 9, now: .start)
    #expect(notices.map(\.kind) == [.reportDecided] && notices.map(\.outcome) == [.void])
    #expect(notices.first?.sentence.string.contains("the comment is gone") == true)
    try paper.expectSound()
  }

  /// What a reader does not want to see does not call for them in the list.
  @Test(arguments: StoreUnderTest.allCases)
  func theMutedAndTheHiddenAreNotNew(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.bob)
    try paper.store.markSeen(paper.article, by: paper.bob, now: .start)
    _ = try paper.publish("One.", by: paper.carol, to: top)
    let two = try paper.publish("Two.", by: paper.admin, to: top)
    func new() throws -> [Int] {
      try paper.store.headlines(.init(), from: .newest, limit: 9, for: paper.bob).headlines.map(
        \.newCommentCount)
    }
    #expect(try new() == [2])
    try paper.store.mute(paper.carol, true, by: paper.bob, now: .start)
    #expect(try new() == [1])
    #expect(try paper.store.hide(two, true, by: paper.bob) == nil)
    #expect(try new() == [0])
  }
}
