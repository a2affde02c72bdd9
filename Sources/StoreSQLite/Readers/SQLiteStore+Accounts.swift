package import NewsModel

/// Readers who are known by their account of this machine, and are called as it is.
extension SQLiteStore {
  /// The rules of names hold for them as well, but for whoever runs the paper: the account may be `root`.
  func requireName(of account: Account, _ now: Timestamp) throws(StoreError) {
    // One without a name is called a reader.
    guard try !isWithoutAdmin(), let name = SafeText(line: account.suggestedName.string).nonEmpty else {
      return
    }
    do throws(NameFault) {
      _ = try ReaderName(name.string)
    } catch {
      let words = SafeText(line: error.sentence.string)
      try noteRefusedName(error, of: account, now)
      throw StoreError(.nameRefused, subject: name, cause: words)
    }
  }

  func isWithoutAdmin() throws(StoreError) -> Bool {
    try !database.exists("select 1 from reader where role = 'admin' limit 1")
  }

  func keep(_ account: Account, of reader: ReaderID, _ now: Timestamp) throws(StoreError) {
    try database.run(
      "insert into reader_account (key, reader_id, added_ms) values (?, ?, ?)", account.key, reader, now)
  }

  /// The name, or the name with the first number with which nobody is taken for another.
  func freeName(like wish: SafeText, _ now: Timestamp) throws(StoreError) -> SafeText {
    let base = SafeText(line: String(SafeText(line: wish.string).string.prefix(28))).nonEmpty ?? "reader"
    var name = base
    var number = 1
    while try isHad(name, now) {
      number += 1
      name = "\(base)\(number)"
    }
    return name
  }

  private func isHad(_ name: SafeText, _ now: Timestamp) throws(StoreError) -> Bool {
    guard let sound = try? ReaderName(name.string) else {
      return try database.exists("select 1 from reader where name_key = ?", Self.nameKey(name))
    }
    return try isTaken(sound, nil, now)
  }
}

/// Names that were refused are on record, since they may have been meant to be taken for another's. What they were is
/// not: the log can never be changed.
extension SQLiteStore {
  package func noteRefusedName(
    _ fault: NameFault, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try noteRefusal(fault, by: admin.map { .moderator($0) } ?? .system, now)
    }
  }

  /// Within a transaction. Strangers do not fill the log: five at once, then one an hour.
  func noteRefusal(_ fault: NameFault, by actor: Actor, _ now: Timestamp) throws(StoreError) {
    if case .system = actor {
      let bucket = TokenBucket(key: "names:strangers", burst: 5, interval: 3_600_000)
      guard try bucket.take(from: database, now: now) == nil else { return }
    }
    try audit(now).append(.admission, "name", "refused: \(fault.word)", by: actor)
  }

  /// Of an account it is noted once a day.
  private func noteRefusedName(
    _ fault: NameFault, of account: Account, _ now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      let bucket = TokenBucket(key: "names:\(account.key)", burst: 1, interval: 86_400_000)
      guard try bucket.take(from: database, now: now) == nil else { return }
      try audit(now).append(.admission, "\(account.key)", "name refused: \(fault.word)", by: .system)
    }
  }
}
