import Glibc
import ReaderUI
import Synchronization

/// What the worker has to say to the run loop: the only object that both touch.
///
/// A byte in the pipe wakes a `poll`; the messages wait under the lock.
final class Inbox: Sendable {
  /// To be waited on; readable while messages wait.
  let descriptor: Int32
  private let writeEnd: Int32
  private let waiting = Mutex<[Message]>([])

  init() {
    var ends: [Int32] = [-1, -1]
    // Without descriptors nothing can be waited for: the run loop then only answers keys.
    if pipe2(&ends, O_CLOEXEC | O_NONBLOCK) != 0 { ends = [-1, -1] }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  func post(_ messages: [Message]) {
    guard !messages.isEmpty else { return }
    waiting.withLock { $0 += messages }
    var byte: UInt8 = 1
    write(writeEnd, &byte, 1)
  }

  func take() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }
}
