import Console
import NewsFetch
import NewsImport
import NewsModel
import StoreSQLite

/// Fetches the comments on stories that are being discussed where they come from.
struct DiscussionFetcher {
  let store: SQLiteStore
  let settings: NetworkSettings
  private(set) var comments = 0
  private(set) var failed = 0

  /// Feeds of comments in one run.
  private static let limit = 200

  init(store: SQLiteStore, settings: NetworkSettings) {
    self.store = store
    self.settings = settings
  }

  mutating func run(_ interruption: inout Interruption) throws(Failure) {
    let wanted = try IntakeStore.perform { () throws(StoreError) in
      try store.wantedDiscussions(limit: Self.limit, now: SystemClock.now())
    }
    guard !wanted.isEmpty, let loop = MultiLoop(settings) else { return }
    for (index, discussion) in wanted.enumerated() {
      guard let address = try? WebAddress(discussion.url.string) else { continue }
      loop.add(FetchRequest(id: index, address: address, validators: discussion.validators))
    }
    while !loop.isIdle, !interruption.check() {
      guard let outcome = loop.next(within: 50) else { continue }
      try take(outcome.result, for: wanted[outcome.request.id])
    }
  }

  /// What fails is asked for again as seldom as what brings nothing.
  private mutating func take(
    _ result: Result<FetchAnswer, FetchProblem>, for discussion: WantedDiscussion
  ) throws(Failure) {
    let now = SystemClock.now()
    var note = DiscussionNote(
      article: discussion.article, validators: discussion.validators, quiet: discussion.quiet + 1, due: now)
    switch result {
    case .failure: failed += 1
    case .success(let answer):
      let added = try keep(answer, for: discussion, &note.validators, now)
      comments += added
      if added > 0 { note.quiet = 0 }
    }
    note.due = DiscussionRhythm.due(quiet: note.quiet, chance: .random(in: 0...1), now: now)
    let kept = note
    try IntakeStore.perform { () throws(StoreError) in try store.record([kept]) }
  }

  private func keep(
    _ answer: FetchAnswer, for discussion: WantedDiscussion, _ validators: inout FeedValidators,
    _ now: Timestamp
  ) throws(Failure) -> Int {
    guard !answer.isUnmodified else { return 0 }
    let hash = BodyHash.of(answer.body)
    guard hash != validators.bodyHash else { return 0 }
    let facts = DocumentFacts(
      contentType: answer.headers.contentType, baseURL: answer.address.text,
      contentLanguage: answer.headers.contentLanguage)
    guard case .feed(let feed)? = try? DocumentImporter.read(answer.body, facts: facts) else { return 0 }
    let news = IncomingDiscussion(article: discussion.page, comments: feed.discussions.flatMap(\.comments))
    let counts = try IntakeStore.perform { () throws(StoreError) in
      try store.merge([news], makesStories: false, now: now)
    }
    validators = FeedValidators(
      etag: answer.headers.etag, lastModified: answer.headers.lastModified, bodyHash: hash)
    return counts.comments
  }
}
