import NewsModel
import StoreSQLite
import Testing

/// What every store does with reports and with the moderators' decisions.
@Suite struct ModerationContract {
  @Test(arguments: StoreUnderTest.allCases)
  func aReportIsAcknowledgedOnceAndCanBeChanged(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Buy cheap lorries.", by: paper.bob)
    #expect(try paper.report(id, .spam, by: paper.bob) == .refused(.ownComment))
    #expect(try paper.report(id, .other, by: paper.carol) == .refused(.missingReason))
    #expect(try paper.report(CommentID(99), .spam, by: paper.carol) == .refused(.gone))
    let first = try paper.report(id, .spam, by: paper.carol)
    guard case .received(let reference, true) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(reference.string.wholeMatch(of: /R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}/) != nil)
    let second = try paper.report(id, .other, "It is an advert.", by: paper.carol)
    #expect(second == .received(reference: reference, isNew: false))
    // Said again without words, it keeps those that were there.
    #expect(try paper.report(id, .other, "It is an advert.", by: paper.carol) == second)
    #expect(try paper.report(id, .spam, by: paper.carol) == second)
    #expect(try paper.queue(.reported).first?.reports.map(\.details) == ["It is an advert."])
    _ = try paper.report(id, .other, "It is an advert.", by: paper.carol)
    #expect(try paper.thread(for: paper.carol).comments.map(\.isReported) == [true])
    #expect(try paper.thread(for: paper.bob).comments.map(\.isReported) == [false])
    let item = try #require(try paper.queue(.reported).first)
    #expect(item.reports.map(\.reason) == [.other] && item.reports.map(\.details) == ["It is an advert."])
    #expect(item.reports.map(\.reporter) == ["carol"] && item.articleTitle == "Story a")
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func reportsThatWeighEnoughHideUntilReviewed(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Bad words.", by: paper.bob)
    // Newcomers weigh half each.
    for number in 0..<6 {
      #expect(try paper.thread(for: nil).comments.count == 1)
      let reporter = try paper.store.newReader("reporter\(number)")
      _ = try paper.report(id, .abusive, by: reporter)
    }
    #expect(try paper.thread(for: nil).comments.isEmpty && paper.thread(for: nil).publicCount == 0)
    let own = try paper.thread(for: paper.bob).comments
    #expect(own.map(\.status) == [.hidden] && own.map(\.text) == ["Bad words."])
    #expect(try paper.queue(.hidden).map(\.comment.id) == [id])
    #expect(try paper.report(id, .abusive, by: paper.carol) == .refused(.gone))
    try paper.expectSound()
    #expect(try paper.decide(.approve, on: id) == .done(.approved))
    #expect(try paper.thread(for: nil).publicCount == 1)
    #expect(try paper.queue(.reported).isEmpty && paper.queue(.hidden).isEmpty)
    for number in 6..<16 {
      _ = try paper.report(id, .abusive, by: try paper.store.newReader("reporter\(number)"))
    }
    #expect(try paper.thread(for: nil).publicCount == 1)
    #expect(try paper.queue(.reported).map(\.comment.id) == [id])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aRejectedCommentIsSeenByItsAuthorAlone(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Bad words.", by: paper.bob)
    let reply = try paper.publish("Reply.", by: paper.carol, to: top)
    _ = try paper.report(top, .abusive, by: paper.carol)
    #expect(try paper.decide(.reject(reason: " "), on: top) == .refused(.missingReason))
    #expect(try paper.decide(.reject(reason: "abusive"), on: top) == .done(.rejected))
    for viewer in [nil, paper.carol, paper.admin] {
      let comments = try paper.thread(for: viewer).comments
      #expect(comments.map(\.isTombstone) == [true, false] && comments[0].text.isEmpty)
      #expect(comments[0].author.name.isEmpty)
    }
    #expect(try paper.thread(for: paper.bob).comments.map(\.text) == ["Bad words.", "Reply."])
    #expect(
      try paper.post(paper.draft("More.", .reply(paper.article, to: reply)), by: paper.bob) == .refused(.gone)
    )
    let item = try #require(try paper.store.moderationItem(top, now: .start))
    #expect(item.reports.map(\.state) == [.upheld] && item.comment.text == "Bad words.")
    #expect(item.history.map(\.to) == [.rejected] && item.history.map(\.moderator) == ["alice"])
    #expect(item.history.map(\.reason) == ["abusive"])
    let counts = try paper.store.queueCounts()
    #expect(counts == [.reported: 0, .pending: 0, .hidden: 0, .rejected: 1, .all: 2])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aDecisionOnAnOldVersionIsRefused(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    let version = try #require(try paper.store.moderationItem(id, now: .start)).version
    _ = try paper.post(paper.draft("Other words.", .edit(paper.article, of: id, revision: 1)), by: paper.bob)
    let stale = try paper.store.decide(.approve, on: id, version: version, by: paper.admin, now: .start)
    #expect(stale == .refused(.stale))
    let now = try #require(try paper.store.moderationItem(id, now: .start)).version
    let denied = try paper.store.decide(.approve, on: id, version: now, by: paper.carol, now: .start)
    #expect(denied == .refused(.notAllowed))
    #expect(
      try paper.store.decide(.approve, on: id, version: now, by: paper.admin, now: .start) == .done(.approved)
    )
    // The words change: the approval was for the old ones.
    _ = try paper.post(paper.draft("Third words.", .edit(paper.article, of: id, revision: 2)), by: paper.bob)
    #expect(try paper.thread(for: nil).comments.map(\.status) == [.published])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whatIsHeldIsSeenByItsAuthorAndTheDesk(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let links = (0..<3).map { "https://example.org/\($0)" }.joined(separator: " ")
    guard case .held(let id, _) = try paper.post(paper.draft(links), by: paper.bob) else {
      Issue.record("was not held")
      return
    }
    #expect(try paper.thread(for: paper.carol).comments.isEmpty && paper.thread(for: nil).publicCount == 0)
    #expect(try paper.thread(for: paper.bob).comments.map(\.status) == [.held])
    let item = try #require(try paper.queue(.pending).first)
    #expect(item.comment.id == id && item.comment.text.string == links && item.holdReason != nil)
    #expect(
      try paper.store.toggleLike(id, by: paper.carol, now: .start) == .failure(CommentRefusal(.gone)))
    #expect(try paper.decide(.hide, on: id) == .refused(.notPublic))
    #expect(try paper.decide(.approve, on: id) == .done(.approved))
    #expect(try paper.thread(for: paper.carol).publicCount == 1)
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func queuesGoOnWhereThePageEnded(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.set("post.interval_ms", to: 0)
    try paper.store.set("post.first_day", to: 0)
    try paper.store.set("report.interval_ms", to: 0)
    try paper.store.set("report.per_day", to: 0)
    for number in 0..<12 {
      let id = try paper.publish("Number \(number).", by: paper.bob)
      _ = try paper.report(id, .spam, by: paper.carol)
      if number % 3 == 0 { _ = try paper.report(id, .spam, by: paper.admin) }
    }
    for queue in [ModerationItem.Queue.reported, .all] {
      let whole = try paper.queue(queue)
      var pages: [ModerationItem] = []
      while case let page = try paper.queue(queue, after: pages.last?.comment.id, limit: 5), !page.isEmpty {
        pages += page
      }
      #expect(whole.count == 12 && pages == whole)
    }
    try paper.expectSound()
  }
}

extension Paper {
  func report(
    _ id: CommentID, _ reason: Report.Reason, _ details: SafeText? = nil, by reader: ReaderID
  ) throws -> ReportOutcome {
    try store.report(id, reason: reason, details: details, by: reader, now: .start)
  }

  func queue(
    _ queue: ModerationItem.Queue, after: CommentID? = nil, limit: Int = 50
  ) throws -> [ModerationItem] {
    try store.queue(queue, after: after, limit: limit, now: .start)
  }

  func decide(_ verdict: ModerationVerdict, on id: CommentID) throws -> ModerationOutcome {
    let version = try store.moderationItem(id, now: .start)?.version ?? 0
    return try store.decide(verdict, on: id, version: version, by: admin, now: .start)
  }
}
