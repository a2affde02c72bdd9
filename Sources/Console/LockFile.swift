import Glibc
package import NewsModel

/// A file beside the store on whose bytes processes hold locks: the kernel gives them back however a process ends.
///
/// They are POSIX locks: a process must open such a file once, for closing it gives back all that it holds.
package final class LockFile {
  package let path: SafeText
  private let descriptor: Int32

  /// What the system says where it cannot be opened.
  package struct Fault: Error {
    package let path: SafeText
    package let reason: SafeText
  }

  /// - Parameter suffix: what the name of the store is followed by.
  package init(beside store: String, suffix: String) throws(Fault) {
    path = SafeText(line: store + suffix)
    let before = umask(0o007)
    descriptor = open(store + suffix, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    umask(before)
    guard descriptor >= 0 else {
      throw Fault(path: path, reason: SafeText(line: String(cString: strerror(errno))))
    }
  }

  deinit {
    close(descriptor)
  }

  /// Whether this process has the byte now; it does not wait.
  package func take(_ place: Int64) -> Bool {
    set(F_WRLCK, place, 1)
  }

  package func give(_ place: Int64, count: Int64 = 1) {
    _ = set(F_UNLCK, place, count)
  }

  private func set(_ kind: Int32, _ place: Int64, _ count: Int64) -> Bool {
    var region = flock()
    region.l_type = Int16(kind)
    region.l_whence = Int16(SEEK_SET)
    region.l_start = off_t(place)
    region.l_len = off_t(count)
    return withUnsafeMutablePointer(to: &region) { fcntl(descriptor, F_SETLK, $0) } == 0
  }
}
