import Glibc
import NewsModel
import StoreSQLite
import Testing

/// The stores that the contract is tried on. Each call makes an empty one.
enum StoreUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory
  case file

  var testDescription: String { rawValue }

  func make() throws -> SQLiteStore {
    switch self {
    case .memory: try SQLiteStore.open(path: ":memory:", mode: .create, now: .start)
    case .file: try SQLiteStore.open(path: Folder().path + "/paper.db", mode: .create, now: .start)
    }
  }
}

/// A new folder for one test. It stays until the machine clears its temporary files, so that a failed test
/// can be looked at.
struct Folder {
  let path: String

  init() {
    var template = Array("/tmp/broadsheet-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
  }

  /// A path in it.
  func callAsFunction(_ name: String) -> String {
    path + "/" + name
  }
}

extension Timestamp {
  /// 2026-11-10T08:00:00Z.
  static let start = Timestamp(seconds: 1_794_297_600)
}
