import Glibc

/// Tells when somebody has written to the store, without asking again and again: the kernel says when the
/// write-ahead log grows.
struct StoreWatch: ~Copyable {
  /// To be waited on; -1 where the kernel gives none: it has so many for an account, and all sessions over ssh are one
  /// account's. The store's counter is then looked at once a second.
  let descriptor: Int32

  var isLive: Bool { descriptor >= 0 }

  init(path: String) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return }
    if inotify_add_watch(descriptor, path + "-wal", UInt32(IN_MODIFY)) < 0 {
      inotify_add_watch(descriptor, path, UInt32(IN_MODIFY))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
