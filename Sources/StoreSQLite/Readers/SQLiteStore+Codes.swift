package import NewsModel

extension SQLiteStore {
  private static let linkCodeLife: Int64 = 600
  private static let triesOfAKey = 5
  private static let tryInterval: Int64 = 3_600_000

  package func addInvitation(
    _ code: SpokenCode, uses: Int, until end: Timestamp, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        "insert or replace into invitation (code, uses_left, ends_ms) values (?, ?, ?)",
        code.characters, uses, end)
      try audit(now).append(.admission, "invitation", "for \(uses)", by: Actor(admin))
    }
  }

  /// Takes one use of an invitation. Within a transaction.
  func use(_ code: SpokenCode, _ key: SSHKey, _ now: Timestamp) throws(StoreError) -> JoinRefusal? {
    guard try mayTry(key, now) else { return .tooManyTries }
    try database.run(
      "update invitation set uses_left = uses_left - 1 where code = ? and uses_left > 0 and ends_ms > ?",
      code.characters, now)
    return database.changes == 1 ? nil : .badCode
  }

  /// A newer code takes the place of the reader's older ones.
  package func addLinkCode(_ code: SpokenCode, for reader: ReaderID, now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("delete from link_code where reader_id = ? or ends_ms <= ?", reader, now)
      try database.run(
        "insert into link_code (code, reader_id, ends_ms) values (?, ?, ?)", code.characters, reader,
        now.adding(seconds: Self.linkCodeLife))
    }
  }

  package func link(_ key: SSHKey, by code: SpokenCode, now: Timestamp) throws(StoreError) -> JoinOutcome {
    try database.transaction { () throws(StoreError) in
      if let refusal = try refusal(of: key) { return .refused(refusal) }
      if let wait = try waitToJoin(now) { return .refused(.tooManyFromNetwork(wait: wait)) }
      guard try mayTry(key, now) else { return .refused(.tooManyTries) }
      let owner: ReaderID? = try database.first(
        "select reader_id from link_code where code = ? and ends_ms > ?", code.characters, now
      ) { $0.id(0) }
      guard let owner, let reader = try reader(owner) else { return .refused(.badCode) }
      guard try !isBarred(owner) else { return .refused(.barred) }
      try database.run("delete from link_code where code = ?", code.characters)
      try keep(key, label: nil, for: owner, now, lastUsed: now)
      return .joined(reader)
    }
  }

  /// Five tries, then one an hour; what was tried is forgotten after a day.
  private func mayTry(_ key: SSHKey, _ now: Timestamp) throws(StoreError) -> Bool {
    try database.run(
      "delete from rate_bucket where k >= 'code:' and k < 'code;' and at_ms < ?",
      now.adding(seconds: -86_400))
    let bucket = TokenBucket(
      key: "code:" + key.fingerprint, burst: Self.triesOfAKey, interval: Self.tryInterval)
    return try bucket.take(from: database, now: now) == nil
  }
}
