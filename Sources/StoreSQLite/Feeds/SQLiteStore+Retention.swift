import Glibc
package import NewsModel

extension SQLiteStore {
  /// Stories that go in one transaction.
  private static let batch = 100

  package func retentionRules() throws(StoreError) -> RetentionRules {
    func number(_ key: String) throws(StoreError) -> Int? {
      try database.first("select value from setting where key = ?", key) { Int($0.string(0)) } ?? nil
    }
    let days = try number("retain.days")
    let megabytes = try number("retain.megabytes") ?? RetentionRules.usualMegabytes
    return RetentionRules(
      days: days.flatMap { $0 > 0 ? $0 : nil }, megabytes: megabytes > 0 ? megabytes : nil)
  }

  package func setRetentionRules(_ rules: RetentionRules) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for (key, value) in [("retain.days", rules.days ?? 0), ("retain.megabytes", rules.megabytes ?? 0)] {
        try database.run(
          "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
          key, String(value))
      }
    }
  }

  package func retireStories(now: Timestamp) throws(StoreError) -> Int {
    let rules = try retentionRules()
    var retired = 0
    if let days = rules.days {
      let limit = HeadlineKey(published: now.adding(seconds: -Int64(days) * 86_400), id: ArticleID(0))
      retired += try retire(now) { () throws(StoreError) in limit.rawValue }
    }
    for feed in try crowdedFeeds(rules) {
      retired += try retire(now, of: feed.id, atMost: feed.count - rules.storiesOfAFeed) { Int64.max }
    }
    if let megabytes = rules.megabytes {
      retired += try retire(now) { () throws(StoreError) in
        try usedBytes() > Int64(megabytes) << 20 ? Int64.max : nil
      }
    }
    return retired
  }

  private func crowdedFeeds(_ rules: RetentionRules) throws(StoreError) -> [(id: FeedID, count: Int)] {
    try database.all("select id, article_count from feed where article_count > ?", rules.storiesOfAFeed) {
      ($0.id(0), $0.number(1))
    }
  }

  /// What is in use of the file; what was let go of is used again before it grows.
  private func usedBytes() throws(StoreError) -> Int64 {
    let pages =
      try database.number("pragma page_count") - (try database.number("pragma freelist_count"))
    return pages * (try database.number("pragma page_size"))
  }

  /// Batch by batch from the oldest on, as long as `limit` gives a place in the list to go up to.
  private func retire(
    _ now: Timestamp, of feed: FeedID? = nil, atMost most: Int = .max,
    upTo limit: () throws(StoreError) -> Int64?
  ) throws(StoreError) -> Int {
    var retired = 0
    var place = Int64.min
    while retired < most, let end = try limit() {
      let batch = try candidates(after: place, upTo: end, of: feed, min(Self.batch, most - retired))
      guard let last = batch.last else { break }
      place = last.key
      retired += try retire(batch.map(\.id), now)
      usleep(2000)
    }
    return retired
  }

  /// The oldest that nothing speaks for.
  private func candidates(
    after place: Int64, upTo end: Int64, of feed: FeedID?, _ count: Int
  ) throws(StoreError) -> [(id: ArticleID, key: Int64)] {
    try database.all(
      """
      select id, order_key from article a
      where order_key > ?1 and order_key < ?2 and (?3 is null or feed_id = ?3) and \(Self.isLoose)
      order by order_key limit ?4
      """, place, end, feed, count
    ) { ($0.id(0), $0.integer(1)) }
  }

  private static let isLoose = """
    thread_id is null
      and not exists (select 1 from reader r cross join star s
        on s.reader_id = r.id and s.order_key = a.order_key)
      and not exists (select 1 from draft d where d.article_id = a.id)
    """

  /// A reader may have starred one of them meanwhile, or written about it.
  private func retire(_ ids: [ArticleID], _ now: Timestamp) throws(StoreError) -> Int {
    try database.transaction { () throws(StoreError) in
      var writer = StoryWriter(database: database, feed: nil, now: now)
      var removed = 0
      for id in ids
      where try database.exists("select 1 from article a where id = ? and \(Self.isLoose)", id) {
        try writer.remove(id)
        removed += 1
      }
      try writer.settle()
      return removed
    }
  }
}
