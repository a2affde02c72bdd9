import NewsModel
import StoreSQLite

/// What readers of the sample edition have done before pictures are taken: comments, answers, reports, and a verdict.
struct Quarrel {
  static let moderator = "mira"

  private let store: SQLiteStore
  private let now = Robot.evening.adding(seconds: -900)

  init(_ store: SQLiteStore) {
    self.store = store
  }

  func take() throws {
    // The first reader of a paper runs it.
    let (mira, alice, bob) = (try reader(Self.moderator), try reader("alice"), try reader("bob"))
    let story = try lead()
    let own = try post("The scanner works. It is staff that they lack.", .comment(story), alice)
    _ = try post("They had two on duty when I came through.", .reply(story, to: own), bob)
    let joke = try post("Whoever planned this should drive a lorry for a week.", .comment(story), alice)
    let advert = try post("Cheap tyres for every lorry, ask for Bob.", .comment(story), bob)
    _ = try store.report(joke, reason: .abusive, details: "Aimed at the staff.", by: bob, now: now)
    _ = try store.report(advert, reason: .spam, details: nil, by: alice, now: now)
    _ = try store.report(own, reason: .offTopic, details: "It is about the bridge.", by: bob, now: now)
    let version = try store.moderationItem(joke, now: now)?.version ?? 0
    let verdict = ModerationVerdict.reject(reason: "Criticise what is done, not who does it.")
    _ = try store.decide(verdict, on: joke, version: version, by: mira, now: now)
  }

  private func reader(_ name: String) throws -> ReaderID {
    let account = Account(key: SafeText(line: "test:" + name), suggestedName: SafeText(line: name))
    let reader = try store.ensureReader(account, now: now)
    try store.acceptPolicy(CommentRules().policyVersion, by: reader.id, now: now)
    return reader.id
  }

  private func lead() throws -> ArticleID {
    var query = HeadlineQuery()
    query.search = "crossing winter"
    guard let story = try store.headlines(query, from: .newest, limit: 1, for: nil).headlines.first else {
      throw RobotFailure(what: "the sample edition has no story of the crossing")
    }
    return story.id
  }

  private func post(_ text: SafeText, _ target: Draft.Target, _ reader: ReaderID) throws -> CommentID {
    let draft = Draft(id: text, target: target, text: text, cursor: 0, saved: now)
    switch try store.post(draft, by: reader, now: now) {
    case .published(let id), .held(let id, _): return id
    case .refused(let refusal): throw RobotFailure(what: "a comment was refused: \(refusal)")
    }
  }
}
