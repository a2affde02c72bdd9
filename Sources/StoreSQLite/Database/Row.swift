import CSQLite
import NewsModel

/// The row that a statement stands on; it must not be kept. Foreign text is cleaned again on its way out,
/// since another program may have written to the file.
struct Row {
  let statement: OpaquePointer

  var columnCount: Int32 { sqlite3_column_count(statement) }

  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(statement, column)
  }

  func number(_ column: Int32) -> Int {
    Int(truncatingIfNeeded: integer(column))
  }

  func flag(_ column: Int32) -> Bool {
    integer(column) != 0
  }

  func string(_ column: Int32) -> String {
    guard let text = sqlite3_column_text(statement, column) else { return "" }
    let length = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    let length = Int(sqlite3_column_bytes(statement, column))
    guard length > 0, let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  func text(_ column: Int32) -> SafeText {
    SafeText(text: string(column))
  }

  func optionalText(_ column: Int32) -> SafeText? {
    isNull(column) ? nil : text(column)
  }

  /// Several texts, one a line.
  func texts(_ column: Int32) -> [SafeText] {
    string(column).split(separator: "\n").map { SafeText(line: String($0)) }
  }

  func url(_ column: Int32) -> WebURL? {
    isNull(column) ? nil : WebURL(string(column))
  }

  func time(_ column: Int32) -> Timestamp {
    Timestamp(milliseconds: integer(column))
  }

  func optionalTime(_ column: Int32) -> Timestamp? {
    isNull(column) ? nil : time(column)
  }

  func id<Subject>(_ column: Int32) -> Identifier<Subject> {
    Identifier(integer(column))
  }

  func optionalID<Subject>(_ column: Int32) -> Identifier<Subject>? {
    isNull(column) ? nil : id(column)
  }

  func fingerprint(_ column: Int32) -> Fingerprint {
    Fingerprint(rawValue: UInt64(bitPattern: integer(column)))
  }
}
