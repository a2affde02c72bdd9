import Glibc
import NewsModel
import StoreSQLite
import Synchronization
import TestSupport
import Testing

/// The stores that the contract is tried on. Each call makes an empty one.
enum StoreUnderTest: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory
  case file

  var testDescription: String { rawValue }

  func make() throws -> SQLiteStore {
    switch self {
    case .memory: try SQLiteStore.open(path: ":memory:", mode: .create, now: .start)
    case .file: try SQLiteStore.open(path: TestFolders.next().file("paper.db"), mode: .create, now: .start)
    }
  }
}

/// The folders of the stores that a run of the tests makes: they last as long as the run, since the tests
/// hold the store and not its folder.
private enum TestFolders {
  private static let all = Mutex<[TemporaryFolder]>([])
  private static let isEmptiedAtTheEnd: Bool = atexit { TestFolders.all.withLock { $0.removeAll() } } == 0

  static func next() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    all.withLock { if isEmptiedAtTheEnd { $0.append(folder) } }
    return folder
  }
}

extension Timestamp {
  /// 2026-11-10T08:00:00Z.
  static let start = Timestamp(seconds: 1_794_297_600)
}
