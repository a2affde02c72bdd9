import NewsModel
import StoreSQLite
import Testing

/// What every store does with those who are kept from taking part.
@Suite struct SanctionContract {
  @Test(arguments: StoreUnderTest.allCases)
  func aWarningIsAcknowledgedBeforeTheNextPost(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    #expect(try paper.sanction(.warn, paper.bob, "rude") == .done)
    let draft = paper.draft("Hello there.")
    try paper.store.saveDraft(draft, of: paper.bob)
    #expect(try paper.post(draft, by: paper.bob) == .refused(.warned(reason: "rude")))
    #expect(try paper.store.drafts(of: paper.bob) == [draft])
    let notice = try #require(try paper.notices(paper.bob).first)
    #expect(notice.kind == .warned && notice.reason == "rude" && notice.mustAcknowledge && !notice.isRead)
    #expect(try paper.store.acknowledgeWarnings(by: paper.bob, now: .start) == 1)
    #expect(try paper.post(draft, by: paper.bob) == .published(CommentID(1)))
    #expect(try paper.notices(paper.bob).map(\.mustAcknowledge) == [false])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aSuspensionEndsByItself(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.carol)
    let end = Timestamp.start.adding(seconds: 3600)
    #expect(try paper.sanction(.suspend, paper.bob, "spam") == .refused(.missingReason))
    #expect(try paper.sanction(.suspend, paper.bob, "spam", until: end) == .done)
    let refusal = Refusal.suspended(until: end, reason: "spam")
    #expect(try paper.post(paper.draft("Words."), by: paper.bob) == .refused(refusal))
    #expect(try paper.post(paper.draft("Words."), by: paper.bob, after: 3599) == .refused(refusal))
    #expect(
      try paper.store.toggleLike(top, by: paper.bob, now: .start) == .failure(CommentRefusal(refusal)))
    #expect(try paper.report(top, .spam, by: paper.bob) == .refused(refusal))
    guard case .received = try paper.report(top, .illegal, by: paper.bob) else {
      Issue.record("what the law asks for was refused")
      return
    }
    #expect(try paper.post(paper.draft("Words."), by: paper.bob, after: 3600) == .published(CommentID(2)))
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aBanLeavesReadingTakingOutAndErasing(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let own = try paper.publish("Mine.", by: paper.bob)
    #expect(try paper.sanction(.ban, paper.bob, "spam") == .done)
    #expect(try paper.post(paper.draft("Words."), by: paper.bob) == .refused(.banned(reason: "spam")))
    let edit = paper.draft("Words.", .edit(paper.article, of: own, revision: 1))
    #expect(try paper.post(edit, by: paper.bob) == .refused(.banned(reason: "spam")))
    #expect(try paper.thread(for: paper.bob).comments.map(\.text) == ["Mine."])
    let all = try paper.store.belongings(of: paper.bob, now: .start)
    #expect(all.comments.map(\.revisions) == [["Mine."]] && all.sanctions.map(\.kind) == [.ban])
    #expect(try paper.store.erase(paper.bob, by: paper.bob, now: .start) == nil)
    // Who was banned comes back as who was banned.
    #expect(try paper.store.newReader("bob") == paper.bob)
    #expect(try paper.post(paper.draft("Words."), by: paper.bob) == .refused(.banned(reason: "spam")))
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whoIsWatchedIsReadFirst(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    #expect(try paper.sanction(.premod, paper.bob, "new") == .done)
    guard case .held = try paper.post(paper.draft("Words."), by: paper.bob) else {
      Issue.record("was not held")
      return
    }
    #expect(try paper.lift([.premod]) == .done)
    _ = try paper.publish("More words.", by: paper.bob)
    #expect(try paper.notices(paper.bob).map(\.kind) == [.lifted, .premoderated])
    try paper.expectSound()
  }

  /// What stood on its own stands, and the reader is told of what was lifted.
  @Test(arguments: StoreUnderTest.allCases)
  func oneSanctionIsLiftedAndTheOthersStand(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    for sanction in [Sanction.Kind.premod, .warn, .ban] {
      #expect(try paper.sanction(sanction, paper.bob, "why") == .done)
    }
    #expect(try paper.lift([.suspend]) == .refused(.gone))
    #expect(try paper.lift([.ban]) == .done)
    #expect(
      try paper.store.sanctions(of: paper.bob).filter { $0.isEffective(at: .start) }.map(\.kind) == [
        .warn, .premod,
      ])
    #expect(try paper.post(paper.draft("Words."), by: paper.bob) == .refused(.warned(reason: "why")))
    #expect(try paper.notices(paper.bob).first?.sentence == "Your ban was lifted")
    #expect(try paper.lift([.warn, .premod, .ban]) == .done)
    #expect(
      Set(try paper.notices(paper.bob).prefix(2).map(\.sentence)) == [
        "A warning of yours was taken back", "The premoderation of your comments was lifted",
      ])
    _ = try paper.publish("Words.", by: paper.bob)
    let log = try paper.store.auditLog(before: nil, limit: 2).map(\.detail)
    #expect(log == ["warn, premod", "ban"])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func onlyTheDeskSanctionsAndNeverItsOwn(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    func by(_ moderator: ReaderID, on reader: ReaderID) throws -> SanctionOutcome {
      try paper.store.sanction(reader, .ban, until: nil, reason: "why", by: moderator, now: .start)
    }
    #expect(try by(paper.carol, on: paper.bob) == .refused(.notAllowed))
    #expect(try by(paper.admin, on: paper.admin) == .refused(.notAllowed))
    try paper.store.setRole(.moderator, of: paper.carol, now: .start)
    #expect(try by(paper.admin, on: paper.carol) == .refused(.notAllowed))
    #expect(try by(paper.carol, on: ReaderID(99)) == .refused(.gone))
    #expect(try paper.sanction(.ban, paper.bob, " ") == .refused(.missingReason))
    #expect(try paper.lift(Set(Sanction.Kind.allCases)) == .refused(.gone))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aNewSanctionTakesThePlaceOfTheOld(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    for days in [3, 1] as [Int64] {
      let end = Timestamp.start.adding(seconds: days * 86_400)
      #expect(try paper.sanction(.suspend, paper.bob, "day \(days)", until: end) == .done)
    }
    let end = Timestamp.start.adding(seconds: 86_400)
    #expect(
      try paper.post(paper.draft("Words."), by: paper.bob)
        == .refused(.suspended(until: end, reason: "day 1")))
    #expect(try paper.store.sanctions(of: paper.bob).map { $0.isEffective(at: .start) } == [true, false])
  }
}

extension Paper {
  func sanction(
    _ kind: Sanction.Kind, _ reader: ReaderID, _ reason: SafeText, until end: Timestamp? = nil
  ) throws -> SanctionOutcome {
    try store.sanction(reader, kind, until: end, reason: reason, by: admin, now: .start)
  }

  func lift(_ kinds: Set<Sanction.Kind>) throws -> SanctionOutcome {
    try store.lift(kinds, of: bob, reason: nil, by: admin, now: .start)
  }

  func notices(_ reader: ReaderID) throws -> [Notice] {
    try store.notices(of: reader, limit: 100, now: .start)
  }
}
