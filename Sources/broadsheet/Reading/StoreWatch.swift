import Glibc

/// Tells when somebody has written to the store, without asking again and again: the kernel says when the
/// write-ahead log grows.
struct StoreWatch: ~Copyable {
  /// To be waited on; -1 where the kernel gives none: it has so many for an account, and all sessions over ssh are one
  /// account's. The store's files are then looked at once a second.
  let descriptor: Int32
  private let path: String
  private var last: [Trace] = []

  var isLive: Bool { descriptor >= 0 }

  /// What is another when a file was written to.
  private struct Trace: Equatable {
    var size = 0
    var seconds = 0
    var nanoseconds = 0
  }

  init(path: String) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return }
    if inotify_add_watch(descriptor, path + "-wal", UInt32(IN_MODIFY)) < 0 {
      inotify_add_watch(descriptor, path, UInt32(IN_MODIFY))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether somebody has written since the last call, told by the files and without asking the store.
  mutating func hasChanged() -> Bool {
    let now = [path, path + "-wal"].map(Self.trace)
    defer { last = now }
    return now != last
  }

  private static func trace(of path: String) -> Trace {
    var found = stat()
    guard stat(path, &found) == 0 else { return Trace() }
    return Trace(
      size: found.st_size, seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
