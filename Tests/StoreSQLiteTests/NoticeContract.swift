import NewsModel
import StoreSQLite
import Testing

/// What every store tells its readers, and what they can answer.
@Suite struct NoticeContract {
  @Test(arguments: StoreUnderTest.allCases)
  func decisionsAreToldWithTheirReasons(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Bad words.", by: paper.bob)
    guard case .received(let reference, _) = try paper.report(id, .abusive, by: paper.carol) else {
      Issue.record("was not taken")
      return
    }
    _ = try paper.decide(.reject(reason: "abusive"), on: id)
    let told = try #require(try paper.notices(paper.bob).first)
    #expect(told.kind == .rejected && told.reason == "abusive" && told.text == "Bad words." && told.mayAppeal)
    let outcome = try #require(try paper.notices(paper.carol).first)
    #expect(outcome.kind == .reportDecided && outcome.outcome == .upheld && outcome.reference == reference)
    #expect(outcome.text == nil, "a rejected text is not told to others")
    #expect(try paper.store.summary(for: paper.bob).noticeCount == 1)
    try paper.store.markNoticesRead(by: paper.bob, now: .start)
    #expect(try paper.store.summary(for: paper.bob).noticeCount == 0)
    let before = paper.store.changeCount
    try paper.store.markNoticesRead(by: paper.bob, now: .start)
    #expect(paper.store.changeCount == before)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aReplyThatIsNotPublicIsNoNews(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.bob)
    let reply = try paper.publish("Reply.", by: paper.carol, to: top)
    #expect(try paper.notices(paper.bob).map(\.text) == ["Reply."])
    #expect(try paper.notices(paper.bob).map(\.author) == ["carol"])
    _ = try paper.decide(.hide, on: reply)
    #expect(try paper.notices(paper.bob).isEmpty && paper.store.summary(for: paper.bob).replyCount == 0)
    _ = try paper.decide(.approve, on: reply)
    #expect(try paper.notices(paper.bob).map(\.kind) == [.reply])
    #expect(try paper.store.deleteOwn(reply, by: paper.carol, now: .start) == nil)
    #expect(try paper.notices(paper.bob).isEmpty && paper.store.summary(for: paper.bob).replyCount == 0)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func theSameDecisionIsToldOnceAndAgainWhenItIsNews(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    for _ in 0..<2 {
      _ = try paper.decide(.hide, on: id)
      _ = try paper.decide(.approve, on: id)
    }
    #expect(
      try paper.notices(paper.bob).map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.approved, .hidden])
    try paper.store.markNoticesRead(by: paper.bob, now: .start)
    _ = try paper.decide(.hide, on: id)
    #expect(try paper.notices(paper.bob).filter { !$0.isRead }.map(\.kind) == [.hidden])
  }

  @Test(arguments: StoreUnderTest.allCases)
  func anAuthorAppealsOnce(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    func appeal(_ words: SafeText, _ reader: ReaderID) throws -> Refusal? {
      try paper.store.appeal(id, words: words, by: reader, now: .start)
    }
    #expect(try appeal("It is true.", paper.bob) == .notAppealable)
    _ = try paper.decide(.reject(reason: "untrue"), on: id)
    #expect(try appeal("It is true.", paper.carol) == .gone)
    #expect(try appeal(" ", paper.bob) == .missingReason)
    #expect(try appeal("It is true.", paper.bob) == nil)
    #expect(try appeal("It is.", paper.bob) == .alreadyAppealed)
    let item = try #require(try paper.queue(.pending).first)
    #expect(item.comment.id == id && item.appeal == "It is true." && item.comment.status == .rejected)
    #expect(try paper.store.queueCounts()[.pending] == 1)
    _ = try paper.decide(.reject(reason: "still untrue"), on: id)
    #expect(try paper.queue(.pending).isEmpty)
    let told = try #require(try paper.notices(paper.bob).first)
    #expect(told.reason == "still untrue" && !told.mayAppeal)
    #expect(try appeal("It is.", paper.bob) == .alreadyAppealed)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatIsFeaturedStandsFirstUntilItIsNotPublic(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    _ = try paper.publish("First.", by: paper.carol)
    let id = try paper.publish("Good words.", by: paper.bob)
    #expect(try paper.decide(.feature(true), on: id) == .done(.approved))
    let thread = try paper.store.thread(of: paper.article, order: .featured, for: nil, now: .start)
    #expect(thread.comments.map(\.isFeatured) == [true, false])
    #expect(try paper.notices(paper.bob).map(\.kind) == [.featured])
    _ = try paper.decide(.hide, on: id)
    _ = try paper.decide(.approve, on: id)
    #expect(try paper.thread(for: nil).comments.allSatisfy { !$0.isFeatured })
    _ = try paper.decide(.feature(true), on: id)
    #expect(try paper.decide(.feature(false), on: id) == .done(.approved))
    #expect(try paper.thread(for: nil).comments.allSatisfy { !$0.isFeatured })
    try paper.expectSound()
  }
}
