import CSQLite
import NewsModel

/// An open database. Closed when it goes; not to be shared between threads.
final class Connection {
  let handle: OpaquePointer
  /// What errors name.
  let path: SafeText
  private var statements: [String: Statement] = [:]
  private var isWriting = false

  /// Takes the handle over.
  init(handle: OpaquePointer, path: SafeText) {
    self.handle = handle
    self.path = path
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Runs one statement that answers no rows.
  func run(_ sql: String, _ values: any Bindable...) throws(StoreError) {
    try forEach(sql, values) { _ in true }
  }

  /// What the first row says; nil where there is none.
  func first<T>(_ sql: String, _ values: any Bindable..., read: (Row) -> T) throws(StoreError) -> T? {
    var result: T?
    try forEach(sql, values) { row in
      result = read(row)
      return false
    }
    return result
  }

  func all<T>(_ sql: String, _ values: any Bindable..., read: (Row) -> T) throws(StoreError) -> [T] {
    var result: [T] = []
    try forEach(sql, values) { row in
      result.append(read(row))
      return true
    }
    return result
  }

  func exists(_ sql: String, _ values: any Bindable...) throws(StoreError) -> Bool {
    var isThere = false
    try forEach(sql, values) { _ in
      isThere = true
      return false
    }
    return isThere
  }

  /// A single number; 0 where there is no row.
  func number(_ sql: String, _ values: any Bindable...) throws(StoreError) -> Int64 {
    var number: Int64 = 0
    try forEach(sql, values) { row in
      number = row.integer(0)
      return false
    }
    return number
  }

  /// Calls `body` for each row until it answers false.
  func forEach(_ sql: String, _ values: [any Bindable], _ body: (Row) -> Bool) throws(StoreError) {
    let code = try statement(sql).run(values, body)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code) }
  }

  /// Rows that the last statement changed.
  var changes: Int {
    Int(sqlite3_changes64(handle))
  }

  /// Rows changed since the connection was opened.
  var totalChanges: Int64 {
    sqlite3_total_changes64(handle)
  }

  var isReadOnly: Bool {
    sqlite3_db_readonly(handle, "main") == 1
  }

  /// One transaction that has the write lock from its first moment, so that what it reads stays true.
  /// Undone as a whole where `body` throws.
  func transaction<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    precondition(!isWriting, "a transaction inside another")
    try run("begin immediate")
    isWriting = true
    defer { isWriting = false }
    do throws(StoreError) {
      let result = try body()
      try run("commit")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Several reads that see one moment.
  func snapshot<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard !isWriting else { return try body() }
    try run("begin")
    defer { rollBack() }
    return try body()
  }

  /// Several statements without parameters; for the schema.
  func execute(script: String) throws(StoreError) {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  func error(_ code: Int32) -> StoreError {
    StoreError(sqlite: code, of: handle, subject: path)
  }

  /// Fails where SQLite has rolled back by itself (a full disk, say), which is what is wanted.
  private func rollBack() {
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "rollback", nil, nil, nil) }
  }

  private func statement(_ sql: String) throws(StoreError) -> Statement {
    if let known = statements[sql], !known.isBusy { return known }
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw error(code) }
    let statement = Statement(handle: pointer)
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }
}
