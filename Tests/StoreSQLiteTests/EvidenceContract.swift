import NewsModel
import StoreSQLite
import Testing

/// What every store keeps of words that were reported, when their author changes them or takes them away.
@Suite struct EvidenceContract {
  private func evidence(_ paper: Paper, _ id: CommentID, after days: Int64 = 0) throws -> [SafeText] {
    let now = Timestamp.start.adding(seconds: days * 86_400)
    return try #require(try paper.store.moderationItem(id, now: now)).evidence.map(\.text)
  }

  private func change(_ paper: Paper, _ id: CommentID, to text: String) throws {
    let outcome = try paper.post(
      paper.draft(text, .edit(paper.article, of: id, revision: 1)), by: paper.bob)
    try #require(outcome == .published(id))
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatWasReportedIsReadAtTheDeskAfterAnEdit(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("First words.", by: paper.bob)
    _ = try paper.report(id, .abusive, by: paper.carol)
    #expect(try evidence(paper, id) == [], "they are the comment's own")
    try change(paper, id, to: "Second words.")
    #expect(try evidence(paper, id) == ["First words."])
    #expect(try paper.queue(.reported).first?.evidence.map(\.revision) == [1])
    // A look at them is on record, once.
    for _ in 0..<2 { try paper.store.noteViewing(of: [id], by: paper.admin, now: .start) }
    #expect(try paper.store.auditLog(before: nil, limit: 9).filter { $0.action == "viewing" }.count == 1)
    #expect(try paper.decide(.approve, on: id) == .done(.approved))
    #expect(try evidence(paper, id) == [])
    try paper.expectSound()
  }

  @Test(arguments: [Report.Reason.illegal, .defamatory], StoreUnderTest.allCases)
  func whatTheLawAsksAboutOutlivesItsDeletion(_ reason: Report.Reason, _ kind: StoreUnderTest) throws {
    for isErased in [false, true] {
      let paper = try Paper(kind)
      let id = try paper.publish("First words.", by: paper.bob)
      _ = try paper.report(id, reason, by: paper.carol)
      try change(paper, id, to: "Second words.")
      try leave(paper, id, isErased)
      #expect(try evidence(paper, id, after: 400) == ["First words."])
      try paper.store.noteViewing(of: [id], by: paper.admin, now: .start)
      #expect(try paper.store.auditLog(before: nil, limit: 1).map(\.action) == ["viewing"])
      for viewer in [nil, paper.bob, paper.carol, paper.admin] {
        #expect(try paper.thread(for: viewer).comments.allSatisfy { $0.text.isEmpty })
      }
      #expect(try paper.store.discussion(around: id, now: .start).allSatisfy { $0.text.isEmpty })
      if !isErased {
        let own = try paper.store.belongings(of: paper.bob, now: .start).comments.flatMap(\.revisions)
        #expect(own == ["First words.", ""])
      }
      try paper.expectSound()
      // The desk knows whose they were, but for one who has left for good.
      let author = try #require(try paper.store.moderationItem(id, now: .start)).comment.author.name
      #expect(author == (isErased ? "" : "bob"))
      #expect(try paper.decide(.reject(reason: "false"), on: id) == .settled(isUpheld: true))
      #expect(try evidence(paper, id, after: 29) == ["First words."])
      #expect(try evidence(paper, id, after: 30) == [])
      try paper.expectSound()
      try paper.store.maintain(now: .start.adding(seconds: 31 * 86_400))
      #expect(try evidence(paper, id) == [], "maintain leaves nothing behind")
    }
  }

  private func leave(_ paper: Paper, _ id: CommentID, _ isErased: Bool) throws {
    let refusal =
      isErased
      ? try paper.store.erase(paper.bob, by: paper.bob, now: .start)
      : try paper.store.deleteOwn(id, by: paper.bob, now: .start)
    try #require(refusal == nil)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatWasReportedWithoutReasonGoesAtOnce(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.report(id, .illegal, by: paper.carol)
    try leave(paper, id, false)
    _ = try paper.decide(.approve, on: id)
    #expect(try evidence(paper, id) == [])
    let spam = try paper.publish("Other words.", by: paper.bob)
    _ = try paper.report(spam, .spam, by: paper.carol)
    try leave(paper, spam, false)
    #expect(try evidence(paper, spam) == [])
    try paper.expectSound()
  }

  /// To delete what was decided on is no way to have it gone before somebody asks.
  @Test(arguments: StoreUnderTest.allCases)
  func whatWasUpheldBeforeItsDeletionIsKeptAsLong(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.report(id, .illegal, by: paper.carol)
    _ = try paper.decide(.reject(reason: "false"), on: id)
    try leave(paper, id, false)
    #expect(try evidence(paper, id, after: 29) == ["Words."] && evidence(paper, id, after: 30) == [])
    try paper.expectSound()
  }
}
