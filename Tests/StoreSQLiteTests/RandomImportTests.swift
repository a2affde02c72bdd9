import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// Whatever comes in, in whatever versions and from whatever kind of source, while readers read: every count,
/// every place in a list and every word is right.
@Suite struct RandomImportTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func countsHoldUnderAnySequenceOfImportsAndMarks(_ seed: UInt64) throws {
    var paper = try ChangingPaper(seed: seed)
    for step in 1...80 {
      try paper.change()
      guard step % 20 == 0 else { continue }
      try #require(try paper.store.check() == [], "seed \(seed), step \(step)")
      try paper.expectListsAgree()
    }
    let before = try paper.everything()
    for batch in paper.batches {
      let counts = try paper.store.merge(batch.stories, feed: batch.feed, now: .start)
      #expect(counts.inserted == 0 && counts.updated == 0 && counts.comments == 0)
    }
    #expect(try paper.everything() == before)
  }
}

/// A paper to which random things happen.
struct ChangingPaper {
  struct Batch {
    var stories: [IncomingArticle]
    var feed: IncomingFeed?
  }

  let store: SQLiteStore
  private(set) var batches: [Batch] = []
  private var generator: SeededGenerator
  private let readers: [ReaderID]
  private var marked: [(MarkBatch, ReaderID)] = []

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    store = try StoreUnderTest.memory.make()
    readers = [try store.newReader("alice"), try store.newReader("bob")]
  }

  mutating func change() throws {
    let reader = readers[below(2)]
    let id = ArticleID(Int64(below(20)))
    switch below(8) {
    case 0, 1, 2: try takeIn()
    case 3: try store.mark([id], .read(below(3) > 0), by: reader, now: .start)
    case 4: try store.mark([id], .starred(below(3) > 0), by: reader, now: .start)
    case 5: try store.savePosition(ReadingPosition(block: below(9)), in: id, of: reader)
    case 6: marked.append((try store.markAllRead(try anyQuery(), by: reader, now: .start), reader))
    default: if let (batch, reader) = marked.popLast() { try store.undo(batch, by: reader, now: .start) }
    }
  }

  /// Each list, walked page by page, holds what its count says, in order, and the search finds all of it.
  func expectListsAgree() throws {
    for reader in readers {
      let summary = try store.summary(for: reader)
      #expect(try store.titles(.init(search: "queue"), reader).count == summary.articleCount)
      #expect(try store.titles(.init(isUnread: true), reader).count == summary.unreadCount)
      #expect(try store.titles(.init(isStarred: true), reader).count == summary.starredCount)
      for section in summary.sections {
        let page = try store.headlines(.init(section: section.id), from: .newest, limit: 999, for: reader)
        #expect(page.headlines.count == section.articleCount && page.total == section.articleCount)
        #expect(page.headlines.filter { !$0.isRead }.count == section.unreadCount)
        #expect(page.headlines.map(\.key) == page.headlines.map(\.key).sorted(by: >))
        #expect(page.headlines.allSatisfy { $0.sections.contains(section.name) })
        #expect(
          try store.titles(.init(section: section.id, search: "queue"), reader) == page.headlines.map(\.title)
        )
      }
    }
  }

  func everything() throws -> [Article?] {
    try (1...20).map { try store.article(ArticleID($0), for: readers[0]) }
  }

  private func anyQuery() throws -> HeadlineQuery {
    HeadlineQuery(section: try store.summary(for: nil).sections.last?.id)
  }

  private mutating func takeIn() throws {
    let feed = below(2) == 0 ? Story.feed : nil
    let stories = (0...below(4)).map { _ in story() }
    _ = try store.merge(stories, feed: feed, now: .start)
    batches.append(Batch(stories: stories, feed: feed))
  }

  private mutating func story() -> IncomingArticle {
    let sections = ["borders", "Borders", "politics", "sport", "東京"]
    let length = below(30)
    var story = Story.make(
      "\(below(12))", section: nil, minutes: below(4) == 0 ? nil : Int64(below(500)),
      text: "The queue" + String(repeating: " goes on", count: length))
    story.sections = (0..<below(3)).map { _ in SafeText(line: sections[below(sections.count)]) }
    story.byline = below(2) == 0 ? nil : "Anna Field"
    story.commentCount = below(3) == 0 ? below(9) : nil
    if below(3) == 0 { story.comments = (0..<below(4)).map { Story.comment("c\($0)") } }
    return story
  }

  private mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }
}
