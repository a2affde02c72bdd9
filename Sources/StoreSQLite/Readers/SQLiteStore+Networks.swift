import NewsModel

/// Limits of everybody who comes from one network. Within a transaction.
///
/// What is kept is a digest with a key of this store's own, for seven days: the store does not say who was where.
extension SQLiteStore {
  private static let secret = "network.key"
  private static let lastsSeconds: Int64 = 7 * 86_400

  /// New readers, and codes that were tried. The seconds to wait; nil for one who may go on, and on the machine itself.
  func waitToJoin(_ now: Timestamp) throws(StoreError) -> Int? {
    let burst = try number(ofSetting: "join.burst") ?? PaperSetting.standard(of: "join.burst")
    let interval = try number(ofSetting: "join.interval_ms") ?? PaperSetting.standard(of: "join.interval_ms")
    return try wait(for: "join", burst: Int(clamping: burst), interval: interval, now)
  }

  /// Posts, as of so many readers.
  func waitToPost(_ rules: OperatorRules, _ now: Timestamp) throws(StoreError) -> Int? {
    guard rules.networkFactor > 0 else { return nil }
    return try wait(
      for: "post", burst: rules.comment.postBurst * rules.networkFactor,
      interval: rules.comment.postInterval / Int64(rules.networkFactor), now)
  }

  private func wait(
    for act: String, burst: Int, interval: Int64, _ now: Timestamp
  ) throws(StoreError) -> Int? {
    guard let network, interval > 0 else { return nil }
    try database.run(
      "delete from rate_bucket where k >= 'net:' and k < 'net;' and at_ms < ?",
      now.adding(seconds: -Self.lastsSeconds))
    let digest = SHA256.hexadecimal(of: Array((try secret() + network.text).utf8)).prefix(24)
    let bucket = TokenBucket(key: "net:\(act):\(digest)", burst: burst, interval: interval)
    return try bucket.take(from: database, now: now)
  }

  private func secret() throws(StoreError) -> String {
    try database.run(
      "insert or ignore into setting (key, value) values (?, lower(hex(randomblob(32))))", Self.secret)
    return try database.first("select value from setting where key = ?", Self.secret) { $0.string(0) } ?? ""
  }
}
