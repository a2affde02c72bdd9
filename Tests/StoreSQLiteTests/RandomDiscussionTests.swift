import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// Whatever readers, moderators and imports do, in whatever order: every count and every record is right.
@Suite struct RandomDiscussionTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func countersHoldUnderAnySequenceOfVerbs(_ seed: UInt64) throws {
    var actor = try RandomActor(seed: seed)
    for step in 1...300 {
      try actor.act()
      if step % 100 == 0 { try #require(try actor.paper.store.check() == [], "seed \(seed), step \(step)") }
    }
    #expect(actor.done.count >= 9, "\(actor.done)")
  }
}

/// With the same pulse, a screen that is loaded anew shows the same.
@Suite struct RandomPulseTests {
  @Test(arguments: [7, 8, 9] as [UInt64])
  func nothingIsSeenToChangeWithoutIt(_ seed: UInt64) throws {
    var actor = try RandomActor(seed: seed)
    let paper = actor.paper
    var before = try Seen(paper)
    for step in 1...250 {
      try actor.act()
      let now = try Seen(paper)
      let changed = zip(before.shown, now.shown).contains { $0 != $1 } || before.summary != now.summary
      #expect(before.pulse != now.pulse || !changed, "seed \(seed), step \(step)")
      before = now
    }
  }

  /// For a reader who takes part, by the pulse of each of two viewers.
  private struct Seen {
    var pulse: [StorePulse]
    var shown: [CommentThread]
    var summary: PaperSummary

    init(_ paper: Paper) throws {
      let viewers: [ReaderID?] = [paper.bob, nil]
      pulse = try viewers.map { try paper.store.pulse(of: paper.article, for: $0) }
      shown = try viewers.map {
        try paper.store.thread(
          of: paper.article, order: .oldest, for: $0, now: .start.adding(seconds: 1 << 30))
      }
      summary = try paper.store.summary(for: paper.bob)
    }
  }
}

/// Does one thing after another, chosen by a seed.
struct RandomActor {
  let paper: Paper
  private var generator: SeededGenerator
  private let readers: [ReaderID]
  private var clock: Int64 = 0
  /// The kinds of act that have had an effect.
  private(set) var done: Set<Int> = []

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    paper = try Paper(.memory)
    let staff = try paper.store.newReader("stella")
    try paper.store.setRole(.staff, of: staff, now: .start)
    try paper.store.acceptPolicy(1, by: staff, now: .start)
    readers = [paper.admin, paper.bob, paper.carol, staff]
    for key in [
      "post.interval_ms", "post.per_hour", "post.first_day", "like.interval_ms", "report.interval_ms",
      "report.per_day",
    ] {
      try paper.store.set(key, to: 0)
    }
    try paper.store.set("report.hide_milli", to: 1500)
  }

  mutating func act() throws {
    clock += Int64.random(in: 0...40, using: &generator)
    let kind = Int.random(in: 0..<20, using: &generator)
    if try perform(kind) { done.insert(kind) }
  }

  private var now: Timestamp { .start.adding(seconds: clock) }

  private mutating func perform(_ kind: Int) throws -> Bool {
    let reader = readers[Int.random(in: 0..<readers.count, using: &generator)]
    let comment = CommentID(Int64.random(in: 1...60, using: &generator))
    switch kind {
    case 0, 1: return try post(.comment(paper.article), by: reader)
    case 2, 3, 4: return try post(.reply(paper.article, to: comment), by: reader)
    case 5: return try post(.edit(paper.article, of: comment, revision: 1), by: reader)
    case 6: return try paper.store.deleteOwn(comment, by: reader, now: now) == nil
    case 7:
      return try (paper.store.toggleLike(comment, by: reader, now: now)) != .failure(CommentRefusal(.gone))
    case 8, 9: return try report(comment, by: reader)
    case 10: return try decide(comment)
    case 11: return try importPage()
    case 12...16: return try govern(kind, reader, comment)
    default: return try lookAround(reader, comment)
    }
  }

  private mutating func post(_ target: Draft.Target, by reader: ReaderID) throws -> Bool {
    let links = Int.random(in: 0...9, using: &generator) == 0 ? " a://b c://d e://f" : ""
    let text = "Words \(Int.random(in: 0...9999, using: &generator))\(links)"
    guard case .refused = try paper.store.post(paper.draft(text, target), by: reader, now: now) else {
      return true
    }
    return false
  }

  private mutating func report(_ comment: CommentID, by reader: ReaderID) throws -> Bool {
    let reason = Report.Reason.allCases.randomElement(using: &generator) ?? .spam
    let outcome = try paper.store.report(comment, reason: reason, details: "Why.", by: reader, now: now)
    guard case .refused = outcome else { return true }
    return false
  }

  private mutating func decide(_ comment: CommentID) throws -> Bool {
    let verdicts = [
      ModerationVerdict.approve, .hide, .reject(reason: "spam"), .feature(true), .feature(false),
    ]
    guard let item = try paper.store.moderationItem(comment, now: now),
      let verdict = verdicts.randomElement(using: &generator)
    else { return false }
    let outcome = try paper.store.decide(
      verdict, on: comment, version: item.version, by: paper.admin, now: now)
    guard case .refused = outcome else { return true }
    return false
  }

  /// Sanctions, appeals, lists of words, whole discussions; now and then somebody leaves for good.
  private mutating func govern(_ kind: Int, _ reader: ReaderID, _ comment: CommentID) throws -> Bool {
    let store = paper.store
    switch kind {
    case 12:
      let sanction = Sanction.Kind.allCases.randomElement(using: &generator) ?? .warn
      let end = now.adding(seconds: 100)
      return try store.sanction(reader, sanction, until: end, reason: "spam", by: paper.admin, now: now)
        == .done
    case 13:
      _ = try store.acknowledgeWarnings(by: reader, now: now)
      return try store.lift(Set(Sanction.Kind.allCases), of: reader, reason: nil, by: paper.admin, now: now)
        == .done
    case 14: return try store.appeal(comment, words: "It is true.", by: reader, now: now) == nil
    case 15:
      let change = DiscussionChange.allCases.randomElement(using: &generator) ?? .open
      try store.setDiscussion(change, of: paper.article, by: paper.admin, now: now)
      let word = ListedWord(list: .suspect, word: "\(Int.random(in: 0...999, using: &generator))")
      return try store.setWord(word, isListed: true, by: paper.admin, now: now)
    default:
      guard Int.random(in: 0..<12, using: &generator) == 0 else { return false }
      return try store.erase(reader, by: paper.admin, now: now) == nil
    }
  }

  private mutating func importPage() throws -> Bool {
    let comments = (0..<6).map { number in
      Story.comment(
        "c\(number)", parent: number > 0 ? "c\(Int.random(in: 0..<number, using: &generator))" : nil,
        text: "Imported \(number), \(Int.random(in: 0...2, using: &generator))")
    }
    let section = ["borders", "politics"].randomElement(using: &generator)
    _ = try paper.store.merge([Story.make("a", section: section, comments: comments)], feed: nil, now: now)
    return true
  }

  private mutating func lookAround(_ reader: ReaderID, _ comment: CommentID) throws -> Bool {
    try paper.store.markSeen(paper.article, by: reader, now: now)
    try paper.store.hide(comment, Bool.random(using: &generator), by: reader)
    try paper.store.mark([paper.article], .read(Bool.random(using: &generator)), by: reader, now: now)
    try paper.store.mark([paper.article], .starred(Bool.random(using: &generator)), by: reader, now: now)
    return true
  }
}
