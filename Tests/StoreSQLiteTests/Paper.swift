import NewsModel
import StoreSQLite
import Testing

/// A store with one story, an admin and two readers who have accepted the policy.
struct Paper {
  let store: SQLiteStore
  let article: ArticleID
  let admin: ReaderID
  let bob: ReaderID
  let carol: ReaderID

  init(_ kind: StoreUnderTest) throws {
    store = try kind.make()
    _ = try store.merge([Story.make("a")], feed: nil, now: .start)
    article = try store.id(of: "a")
    admin = try store.newReader("alice")
    bob = try store.newReader("bob")
    carol = try store.newReader("carol")
    for reader in [admin, bob, carol] { try store.acceptPolicy(1, by: reader, now: .start) }
  }

  func draft(_ text: String, _ target: Draft.Target? = nil) -> Draft {
    Draft(
      id: SafeText(line: "draft-\(UInt64.random(in: 0...UInt64.max))"), target: target ?? .comment(article),
      text: SafeText(text: text), cursor: 0, saved: .start)
  }

  func post(_ draft: Draft, by reader: ReaderID, after seconds: Int64 = 0) throws -> PostOutcome {
    try store.post(draft, by: reader, now: .start.adding(seconds: seconds))
  }

  func publish(
    _ text: String, by reader: ReaderID, to parent: CommentID? = nil, after seconds: Int64 = 0
  ) throws -> CommentID {
    let target = parent.map { Draft.Target.reply(article, to: $0) }
    let outcome = try post(draft(text, target), by: reader, after: seconds)
    guard case .published(let id) = outcome else { throw Unexpected(outcome: outcome) }
    return id
  }

  func thread(for viewer: ReaderID?) throws -> CommentThread {
    try store.thread(of: article, order: .oldest, for: viewer, now: .start)
  }

  func expectSound(_ place: SourceLocation = #_sourceLocation) throws {
    #expect(try store.check() == [], sourceLocation: place)
  }

  struct Unexpected: Error {
    var outcome: PostOutcome
  }
}
