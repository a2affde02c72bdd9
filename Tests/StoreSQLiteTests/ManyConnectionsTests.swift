import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// Several connections on one file at once, as processes would be.
@Suite struct ManyConnectionsTests {
  @Test func nothingIsLostOrDoubled() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    let article = try prepare(path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for poster in 0..<4 {
        group.addTask { try Self.post(poster, to: article, path) }
      }
      group.addTask { try Self.importStories(path) }
      try await group.waitForAll()
    }
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    let thread = try store.thread(of: article, order: .oldest, for: nil, now: .start)
    #expect(thread.publicCount == 100 && Set(thread.comments.map(\.text)).count == 100)
    #expect(try store.summary(for: nil).articleCount == 101)
    #expect(try store.check() == [])
  }

  private func prepare(_ path: String) throws -> ArticleID {
    let store = try SQLiteStore.open(path: path, mode: .create, now: .start)
    _ = try store.merge([Story.make("a")], feed: nil, now: .start)
    for poster in 0..<4 {
      try store.acceptPolicy(1, by: try store.newReader("poster\(poster)"), now: .start)
    }
    for key in ["post.interval_ms", "post.per_hour", "post.first_day"] { try store.set(key, to: 0) }
    return try store.id(of: "a")
  }

  /// Each comment is sent twice, as after a line that dropped before the answer came.
  private static func post(_ poster: Int, to article: ArticleID, _ path: String) throws {
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    let reader = try store.newReader("poster\(poster)")
    for number in 0..<25 {
      let draft = Draft(
        id: "d\(poster)-\(number)", target: .comment(article), text: "Comment \(number) of \(poster)",
        cursor: 0,
        saved: .start)
      try store.saveDraft(draft, of: reader)
      let first = try store.post(draft, by: reader, now: .start)
      #expect(try store.post(draft, by: reader, now: .start) == first)
    }
  }

  private static func importStories(_ path: String) throws {
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    for batch in 0..<10 {
      let stories = (0..<10).map { Story.make("\(batch)-\($0)") }
      _ = try store.merge(stories, feed: nil, now: .start)
    }
  }
}
