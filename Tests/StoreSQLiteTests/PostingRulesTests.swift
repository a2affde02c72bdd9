import NewsModel
import Testing

@testable import StoreSQLite

/// The rules that hang on what an operator sets, or on what a reader has done before.
@Suite struct PostingRulesTests {
  private let paper: Paper

  init() throws {
    paper = try Paper(.memory)
  }

  private func isHeld(_ outcome: PostOutcome) -> Bool {
    guard case .held = outcome else { return false }
    return true
  }

  @Test(arguments: [("closed", Refusal.threadClosed), ("off", .commentsOff)])
  func aClosedDiscussionTakesNothing(_ state: String, _ refusal: Refusal) throws {
    let id = try paper.publish("First.", by: paper.bob)
    try paper.store.database.run("update thread set state = ?", state)
    #expect(try paper.post(paper.draft("Second."), by: paper.carol) == .refused(refusal))
    #expect(
      try paper.post(paper.draft("Reply.", .reply(paper.article, to: id)), by: paper.carol)
        == .refused(refusal))
    #expect(try paper.thread(for: nil).state.rawValue == state)
  }

  @Test func aDiscussionClosesWhenItsTimeHasCome() throws {
    _ = try paper.publish("First.", by: paper.bob)
    try paper.store.database.run("update thread set closes_ms = ?", Timestamp.start.adding(seconds: 60))
    _ = try paper.publish("Second.", by: paper.carol, after: 59)
    #expect(try paper.post(paper.draft("Third."), by: paper.carol, after: 60) == .refused(.threadClosed))
  }

  @Test func whereCommentsAreReadFirstTheyWait() throws {
    _ = try paper.publish("First.", by: paper.bob)
    try paper.store.database.run("update thread set premod = 1")
    #expect(isHeld(try paper.post(paper.draft("Second."), by: paper.carol)))
    _ = try paper.publish("From the desk.", by: paper.admin)
    #expect(try paper.store.check() == [])
  }

  @Test func whatWaitedIsToldWhenItIsShown() throws {
    let top = try paper.publish("First.", by: paper.bob)
    try paper.store.database.run("update thread set premod = 1")
    guard
      case .held(let id, _) = try paper.post(
        paper.draft("Reply.", .reply(paper.article, to: top)), by: paper.carol)
    else {
      Issue.record("was not held")
      return
    }
    #expect(try paper.store.summary(for: paper.bob).replyCount == 0)
    _ = try paper.decide(.approve, on: id)
    #expect(try paper.store.summary(for: paper.bob).replyCount == 1)
    try paper.store.mute(paper.carol, true, by: paper.bob, now: .start)
    try paper.store.database.run("update thread set premod = 0")
    _ = try paper.publish("Another reply.", by: paper.carol, to: top)
    #expect(try paper.store.summary(for: paper.bob).replyCount == 1)
  }

  @Test func theSameWordsElsewhereWait() throws {
    _ = try paper.store.merge([Story.make("b")], feed: nil, now: .start)
    let other = try paper.store.id(of: "b")
    _ = try paper.publish("Buy lorries.", by: paper.bob)
    #expect(isHeld(try paper.post(paper.draft("buy  LORRIES.", .comment(other)), by: paper.bob, after: 100)))
    let late = paper.draft("Buy lorries.", .comment(other))
    #expect(try paper.post(late, by: paper.carol) == .published(CommentID(3)))
  }

  @Test func thirtyInAnHourAreEnough() throws {
    for key in ["post.interval_ms", "post.first_day"] { try paper.store.set(key, to: 0) }
    for number in 0..<30 { _ = try paper.publish("Number \(number).", by: paper.bob, after: Int64(number)) }
    #expect(
      try paper.post(paper.draft("One more."), by: paper.bob, after: 60) == .refused(.tooFast(wait: 3541)))
    _ = try paper.publish("One more.", by: paper.bob, after: 3601)
  }

  @Test func fiveOnTheFirstDayAreEnough() throws {
    try paper.store.set("post.interval_ms", to: 0)
    for number in 0..<5 { _ = try paper.publish("Number \(number).", by: paper.bob) }
    #expect(
      try paper.post(paper.draft("One more."), by: paper.bob, after: 3600) == .refused(.tooFast(wait: 82_801))
    )
    _ = try paper.publish("One more.", by: paper.bob, after: 86_400)
  }

  @Test func theFirstCommentsOfAReaderWaitWhereTheOperatorWantsIt() throws {
    try paper.store.set("hold.first", to: 2)
    for number in 0..<2 {
      let outcome = try paper.post(paper.draft("Number \(number)."), by: paper.bob)
      #expect(isHeld(outcome))
      if case .held(let id, _) = outcome { _ = try paper.decide(.approve, on: id) }
    }
    _ = try paper.publish("Number 3.", by: paper.bob)
  }

  @Test func whoIsOftenRejectedWaits() throws {
    for key in ["post.interval_ms", "post.first_day"] { try paper.store.set(key, to: 0) }
    for number in 0..<5 {
      let id = try paper.publish("Number \(number).", by: paper.bob)
      if number < 2 { _ = try paper.decide(.reject(reason: "spam"), on: id) }
    }
    #expect(isHeld(try paper.post(paper.draft("One more."), by: paper.bob)))
    _ = try paper.publish("A week later.", by: paper.bob, after: 7 * 86_400)
  }

  @Test func likesAreLimited() throws {
    let id = try paper.publish("Words.", by: paper.bob)
    for _ in 0..<4 { _ = try paper.store.toggleLike(id, by: paper.carol, now: .start) }
    let refused = try paper.store.toggleLike(id, by: paper.carol, now: .start)
    #expect(refused == .failure(CommentRefusal(.tooFast(wait: 1))))
    #expect(try paper.store.toggleLike(id, by: paper.carol, now: .start.adding(seconds: 1)) == .success(true))
  }

  @Test func aDraftOfAnotherReaderIsNotAnswered() throws {
    let draft = paper.draft("Mine.")
    _ = try paper.post(draft, by: paper.bob)
    #expect(try paper.post(draft, by: paper.carol) == .refused(.idUsed))
  }

  @Test func aReporterWhoIsMostlyWrongWeighsLittle() throws {
    for key in ["post.interval_ms", "post.first_day", "report.interval_ms"] {
      try paper.store.set(key, to: 0)
    }
    for number in 0..<6 {
      let id = try paper.publish("Number \(number).", by: paper.bob)
      _ = try paper.report(id, .spam, by: paper.carol)
      let weight = try paper.store.database.number("select report_milli from comment where id = ?", id)
      #expect(weight == (number < 5 ? 500 : 250))
      _ = try paper.decide(.approve, on: id)
    }
  }

  @Test func staffHideAtOnceAndAreApprovedAtOnce() throws {
    let staff = try paper.store.newReader("stella")
    try paper.store.setRole(.staff, of: staff, now: .start)
    try paper.store.acceptPolicy(1, by: staff, now: .start)
    let id = try paper.publish("Bad words.", by: paper.bob)
    _ = try paper.report(id, .abusive, by: staff)
    #expect(try paper.thread(for: nil).comments.isEmpty)
    let own = try paper.publish("By staff.", by: staff)
    #expect(try paper.thread(for: nil).comments.map(\.status) == [.approved])
    #expect(try paper.store.moderationItem(own, now: .start)?.history.map(\.reason) == ["staff"])
    #expect(try paper.store.check() == [])
  }

  @Test func everySettingIsKnown() throws {
    let keys = [
      "post.burst", "post.interval_ms", "post.per_hour", "post.links", "post.repeat_ms",
      "post.maximum_length",
      "edit.window_s", "report.burst", "report.interval_ms", "report.per_day", "report.hide_milli",
      "policy.version", "post.first_day", "like.burst", "like.interval_ms", "hold.first",
      "hold.rejection_percent", "close.after_days", "claim.seconds",
    ]
    let switches = ["hold.site", "hold.suspect_words", "close.site"]
    // Those are asked for where somebody comes in, or something is decided.
    let door = PaperSetting.all.map(\.key).filter {
      $0.hasPrefix("session.") || $0.hasPrefix("join.") || ["network.factor", "evidence.days"].contains($0)
    }
    #expect(door.count == 12 && Set(keys + switches + door) == Set(PaperSetting.all.map(\.key)))
    let standard = try paper.store.operatorRules()
    for setting in PaperSetting.all { try paper.store.set(setting.key, to: setting.standard) }
    #expect(try "\(paper.store.operatorRules())" == "\(standard)", "the list says what holds by itself")
    for (number, key) in keys.enumerated() { try paper.store.set(key, to: Int64(number + 70)) }
    let rules = try paper.store.operatorRules()
    let values: [Int64] = [
      Int64(rules.comment.postBurst), rules.comment.postInterval, Int64(rules.postsAnHour),
      Int64(rules.links),
      rules.repeatWindow, Int64(rules.comment.maximumLength), rules.comment.editWindow,
      Int64(rules.comment.reportBurst), rules.comment.reportInterval, Int64(rules.reportsADay),
      Int64(rules.comment.hideThreshold), Int64(rules.comment.policyVersion), Int64(rules.firstDayPosts),
      Int64(rules.comment.likeBurst), rules.comment.likeInterval, Int64(rules.heldFirst),
      Int64(rules.rejectionPercent), rules.closesAfterDays, rules.claimSeconds,
    ]
    #expect(values == Array(70..<89))
    for key in switches { try paper.store.set(key, to: key == "hold.suspect_words" ? 0 : 1) }
    let switched = try paper.store.operatorRules()
    #expect(switched.isSitePremoderated && switched.isSiteClosed && !switched.holdsSuspects)
  }

  /// A store was once told what is no number for it: the nearest that is one holds.
  @Test func aSettingOutOfItsBoundsIsTheNearest() throws {
    for (key, value) in [
      ("post.burst", 0), ("hold.site", 7), ("close.site", -1), ("claim.seconds", Int64.max),
    ] {
      try paper.store.set(key, to: value)
    }
    #expect(isHeld(try paper.post(paper.draft("Words."), by: paper.bob)))
    let held = try paper.store.settings()
    #expect(held == ["post.burst": 1, "hold.site": 1, "close.site": 0, "claim.seconds": 86_400])
  }

  @Test func referencesAreAllDifferent() {
    let references = Set((1...50_000).map { ReportReference.text(for: $0).string })
    #expect(references.count == 50_000)
  }
}
