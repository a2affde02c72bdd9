import CSQLite
import NewsModel

/// A value that goes into a statement as a parameter; no value ever becomes a part of its text.
protocol Bindable {
  /// The result code of SQLite.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Int64: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, self)
  }
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, self ? 1 : 0)
  }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var copy = self
    return copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        news_sqlite_bind_text(statement, index, text.baseAddress, UInt64(text.count))
      }
    }
  }
}

extension [UInt8]: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    withUnsafeBytes { news_sqlite_bind_blob(statement, index, $0.baseAddress, UInt64($0.count)) }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement, index)
    }
  }
}

extension SafeText: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    string.bind(to: statement, at: index)
  }
}

extension WebURL: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    string.bind(to: statement, at: index)
  }
}

extension Timestamp: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    milliseconds.bind(to: statement, at: index)
  }
}

extension HeadlineKey: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    rawValue.bind(to: statement, at: index)
  }
}

extension Fingerprint: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    Int64(bitPattern: rawValue).bind(to: statement, at: index)
  }
}

extension Identifier: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    rawValue.bind(to: statement, at: index)
  }
}
