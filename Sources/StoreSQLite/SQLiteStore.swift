import CSQLite
package import NewsModel

/// The store in one SQLite file. What it promises stands at `Store`.
///
/// Every connection sees what the others have committed; the file is in WAL mode, so reading never waits for
/// writing.
package final class SQLiteStore {
  package enum Mode: Sendable {
    case readOnly
    /// The store has to be there.
    case readWrite
    /// As `readWrite`, and no file is opened but those of the store: what is temporary stays in memory.
    case session
    /// It is made, with the folders on its way, where it is not there.
    case create
  }

  let database: Connection
  /// Whether it was given memory for taking much in, and has enough.
  var hasRoom = false
  /// What holds where the store's settings say nothing else.
  package var rules = CommentRules()
  /// Where whoever works on this connection has come from over ssh.
  package var network: NetworkName?

  private init(database: Connection) {
    self.database = database
  }

  /// `:memory:` makes one that is gone when it is closed. A file that is no store, or a newer version's, is
  /// refused and not changed.
  package static func open(path: String, mode: Mode, now: Timestamp) throws(StoreError) -> SQLiteStore {
    let file = StoreFile(path: path, mode: mode)
    let database = try file.open()
    do throws(StoreError) {
      try prepare(database, mode: mode, now: now)
      return SQLiteStore(database: database)
    } catch {
      guard error.code == .cannotOpen || error.code == .readOnly, let unchanging = try file.openUnchanging()
      else { throw error }
      try prepare(unchanging, mode: mode, now: now)
      return SQLiteStore(database: unchanging)
    }
  }

  private static func prepare(_ database: Connection, mode: Mode, now: Timestamp) throws(StoreError) {
    // Whoever makes stores takes stories in: the others have few words to cut.
    if mode == .create { WordTokenizer.install(in: database.handle) }
    let migrator = Migrator(database: database)
    try migrator.prepare(mode: mode, now: now)
    // A page of headlines is a few pages of the file: a session needs no more of them in memory.
    try database.execute(script: "pragma cache_size = -1000")
    if mode != .readOnly { _ = news_sqlite_keep_log(database.handle) }
    // A log that an import has made long is cut back when it has been taken over.
    if mode == .session { try database.execute(script: "pragma temp_store = memory") }
    if mode != .readOnly { try database.execute(script: "pragma journal_size_limit = 16777216") }
  }
}

extension SQLiteStore {
  /// Rows that this connection has changed since it was opened.
  package var changeCount: Int64 {
    database.totalChanges
  }

  package var isReadOnly: Bool { database.isReadOnly }
}

extension SQLiteStore: Store {}
