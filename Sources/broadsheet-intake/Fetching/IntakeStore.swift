import Console
import NewsModel
import StoreSQLite

/// The store of a command, with its errors in words.
enum IntakeStore {
  static func open(_ arguments: Arguments) throws(Failure) -> SQLiteStore {
    let path = try StoreLocation.path(arguments)
    return try perform { () throws(StoreError) in
      let store = try SQLiteStore.open(path: path, mode: .create, now: SystemClock.now())
      try store.makeRoomForIntake()
      return store
    }
  }

  @discardableResult
  static func perform<Result>(_ work: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}
