import NewsModel

/// A limit on how often somebody may do something: a burst, then one at each interval.
struct TokenBucket {
  let key: String
  let burst: Int
  /// Milliseconds for one more; 0 is no limit.
  let interval: Int64

  /// Takes one; nil if there was one, else the seconds until there is. Within a transaction.
  func take(from database: Connection, now: Timestamp) throws(StoreError) -> Int? {
    guard interval > 0 else { return nil }
    let full = Int64(burst) * 1000
    let kept = try database.first(
      "select tokens_milli, at_ms from rate_bucket where k = ?", key
    ) { row in (tokens: row.integer(0), at: row.integer(1)) }
    let passed = max(0, now.milliseconds - (kept?.at ?? now.milliseconds))
    let gained = min(passed, interval * Int64(burst)) * 1000 / interval
    let tokens = min((kept?.tokens ?? full) + gained, full)
    guard tokens >= 1000 else { return Int(((1000 - tokens) * interval + 999_999) / 1_000_000) }
    try database.run(
      """
      insert into rate_bucket (k, tokens_milli, at_ms) values (?, ?, ?)
      on conflict do update set tokens_milli = excluded.tokens_milli, at_ms = excluded.at_ms
      """, key, tokens - 1000, now)
    return nil
  }
}
