package import NewsModel

extension SQLiteStore {
  /// The setting that holds the policy.
  static let joinSetting = "join.policy"

  package func joinPolicy() throws(StoreError) -> JoinPolicy {
    JoinPolicy(rawValue: try number(ofSetting: Self.joinSetting) ?? 0) ?? .approval
  }

  package func setJoinPolicy(
    _ policy: JoinPolicy, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    try set(
      Self.joinSetting, to: policy.rawValue, named: policy.word.string, by: admin, now: now)
  }

  /// nil where the operator has said nothing.
  package func number(ofSetting key: String) throws(StoreError) -> Int64? {
    try database.first("select cast(value as integer) from setting where key = ?", key) {
      PaperSetting.inForce($0.integer(0), of: key)
    }
  }

  package func join(
    _ name: ReaderName, invitation: SpokenCode?, key: SSHKey, now: Timestamp
  ) throws(StoreError) -> JoinOutcome {
    try database.transaction { () throws(StoreError) in
      if let refusal = try refusal(of: key) { return .refused(refusal) }
      if try isTaken(name, key, now) {
        try noteRefusal(.taken, by: .system, now)
        return .refused(.name(.taken))
      }
      if let wait = try waitToJoin(now) { return .refused(.tooManyFromNetwork(wait: wait)) }
      switch try joinPolicy() {
      case .open: break
      case .invitation:
        guard let invitation else { return .refused(.needsInvitation) }
        if let refusal = try use(invitation, key, now) { return .refused(refusal) }
      case .approval:
        try ask(name, key, now)
        return .awaiting(name.text)
      }
      return .joined(try makeReader(name, key, now))
    }
  }

  package func add(
    _ name: ReaderName, account: Account?, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinOutcome {
    try database.transaction { () throws(StoreError) in
      if let account, try reader(account: account) != nil { return .refused(.accountInUse) }
      if try isTaken(name, nil, now) {
        try noteRefusal(.taken, by: Actor(admin), now)
        return .refused(.name(.taken))
      }
      let reader = try makeReader(name, nil, now)
      if let account { try keep(account, of: reader.id, now) }
      try noteAdmission("added", of: reader.id, by: admin, now)
      return .joined(reader)
    }
  }

  private func makeReader(_ name: ReaderName, _ key: SSHKey?, _ now: Timestamp) throws(StoreError) -> Reader {
    let id = ReaderID(try database.nextNumber(of: "reader"))
    var uid = Fingerprint()
    uid.add(key?.account.key.string ?? name.skeleton)
    uid.add(id.rawValue)
    let reader = Reader(
      id: id, name: name.text, shortID: SafeText(line: String(uid.hexadecimal.prefix(4))), role: .reader,
      joined: now)
    try database.run(
      "insert into reader (id, uid, name, name_key, role, created_ms) values (?, ?, ?, ?, ?, ?)",
      id, uid.hexadecimal, name.text, Self.nameKey(name.text), reader.role.rawValue, now)
    try database.run(
      "insert or replace into reader_name (skeleton, reader_id) values (?, ?)", name.skeleton, id)
    if let key { try keep(key, label: nil, for: id, now, lastUsed: now) }
    return reader
  }

  /// Whether somebody has the name or one like it, or waits for it.
  func isTaken(_ name: ReaderName, _ key: SSHKey?, _ now: Timestamp) throws(StoreError) -> Bool {
    try fillSkeletons()
    if try database.exists("select 1 from reader where name_key = ?", Self.nameKey(name.text)) { return true }
    // A name that somebody had is not given to another within the year.
    let held = try database.exists(
      """
      select 1 from reader_name n join reader r on r.id = n.reader_id
      where n.skeleton = ? and (r.erased_ms is null or r.erased_ms > ?)
      """, name.skeleton, now.adding(seconds: -365 * 86_400))
    guard !held else { return true }
    return try database.exists(
      "select 1 from join_request where skeleton = ? and key <> ?", name.skeleton, key?.account.key ?? "")
  }

  /// Readers who were made without a look at skeletons, by their Unix account, get theirs now.
  private func fillSkeletons() throws(StoreError) {
    let missing = try database.all(
      "select r.id, r.name from reader r where r.id not in (select reader_id from reader_name)"
    ) { row in (id: row.id(0) as ReaderID, name: row.string(1)) }
    for reader in missing {
      try database.run(
        "insert or ignore into reader_name (skeleton, reader_id) values (?, ?)",
        NameSkeleton.of(reader.name), reader.id)
    }
  }

  private func ask(_ name: ReaderName, _ key: SSHKey, _ now: Timestamp) throws(StoreError) {
    try database.run(
      """
      insert or replace into join_request (key, key_type, name, skeleton, asked_ms) values (?, ?, ?, ?, ?)
      """, key.account.key, key.type, name.text, name.skeleton, now)
  }

  package func joinRequests() throws(StoreError) -> [JoinRequest] {
    try database.all("select name, key, asked_ms from join_request order by asked_ms") { row in
      JoinRequest(
        name: row.text(0),
        fingerprint: SafeText(line: String(row.string(1).dropFirst(SSHKey.accountPrefix.count))),
        asked: row.time(2))
    }
  }

  package func settleJoin(
    _ name: SafeText, isWelcome: Bool, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinOutcome? {
    try database.transaction { () throws(StoreError) in
      let found = try database.first("select key, key_type, name from join_request where name = ?", name) {
        ($0.string(0), $0.string(1), $0.string(2))
      }
      guard let (key, type, wish) = found else { return nil }
      try database.run("delete from join_request where key = ?", key)
      guard isWelcome else {
        try audit(now).append(.admission, "request", "refused", by: Actor(admin))
        return .refused(.barred)
      }
      let fingerprint = String(key.dropFirst(SSHKey.accountPrefix.count))
      guard let key = SSHKey(type: type, fingerprint: fingerprint) else { return .refused(.barred) }
      if let refusal = try refusal(of: key) { return .refused(refusal) }
      // It was a good name when it was asked for, and has been kept since.
      guard let name = try? ReaderName(wish) else { return .refused(.name(.reserved)) }
      let reader = try makeReader(name, key, now)
      try noteAdmission("let in", of: reader.id, by: admin, now)
      return .joined(reader)
    }
  }
}
