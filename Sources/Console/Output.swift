import Glibc
package import NewsModel
import Synchronization

/// A stream of the process. Everything is written whole; a reader that has gone away ends the program quietly,
/// as it ends `cat`.
package struct Output: ~Copyable {
  /// The error number of the last write to standard output that failed; 0 while all went well.
  private static let fault = Atomic<Int32>(0)

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  package static var standard: Output { Output(descriptor: STDOUT_FILENO) }
  package static var error: Output { Output(descriptor: STDERR_FILENO) }

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    Self.send(buffer, to: descriptor)
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Of the terminal; nil where it is none, or nobody knows.
  package var columns: Int? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }

  package mutating func line(_ text: SafeText) {
    buffer += Array(text.string.utf8)
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { flush() }
  }

  package mutating func line(_ json: JSONWriter) {
    buffer += json.bytes
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Bytes of the program's own making, as they are.
  package mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
  }

  package mutating func flush() {
    Self.send(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        if descriptor == STDOUT_FILENO && errno != EPIPE { fault.store(errno, ordering: .relaxed) }
        return
      }
    }
  }
}

extension Output {
  /// Why standard output does not hold all that was written; nil where it does, or where its reader has gone.
  package static var failure: Failure? {
    let number = fault.load(ordering: .relaxed)
    guard number != 0 else { return nil }
    let cause = SafeText(line: String(cString: strerror(number)))
    return Failure(.someFailed, "standard output could not be written: \(cause); what is there is not whole")
  }

  /// One line on the terminal of standard error that the next one takes the place of.
  package static func write(progress text: SafeText) {
    let erase: [UInt8] = [0x0D, 0x1B, 0x5B, 0x4B]
    send(erase + Array(text.string.utf8), to: STDERR_FILENO)
  }
}
