package import NewsModel

extension SQLiteStore {
  package func reader(account: Account) throws(StoreError) -> Reader? {
    try database.first(
      """
      select \(Reader.columns) from reader_account k join reader r on r.id = k.reader_id where k.key = ?
      """, account.key
    ) { Reader($0) }
  }

  package func ensureReader(_ account: Account, now: Timestamp) throws(StoreError) -> Reader {
    if let reader = try reader(account: account) { return reader }
    try requireName(of: account, now)
    return try database.transaction { () throws(StoreError) in
      if let reader = try self.reader(account: account) { return reader }
      return try makeReader(account, now)
    }
  }

  package func readers() throws(StoreError) -> [Reader] {
    try database.all("select \(Reader.columns) from reader r where r.erased_ms is null order by r.id") {
      Reader($0)
    }
  }

  package func acceptPolicy(_ version: Int, by reader: ReaderID, now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        "update reader set policy_version = ?, policy_ms = ? where id = ?", version, now, reader)
    }
  }

  @discardableResult
  package func setRole(
    _ role: Reader.Role, of reader: ReaderID, by actor: ReaderID? = nil, now: Timestamp
  ) throws(StoreError) -> Refusal? {
    try database.transaction { () throws(StoreError) in
      if role != .admin, try isLastAdmin(reader) { return .notAllowed }
      try database.run("update reader set role = ? where id = ?", role.rawValue, reader)
      guard database.changes == 1 else {
        throw StoreError(.notFound, subject: "reader \(reader.rawValue)", cause: "there is no such reader")
      }
      try audit(now).append(.role, "reader \(reader.rawValue)", role.rawValue, by: Actor(actor))
      return nil
    }
  }

  func isLastAdmin(_ reader: ReaderID) throws(StoreError) -> Bool {
    let admins = "select 1 from reader where role = 'admin' and erased_ms is null"
    let isAdmin = try database.exists("\(admins) and id = ?", reader)
    let hasOthers = try database.exists("\(admins) and id <> ?", reader)
    return isAdmin && !hasOthers
  }

  package func reader(_ id: ReaderID) throws(StoreError) -> Reader? {
    try database.first("select \(Reader.columns) from reader r where r.id = ? and r.erased_ms is null", id) {
      Reader($0)
    }
  }

  private func makeReader(_ account: Account, _ now: Timestamp) throws(StoreError) -> Reader {
    let isFirst = try isWithoutAdmin()
    let id = ReaderID(try database.nextNumber(of: "reader"))
    let name = try freeName(like: account.suggestedName, now)
    var uid = Fingerprint()
    uid.add(account.key.string)
    uid.add(id.rawValue)
    let reader = Reader(
      id: id, name: name, shortID: SafeText(line: String(uid.hexadecimal.prefix(4))),
      role: isFirst ? .admin : .reader, joined: now)
    try database.run(
      "insert into reader (id, uid, name, name_key, role, created_ms) values (?, ?, ?, ?, ?, ?)",
      id, uid.hexadecimal, name, Self.nameKey(name), reader.role.rawValue, now)
    try keep(account, of: id, now)
    return reader
  }

  /// Two names with one key would be taken for each other.
  static func nameKey(_ name: SafeText) -> String {
    name.string.lowercased().filter { $0 != " " }
  }
}

extension Reader {
  /// What `init(_:)` reads, from `reader r`.
  static let columns = "r.id, r.name, r.uid, r.role, r.policy_version, r.created_ms"

  init(_ row: Row) {
    self.init(
      id: row.id(0), name: row.text(1), shortID: SafeText(line: String(row.string(2).prefix(4))),
      role: Role(rawValue: row.string(3)) ?? .reader, policyVersion: row.isNull(4) ? nil : row.number(4),
      joined: row.time(5))
  }
}

extension Fingerprint {
  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
