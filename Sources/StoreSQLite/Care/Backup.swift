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
    let target = try StoreFile(path: draft, mode: .create, permissions: permissions).open()
    guard let backup = sqlite3_backup_init(target.handle, "main", source.handle, "main") else {
      throw StoreError(sqlite: sqlite3_extended_errcode(target.handle), of: target.handle, subject: subject)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw StoreError(sqlite: code, of: target.handle, subject: subject)
    }
  }

  /// Nobody may read the copy who may not read its store: the group of a new file is its folder's or its maker's, and
  /// where that is not the store's own its people are like all others there.
  private var permissions: mode_t {
    var store = stat()
    guard let name = sqlite3_db_filename(source.handle, "main"), stat(name, &store) == 0 else { return 0o600 }
    var folder = stat()
    let place = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let takesGroup = stat(place, &folder) == 0 && folder.st_mode & S_ISGID != 0
    let group = takesGroup ? folder.st_gid : getegid()
    let mode = store.st_mode & 0o666
    return group == store.st_gid ? mode : mode & ~0o070 | (mode & 0o007) << 3
  }
}
