package import NewsModel

extension SQLiteStore: FeedStore {
  package func subscriptions() throws(StoreError) -> [Subscription] {
    try database.all(
      """
      select f.id, f.url, coalesce(f.own_title, f.title), f.link, f.sections, f.article_count, f.fetched_ms, f.error,
        s.etag, s.last_modified, s.body_hash, s.due_ms, s.blocked_ms, s.failures, s.fault, s.interval_s,
        s.retired_ms, s.full_text, s.lifetime_s, s.skipped_hours, s.skipped_days,
        s.digests
      from feed f left join feed_fetch s on s.feed_id = f.id
      where f.subscribed_ms is not null
      order by s.due_ms, f.id
      """
    ) { row in Subscription(row) }.compactMap { $0 }
  }

  package func fetchTimes() throws(StoreError) -> [FeedID: Timestamp] {
    let times = try database.all(
      "select id, fetched_ms from feed where subscribed_ms is not null and fetched_ms is not null"
    ) { row in (row.id(0) as FeedID, row.time(1)) }
    return Dictionary(uniqueKeysWithValues: times)
  }

  package func feeds(inSection name: SafeText) throws(StoreError) -> Set<FeedID> {
    Set(
      try database.all(
        """
        select distinct a.feed_id from section s
        cross join article_section p on p.section_id = s.id
        cross join article a on a.order_key = p.order_key
        where s.name_key = ? and s.id > 0 and a.feed_id is not null
        """, name.string.lowercased()
      ) { row -> FeedID in row.id(0) })
  }

  package func unsubscribe(_ feed: FeedID, now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("update feed set subscribed_ms = null, error = null where id = ?", feed)
      try database.run("delete from feed_fetch where feed_id = ?", feed)
      // With the last feed that is not reached goes what was to be reached.
      try database.run(
        """
        delete from network_loss where not exists (
          select 1 from feed f join feed_fetch s on s.feed_id = f.id
          where f.subscribed_ms is not null and s.retired_ms is null and s.fault = ?)
        """, FetchFault.unreachable.rawValue)
    }
  }

  package func record(_ notes: [FetchNote]) throws(StoreError) {
    guard !notes.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for note in notes { try record(note) }
    }
  }

  /// Written where something changes, so that a fetch that goes as the one before wakes nobody.
  package func recordNetwork(isReached: Bool, now: Timestamp) throws(StoreError) {
    guard try (unreachedSince() == nil) != isReached else { return }
    try database.transaction { () throws(StoreError) in
      if isReached {
        try database.run("delete from network_loss")
      } else {
        try database.run("insert or ignore into network_loss (id, since_ms) values (1, ?)", now)
      }
    }
  }

  package func unreachedSince() throws(StoreError) -> Timestamp? {
    try database.first("select since_ms from network_loss") { $0.time(0) }
  }

  package func excuse(_ failures: [FeedID: Int], until due: Timestamp) throws(StoreError) {
    guard !failures.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for (feed, count) in failures {
        try database.run(
          "update feed_fetch set failures = ?, due_ms = ? where feed_id = ?", count, due, feed)
      }
    }
  }

  /// Where the feed's new stories belong from now on.
  package func setSections(_ sections: [SafeText], of feed: FeedID) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("update feed set sections = ? where id = ?", sections.lines, feed)
    }
  }

  package func setFullText(_ isWanted: Bool, of feed: FeedID) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        """
        insert into feed_fetch (feed_id, full_text) values (?, ?)
        on conflict (feed_id) do update set full_text = excluded.full_text
        """, feed, isWanted)
    }
  }

  /// A feed that was given up meanwhile stays given up.
  private func record(_ note: FetchNote) throws(StoreError) {
    try database.run(
      "update feed set fetched_ms = ?, error = ? where id = ? and subscribed_ms is not null", note.fetched,
      note.error, note.feed)
    guard database.changes > 0 else { return }
    let state = note.state
    try database.run(
      """
      insert into feed_fetch (feed_id, etag, last_modified, body_hash, due_ms, blocked_ms, failures, fault,
        interval_s, lifetime_s, skipped_hours, skipped_days, digests, retired_ms)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (feed_id) do update set etag = excluded.etag, last_modified = excluded.last_modified,
        body_hash = excluded.body_hash, due_ms = excluded.due_ms, blocked_ms = excluded.blocked_ms,
        failures = excluded.failures, fault = excluded.fault, interval_s = excluded.interval_s,
        lifetime_s = excluded.lifetime_s, skipped_hours = excluded.skipped_hours,
        skipped_days = excluded.skipped_days, digests = excluded.digests, retired_ms = excluded.retired_ms
      """, note.feed, state.validators.etag, state.validators.lastModified,
      state.validators.bodyHash.map { Int64(bitPattern: $0) }, state.due, state.blockedUntil, state.failures,
      state.fault?.rawValue, state.interval.map { max($0, 1) }, state.hints.lifetime,
      Self.bits(state.hints.skippedHours), Self.bits(state.hints.skippedDays),
      state.digests.isEmpty ? nil : Self.bytes(state.digests), state.retired)
    if let address = note.movedTo { try move(note.feed, to: address) }
  }

  /// Digests that are kept of one feed.
  private static let mostDigests = 2001

  private static func bytes(_ digests: [UInt64]) -> [UInt8] {
    digests.prefix(mostDigests).flatMap { digest in
      (0..<8).map { UInt8(truncatingIfNeeded: digest >> ($0 * 8)) }
    }
  }

  private static func bits(_ numbers: Set<Int>) -> Int {
    numbers.reduce(0) { (0..<32).contains($1) ? $0 | 1 << $1 : $0 }
  }

  /// A feed that moves to where another one is already is followed there only.
  private func move(_ feed: FeedID, to address: WebURL) throws(StoreError) {
    let other = try database.first(
      "select id from feed where url = ? and id <> ?", address, feed
    ) { row -> FeedID in row.id(0) }
    guard let other else {
      return try database.run("update feed set url = ? where id = ?", address, feed)
    }
    try database.run(
      """
      update feed set subscribed_ms = coalesce(subscribed_ms, (select subscribed_ms from feed where id = ?1)),
        own_title = coalesce(own_title, (select own_title from feed where id = ?1)),
        sections = case sections when '' then (select sections from feed where id = ?1) else sections end
      where id = ?2
      """, feed, other)
    try database.run("update feed set subscribed_ms = null, error = null where id = ?", feed)
    try database.run("delete from feed_fetch where feed_id = ?", feed)
  }
}

extension Subscription {
  fileprivate init?(_ row: Row) {
    guard let url = WebURL(row.string(1)) else { return nil }
    var feed = Feed(id: row.id(0), url: url)
    feed.title = row.optionalText(2)
    feed.link = row.url(3)
    feed.sections = row.texts(4)
    feed.articleCount = row.number(5)
    feed.lastFetched = row.optionalTime(6)
    feed.lastError = row.optionalText(7)
    self.init(feed: feed, state: FetchState(row), wantsFullText: row.flag(17))
  }
}

extension FetchState {
  fileprivate init(_ row: Row) {
    self.init()
    validators.etag = row.isNull(8) ? nil : row.string(8)
    validators.lastModified = row.isNull(9) ? nil : row.string(9)
    validators.bodyHash = row.isNull(10) ? nil : UInt64(bitPattern: row.integer(10))
    due = row.optionalTime(11)
    blockedUntil = row.optionalTime(12)
    failures = row.number(13)
    fault = row.isNull(14) ? nil : FetchFault(rawValue: row.string(14))
    interval = row.isNull(15) ? nil : row.number(15)
    retired = row.optionalTime(16)
    hints = FeedHints(
      lifetime: row.isNull(18) ? nil : row.number(18), skippedHours: Self.numbers(row.number(19)),
      skippedDays: Self.numbers(row.number(20)))
    digests = Self.digests(row.bytes(21))
  }

  private static func digests(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
    }
  }

  private static func numbers(_ bits: Int) -> Set<Int> {
    Set((0..<32).filter { bits >> $0 & 1 == 1 })
  }
}
