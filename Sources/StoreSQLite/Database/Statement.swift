import CSQLite
import NewsModel

/// A prepared statement, kept by its connection for the next time the same text is wanted.
final class Statement {
  private let handle: OpaquePointer
  /// Whether somebody is reading its rows, so that a second user needs one of their own.
  private(set) var isBusy = false

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Calls `body` for each row; `false` ends it. Answers the result code that ended it.
  func run(_ values: [any Bindable], _ body: (Row) -> Bool) -> Int32 {
    isBusy = true
    defer { reset() }
    for (index, value) in values.enumerated() {
      let code = value.bind(to: handle, at: Int32(index + 1))
      guard code == SQLITE_OK else { return code }
    }
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW, body(Row(statement: handle)) { code = sqlite3_step(handle) }
    return code
  }

  private func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isBusy = false
  }
}
