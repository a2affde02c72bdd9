import NewsModel
import Testing

@testable import StoreSQLite

/// A million articles cost what a hundred do: no statement of the reader goes over a table or sorts.
@Suite struct QueryPlanTests {
  private static let queries: [HeadlineQuery] =
    [
      .init(), .init(section: SectionID(1)), .init(isUnread: true),
      .init(section: SectionID(1), isUnread: true),
      .init(isStarred: true), .init(section: SectionID(1), isUnread: true, isStarred: true),
      .init(isCommented: true), .init(section: SectionID(1), isUnread: true, isCommented: true),
      .init(search: "queue long"),
      .init(section: SectionID(1), isUnread: true, isStarred: true, search: "queue"),
      .init(titleFilter: "sto"), .init(section: SectionID(1), search: "queue", titleFilter: "sto"),
      .init(since: .start), .init(section: SectionID(1), isCommented: true, search: "queue", since: .start),
    ]
    + [HeadlineQuery(), .init(section: SectionID(1), isUnread: true)].map { query in
      var folded = query
      folded.isFolded = true
      return folded
    }

  private static let starts: [PageStart] = [
    .newest, .oldest, .after(HeadlineKey(5)), .before(HeadlineKey(5)),
  ]

  /// Without statistics, as the store is kept, and with those that somebody's `analyze` has left.
  @Test(arguments: queries, [false, true])
  func everyListIsAWalk(_ query: HeadlineQuery, _ hasStatistics: Bool) throws {
    let store = try filled(hasStatistics)
    for start in Self.starts {
      var sql = HeadlineSQL(query, reader: ReaderID(1))
      let text = sql.page(Headline.columns, from: start, limit: 30)
      let plan = try plan(of: text, sql.values, in: store)
      #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("AUTOMATIC") }, "\(plan)")
      let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") }
      let isWalkOfAll = query.isCommented && query.search == nil
      #expect(scans.isEmpty || (isWalkOfAll && scans == ["SCAN a USING INDEX article_commented"]), "\(plan)")
    }
  }

  @Test func statementsByNumberAreLookUps() throws {
    let store = try filled(false)
    let statements = [
      "select id, fingerprint from article where key_hash = 1 and key = 'x'",
      "select 1 from comment_rev v join comment c on c.id = v.comment_id where v.uid = 'x'",
      "select id from comment c where c.is_queued = 1 order by c.report_milli desc, c.id limit 5",
      "select id from comment c where (c.status = 'held' or c.appeal_ms is not null) and c.id > 5 order by c.id limit 5",
      "select count(*) from comment c where (c.status = 'held' or c.appeal_ms is not null)",
      "select * from sanction where reader_id = 1 order by id desc",
      "select * from notification where reader_id = 1 order by created_ms desc limit 5",
      "select count(*) from notification where reader_id = 1 and kind = 'reply' and read_ms is null",
      "select created_ms from comment where author_id = 1 order by created_ms desc limit 1 offset 29",
    ]
    for statement in statements {
      let plan = try plan(of: statement, [], in: store)
      let isBad = plan.contains {
        $0.contains("TEMP B-TREE") || ($0.hasPrefix("SCAN") && !$0.contains("INDEX"))
      }
      #expect(!isBad, "\(statement): \(plan)")
    }
  }

  private func plan(
    of sql: String, _ values: [any Bindable], in store: SQLiteStore
  ) throws -> [String] {
    var plan: [String] = []
    try store.database.forEach("explain query plan " + sql, values) { row in
      plan.append(row.string(3))
      return true
    }
    return plan
  }

  private func filled(_ hasStatistics: Bool) throws -> SQLiteStore {
    let paper = try Paper(.memory)
    guard hasStatistics else { return paper.store }
    let stories = (0..<300).map { Story.make("\($0)", minutes: Int64($0)) }
    _ = try paper.store.merge(stories, feed: nil, now: .start)
    _ = try paper.publish("Words.", by: paper.bob)
    try paper.store.mark([paper.article], .starred(true), by: paper.bob, now: .start)
    try paper.store.database.execute(script: "analyze")
    return paper.store
  }
}
