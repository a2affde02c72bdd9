import NewsModel

/// Brings a file to the schema of this program, or refuses it.
struct Migrator {
  /// "BRSH": what `file` and other programs can know a store by.
  static let applicationID: Int64 = 0x4252_5348

  let database: Connection
  var migrations = Migration.all

  func prepare(mode: SQLiteStore.Mode, now: Timestamp) throws(StoreError) {
    let found = try versionOfStore()
    guard found != migrations.count else { return }
    guard found < migrations.count else {
      throw refusal(.newerVersion, "it has version \(found) and this program knows \(migrations.count)")
    }
    if found == 0 { try begin(mode) }
    guard mode != .readOnly else { throw refusal(.readOnly, "it has to be brought up to date first") }
    try catchUp(now)
  }

  /// 0 for a file with nothing in it.
  private func versionOfStore() throws(StoreError) -> Int {
    let application = try database.number("pragma application_id")
    let version = Int(try database.number("pragma user_version"))
    if application == Self.applicationID, version >= 0 { return version }
    let isEmpty = try database.number("select count(*) from sqlite_schema") == 0
    guard application == 0, version == 0, isEmpty else {
      throw refusal(.notAStore, "it is a database of another program")
    }
    return 0
  }

  private func begin(_ mode: SQLiteStore.Mode) throws(StoreError) {
    guard mode == .create else { throw refusal(.notAStore, "there is nothing in it") }
    // Kept in the file: no later opening has to ask for it. Memory has no log and says so without an error.
    _ = try database.number("pragma page_size = 4096")
    _ = try database.first("pragma journal_mode = wal") { $0.string(0) }
  }

  /// All that is missing or nothing, and one wait for the disk. Another process may have done it while this one waited
  /// for the lock.
  private func catchUp(_ now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      let done = Int(try database.number("pragma user_version"))
      guard done < migrations.count else { return }
      for index in done..<migrations.count { try apply(migrations[index], version: index + 1, now: now) }
      try database.execute(
        script: "pragma application_id = \(Self.applicationID); pragma user_version = \(migrations.count)")
    }
  }

  private func apply(_ migration: Migration, version: Int, now: Timestamp) throws(StoreError) {
    try database.execute(script: migration.script)
    try migration.work?(database)
    try database.run(
      "insert into migration (version, name, applied_ms) values (?, ?, ?)", version, migration.name, now)
  }

  private func refusal(_ code: StoreError.Code, _ cause: SafeText) -> StoreError {
    StoreError(code, subject: database.path, cause: cause)
  }
}
