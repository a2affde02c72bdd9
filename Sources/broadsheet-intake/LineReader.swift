import Glibc

/// The lines of a stream, each as soon as it is there: another process may write one and wait for the answer.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// Bytes of a line that are kept.
  private static let longest = 1 << 20

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Without its end; nil at the end of the stream.
  mutating func next() -> [UInt8]? {
    var seen = 0
    while true {
      if let end = buffer[seen...].firstIndex(of: 0x0A) { return line(upTo: end) }
      seen = buffer.count
      if isAtEnd || seen > Self.longest { return seen == 0 ? nil : line(upTo: seen) }
      fill()
    }
  }

  private mutating func line(upTo end: Int) -> [UInt8] {
    let line = buffer[..<end]
    let rest = min(end + 1, buffer.count)
    defer { buffer.removeFirst(rest) }
    return Array(line.last == 0x0D ? line.dropLast() : line)
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { buffer += chunk[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
  }
}
