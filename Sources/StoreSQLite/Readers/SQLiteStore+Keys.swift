package import NewsModel

extension SQLiteStore {
  package func admission(of fingerprint: String) throws(StoreError) -> Admission {
    let key = SSHKey.accountPrefix + fingerprint
    let isRevoked = try database.exists(
      "select 1 from revoked_key where key in (?, ?)", key, Self.digest(of: fingerprint))
    if isRevoked { return .barred }
    let reader: ReaderID? = try database.first("select reader_id from reader_account where key = ?", key) {
      $0.id(0)
    }
    guard let reader else { return .stranger }
    return try isBarred(reader) ? .barred : .reader(reader)
  }

  /// By which the key of somebody who has left is kept out, without its being known whose it was.
  static func digest(of fingerprint: String) -> String {
    "digest:" + SHA256.hexadecimal(of: Array(("broadsheet key " + fingerprint).utf8))
  }

  func isBarred(_ reader: ReaderID) throws(StoreError) -> Bool {
    try database.exists("select 1 from barred_reader where reader_id = ?", reader)
  }

  package func keys(of reader: ReaderID) throws(StoreError) -> [ReaderKey] {
    let keys = try database.all(
      """
      select k.key, k.key_type, k.label, a.added_ms, k.last_ms
      from reader_account a cross join reader_key k on k.key = a.key where a.reader_id = ? order by a.added_ms
      """, reader
    ) { row in
      SSHKey(
        type: row.string(1), fingerprint: String(row.string(0).dropFirst(SSHKey.accountPrefix.count))
      ).map {
        ReaderKey(
          key: $0, label: row.optionalText(2), added: row.time(3), lastUsed: row.optionalTime(4))
      }
    }
    return keys.compactMap(\.self)
  }

  package func noteLogin(_ key: SSHKey, now: Timestamp) throws(StoreError) -> Timestamp? {
    try database.transaction { () throws(StoreError) in
      let before = try database.first("select last_ms from reader_key where key = ?", key.account.key) {
        $0.optionalTime(0)
      }
      try database.run("update reader_key set last_ms = ? where key = ?", now, key.account.key)
      return before.flatMap(\.self)
    }
  }

  package func addKey(
    _ key: SSHKey, label: SafeText?, to reader: ReaderID, by actor: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinRefusal? {
    try database.transaction { () throws(StoreError) in
      if let refusal = try refusal(of: key) { return refusal }
      try keep(key, label: label, for: reader, now, lastUsed: nil)
      try noteAdmission("a key was given", of: reader, by: actor, now)
      return nil
    }
  }

  /// Why a key cannot become somebody's. Within a transaction.
  func refusal(of key: SSHKey) throws(StoreError) -> JoinRefusal? {
    switch try admission(of: key.fingerprint) {
    case .stranger: nil
    case .reader: .keyInUse
    case .barred: .barred
    }
  }

  func keep(
    _ key: SSHKey, label: SafeText?, for reader: ReaderID, _ now: Timestamp, lastUsed: Timestamp?
  ) throws(StoreError) {
    let account = key.account.key
    try database.run(
      "insert into reader_account (key, reader_id, added_ms) values (?, ?, ?)", account, reader, now)
    try database.run(
      "insert into reader_key (key, key_type, label, last_ms) values (?, ?, ?, ?)", account, key.type, label,
      lastUsed)
    try database.run("delete from join_request where key = ?", account)
  }

  package func revokeKey(
    _ fingerprint: String, of reader: ReaderID, by actor: ReaderID?, now: Timestamp
  ) throws(StoreError) -> KeyRevocation {
    let key = SSHKey.accountPrefix + fingerprint
    return try database.transaction { () throws(StoreError) in
      let ways = try database.all("select key from reader_account where reader_id = ?", reader) {
        $0.string(0)
      }
      guard ways.contains(key) else { return .unknown }
      guard actor != reader || ways.count > 1 else { return .last }
      try database.run("delete from reader_account where key = ? and reader_id = ?", key, reader)
      try database.run("insert or replace into revoked_key (key, revoked_ms) values (?, ?)", key, now)
      try noteAdmission("a key was revoked", of: reader, by: actor, now)
      return .revoked
    }
  }

  package func setBarred(
    _ isBarred: Bool, _ reader: ReaderID, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      if isBarred {
        try database.run(
          "insert or ignore into barred_reader (reader_id, since_ms) values (?, ?)", reader, now)
      } else {
        try database.run("delete from barred_reader where reader_id = ?", reader)
      }
      guard database.changes > 0 else { return }
      try noteAdmission(isBarred ? "barred" : "let in again", of: reader, by: admin, now)
    }
  }

  /// What readers do with their own keys is no act of those who run the paper. Within a transaction.
  func noteAdmission(
    _ words: String, of reader: ReaderID, by actor: ReaderID?, _ now: Timestamp
  ) throws(StoreError) {
    guard actor != reader else { return }
    try audit(now).append(.admission, "reader \(reader.rawValue)", words, by: Actor(actor))
  }
}

extension SQLiteStore: KeyStore {}
