import Confinement
import Console
import NewsModel
import StoreSQLite

/// What keeps a session over ssh within bounds.
struct SessionBounds {
  var limits: SessionLimits
  /// Whether the store is only read.
  var isReadOnly: Bool
  var network: NetworkName?
  /// What it may read besides.
  var folders: [String] = []

  /// The writing side's own connection, where nothing can be opened after `enter`.
  func secondStore(_ path: String) throws(Failure) -> SQLiteStore? {
    guard !isReadOnly, Enclosure.files == .closed else { return nil }
    do throws(StoreError) {
      let store = try SQLiteStore.open(path: path, mode: .session, now: SystemClock.now())
      store.network = network
      // The first read opens the log and its index.
      _ = try store.changeCounter()
      _ = try store.readers()
      return store
    } catch {
      throw Failure(error)
    }
  }

  /// From here on the process has its terminal and its store, and nothing else.
  func enter(_ path: String) throws(Failure) {
    let files = ["", "-wal", "-shm"].map { path + $0 }
    let sound = Enclosure.enter(
      readable: ["/dev/urandom"] + folders + (isReadOnly ? files : []), writable: isReadOnly ? [] : files)
    guard sound else {
      throw Failure(
        .notAllowed, "this machine cannot confine a session (Landlock, seccomp), so there is none")
    }
  }
}
