import Console
import Glibc
import NewsModel

/// A text that the user names on the command line.
enum TextFile {
  /// Bytes that are read; more is refused.
  private static let limit = 1 << 20

  static func read(_ path: String) throws(Failure) -> String {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 13)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw unreadable(path) }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw Failure(.wrongUsage, "\(SafeText(line: path)) has more than 1 MiB")
      }
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(
      .wrongUsage,
      "\(SafeText(line: path)) cannot be read: \(SafeText(line: String(cString: strerror(errno))))")
  }
}
