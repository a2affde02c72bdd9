import CSQLite
import Glibc
import NewsModel

extension StoreError {
  /// What a result code of SQLite means to the one who asked.
  init(sqlite code: Int32, of handle: OpaquePointer?, subject: SafeText) {
    let systemError = handle.map { sqlite3_system_errno($0) } ?? 0
    self.init(
      Self.meaning(of: code, systemError: systemError), subject: subject,
      cause: Self.words(for: code, of: handle))
  }

  private static func meaning(of code: Int32, systemError: Int32) -> Code {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_READONLY: .readOnly
    case SQLITE_FULL: .diskFull
    case SQLITE_NOTADB: .notAStore
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: openingFault(systemError)
    case SQLITE_IOERR: systemError == ENOSPC || systemError == EDQUOT ? .diskFull : .io
    case SQLITE_NOMEM, SQLITE_INTERRUPT, SQLITE_TOOBIG: .io
    default: .damaged
    }
  }

  private static func openingFault(_ systemError: Int32) -> Code {
    switch systemError {
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .diskFull
    default: .cannotOpen
    }
  }

  /// Where a file cannot be opened, only the system knows why.
  private static func words(for code: Int32, of handle: OpaquePointer?) -> SafeText {
    if let handle, code & 0xFF == SQLITE_CANTOPEN, case let reason = sqlite3_system_errno(handle), reason != 0
    {
      return SafeText(line: String(cString: strerror(reason)))
    }
    let words = handle.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    return words.map { SafeText(line: String(cString: $0)) } ?? "unknown error"
  }
}
