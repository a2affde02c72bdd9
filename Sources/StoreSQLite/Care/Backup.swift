import CSQLite
import Glibc
import NewsModel

/// Copies a store that is in use: everything that was committed when it began, in a file of its own.
struct Backup {
  let source: Connection
  let path: String

  private var draft: String { path + ".part" }
  private var subject: SafeText { SafeText(line: path) }

  /// What was at the path is replaced when the copy is whole, and not touched before.
  func run() throws(StoreError) {
    defer { unlink(draft) }
    unlink(draft)
    try copy()
    guard rename(draft, path) == 0 else {
      throw StoreError(.io, subject: subject, cause: SafeText(line: String(cString: strerror(errno))))
    }
  }

  private func copy() throws(StoreError) {
    let target = try StoreFile(path: draft, mode: .create).open()
    guard let backup = sqlite3_backup_init(target.handle, "main", source.handle, "main") else {
      throw StoreError(sqlite: sqlite3_extended_errcode(target.handle), of: target.handle, subject: subject)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw StoreError(sqlite: code, of: target.handle, subject: subject)
    }
  }
}
