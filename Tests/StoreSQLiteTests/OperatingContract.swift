import NewsModel
import StoreSQLite
import Testing

/// What every store does for those who run the paper, and for those who leave it.
@Suite struct OperatingContract {
  @Test(arguments: StoreUnderTest.allCases)
  func listedWordsAreRefusedHeldOrFlagged(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    #expect(try paper.list(.banned, "Casino"))
    #expect(try !paper.list(.banned, "CASINO"), "the same word")
    #expect(try paper.list(.suspect, "cheap lorries"))
    let banned = paper.draft("Come to the cásino!")
    try paper.store.saveDraft(banned, of: paper.bob)
    #expect(try paper.post(banned, by: paper.bob) == .refused(.bannedWord("Casino")))
    #expect(try paper.store.drafts(of: paper.bob) == [banned])
    guard case .held(let id, _) = try paper.post(paper.draft("Cheap, lorries!"), by: paper.bob) else {
      Issue.record("was not held")
      return
    }
    #expect(try paper.thread(for: nil).comments.isEmpty && paper.queue(.pending).map(\.comment.id) == [id])
    try paper.store.set("hold.suspect_words", to: 0)
    let flagged = try paper.publish("More cheap lorries.", by: paper.bob)
    let item = try #require(try paper.queue(.reported).first)
    #expect(item.comment.id == flagged && item.flag == "suspect word: cheap lorries")
    try paper.expectSound()
    _ = try paper.decide(.approve, on: flagged)
    #expect(try paper.queue(.reported).isEmpty)
    #expect(
      try paper.store.setWord(
        ListedWord(list: .banned, word: "casino"), isListed: false, by: nil, now: .start))
    #expect(try paper.store.words().map(\.word) == ["cheap lorries"])
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func discussionsCloseByHandByAgeAndAllTogether(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Top.", by: paper.carol)
    func change(_ change: DiscussionChange) throws {
      try paper.store.setDiscussion(change, of: paper.article, by: paper.admin, now: .start)
    }
    try change(.close)
    #expect(try paper.post(paper.draft("Words."), by: paper.bob) == .refused(.threadClosed))
    guard case .received = try paper.report(top, .spam, by: paper.bob) else {
      Issue.record("what is closed can be reported")
      return
    }
    try change(.hold)
    guard case .held = try paper.post(paper.draft("Held words."), by: paper.bob) else {
      Issue.record("was not held")
      return
    }
    try paper.store.set("close.after_days", to: 3)
    #expect(try paper.thread(for: nil).state == .open)
    let later = Timestamp.start.adding(seconds: 3 * 86_400)
    let thread = try paper.store.thread(of: paper.article, order: .oldest, for: nil, now: later)
    #expect(thread.state == .closed && thread.comments.count == 1)
    try change(.open)
    _ = try paper.publish("Opened.", by: paper.bob, after: 3 * 86_400)
    try paper.store.set("close.site", to: 1)
    #expect(try paper.post(paper.draft("Shut."), by: paper.bob, after: 4 * 86_400) == .refused(.threadClosed))
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func aClaimKeepsOthersFromDecidingForAWhile(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    try paper.store.setRole(.moderator, of: paper.carol, now: .start)
    let id = try paper.publish("Words.", by: paper.bob)
    #expect(try paper.store.claim(id, by: paper.bob, now: .start) == .notAllowed)
    #expect(try paper.store.claim(id, by: paper.carol, now: .start) == nil)
    #expect(try paper.store.claim(id, by: paper.admin, now: .start) == .claimed(by: "carol"))
    #expect(try paper.decide(.approve, on: id) == .refused(.claimed(by: "carol")))
    #expect(try paper.store.moderationItem(id, now: .start)?.claim?.name == "carol")
    let later = Timestamp.start.adding(seconds: 300)
    #expect(try paper.store.claim(id, by: paper.admin, now: later) == nil)
    let version = try #require(try paper.store.moderationItem(id, now: later)).version
    let outcome = try paper.store.decide(.approve, on: id, version: version, by: paper.admin, now: later)
    #expect(outcome == .done(.approved))
    #expect(try paper.store.moderationItem(id, now: later)?.claim == nil)
  }

  @Test(arguments: StoreUnderTest.allCases)
  func whoLeavesLeavesNoWordsAndNoName(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let top = try paper.publish("Secret words.", by: paper.bob)
    let reply = try paper.publish("Reply.", by: paper.carol, to: top)
    _ = try paper.store.toggleLike(reply, by: paper.bob, now: .start)
    _ = try paper.report(reply, .spam, by: paper.bob)
    try paper.store.saveDraft(paper.draft("Half a thought."), of: paper.bob)
    try paper.store.mark([paper.article], .starred(true), by: paper.bob, now: .start)
    #expect(try paper.store.erase(paper.admin, by: paper.admin, now: .start) == .notAllowed)
    #expect(try paper.store.erase(paper.bob, by: paper.bob, now: .start) == nil)
    #expect(try paper.store.erase(paper.bob, by: paper.bob, now: .start) == .gone)
    let thread = try paper.thread(for: paper.carol)
    #expect(
      thread.comments.map(\.id) == [top, reply] && thread.comments.map(\.isTombstone) == [true, false])
    #expect(thread.comments[0].gone == .erasure && thread.comments[1].likes == 0)
    let item = try #require(try paper.store.moderationItem(reply, now: .start))
    #expect(item.reports.map(\.reporter) == [nil] && item.reports.map(\.state) == [.open])
    #expect(try paper.store.readers().map(\.name) == ["alice", "carol"])
    #expect(try paper.store.newReader("bob") != paper.bob, "who comes back is somebody new")
    try paper.expectSound()
  }

  @Test(arguments: StoreUnderTest.allCases)
  func everyActOfTheDeskIsLogged(_ kind: StoreUnderTest) throws {
    let paper = try Paper(kind)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.decide(.reject(reason: "spam"), on: id)
    try paper.store.noteViewing(of: [id], by: paper.admin, now: .start)
    _ = try paper.sanction(.ban, paper.bob, "spam")
    _ = try paper.store.lift([.ban], of: paper.bob, reason: "enough", by: paper.admin, now: .start)
    _ = try paper.decide(.feature(true), on: try paper.publish("Good words.", by: paper.carol))
    _ = try paper.list(.banned, "casino")
    try paper.store.set("hold.first", to: 2, by: paper.admin, now: .start)
    try paper.store.setDiscussion(.close, of: paper.article, by: paper.admin, now: .start)
    try paper.store.setRole(.staff, of: paper.carol, by: paper.admin, now: .start)
    try paper.store.setBarred(true, paper.carol, by: paper.admin, now: .start)
    _ = try paper.store.erase(paper.bob, by: paper.admin, now: .start)
    let log = try paper.store.auditLog(before: nil, limit: 100)
    #expect(Set(log.map(\.action.string)) == Set(AuditEntry.Action.allCases.map(\.rawValue)))
    #expect(log.map(\.number) == (1...Int64(log.count)).reversed() && Set(log.map(\.actor)) == ["alice"])
    #expect(log.last?.detail == "published > rejected, revision 1: spam" && log.last?.object == "comment 1")
    try paper.expectSound()
  }
}

extension Paper {
  func list(_ list: WordList, _ word: SafeText) throws -> Bool {
    try store.setWord(ListedWord(list: list, word: word), isListed: true, by: admin, now: .start)
  }
}
