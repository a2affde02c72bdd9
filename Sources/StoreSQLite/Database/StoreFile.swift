import CSQLite
import Glibc
import NewsModel

/// The file of a store: made, opened, looked at.
struct StoreFile {
  let path: String
  let mode: SQLiteStore.Mode
  /// Those that a new file has from its first moment, less what the umask takes; nil for SQLite's own.
  var permissions: mode_t?

  /// How often a call looks whether another process's write is done before it gives up, and how long it
  /// sleeps in between, in microseconds: 5 seconds in all.
  ///
  /// SQLite's own `busy_timeout` sleeps up to 100 ms at a time: beside an import, whose transactions follow one
  /// another closely, a reader's comment would find the lock free by luck only.
  private static let looks: Int32 = 2000
  private static let pause: UInt32 = 2500

  private var subject: SafeText { SafeText(line: path) }

  /// A connection with every switch set; nothing of the file has been read yet.
  func open() throws(StoreError) -> Connection {
    if mode == .create, path != ":memory:" {
      try makeFolder()
      try makeFile()
    }
    let connection = try open(path, flags)
    sqlite3_busy_handler(connection.handle, Self.waitAMoment, nil)
    for (option, isOn) in Self.switches { try connection.set(option, isOn) }
    return connection
  }

  private static let waitAMoment: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { _, count in
    guard count < StoreFile.looks else { return 0 }
    usleep(StoreFile.pause)
    return 1
  }

  /// A store on a medium that cannot be written to, where not even SQLite's lock file can be made. Only where
  /// nobody can be writing to it, which a log beside it would show.
  func openUnchanging() throws(StoreError) -> Connection? {
    guard mode == .readOnly, hasNoLog else { return nil }
    var address = "file:"
    for byte in path.utf8 {
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x7A).contains(byte) || byte == 0x2F
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 256, radix: 16).dropFirst()
    }
    return try open(address + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | Self.commonFlags)
  }

  private var hasNoLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  private static let commonFlags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE

  private static let switches: [(Int32, Bool)] = [
    (SQLITE_DBCONFIG_ENABLE_FKEY, true),
    (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    (SQLITE_DBCONFIG_DEFENSIVE, true),
    (SQLITE_DBCONFIG_DQS_DDL, false),
    (SQLITE_DBCONFIG_DQS_DML, false),
    (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false),
  ]

  private var flags: Int32 {
    switch mode {
    case .readOnly: SQLITE_OPEN_READONLY | Self.commonFlags
    case .readWrite, .session: SQLITE_OPEN_READWRITE | Self.commonFlags
    case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | Self.commonFlags
    }
  }

  private func open(_ address: String, _ flags: Int32) throws(StoreError) -> Connection {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(address, &handle, flags, mode == .create ? GatheringFiles.name : nil)
    guard code == SQLITE_OK, let handle else {
      let error = StoreError(sqlite: code, of: handle, subject: subject)
      sqlite3_close_v2(handle)
      throw error
    }
    return Connection(handle: handle, path: subject)
  }

  /// Folders that are missing, for their owner alone.
  private func makeFolder() throws(StoreError) {
    var folders: [Substring] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash != rest.startIndex {
      rest = rest[..<slash]
      if access(String(rest), F_OK) == 0 { break }
      folders.append(rest)
    }
    for folder in folders.reversed() where mkdir(String(folder), 0o700) != 0 && errno != EEXIST {
      throw StoreError(
        Self.code(forMaking: errno), subject: SafeText(line: String(folder)), cause: Self.words(errno))
    }
  }

  /// SQLite takes an empty file for a new store, and gives its log the same permissions.
  private func makeFile() throws(StoreError) {
    guard let permissions else { return }
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard descriptor >= 0 else {
      throw StoreError(Self.code(forMaking: errno), subject: subject, cause: Self.words(errno))
    }
    close(descriptor)
  }

  private static func code(forMaking error: Int32) -> StoreError.Code {
    switch error {
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    default: .cannotOpen
    }
  }

  private static func words(_ error: Int32) -> SafeText {
    SafeText(line: String(cString: strerror(error)))
  }
}

extension Connection {
  fileprivate func set(_ option: Int32, _ isOn: Bool) throws(StoreError) {
    let code = news_sqlite_switch(handle, option, isOn ? 1 : 0)
    guard code == SQLITE_OK else { throw error(code) }
  }
}
