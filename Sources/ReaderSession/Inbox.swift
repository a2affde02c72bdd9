package import ReaderUI
import Synchronization

/// What the worker has to say to the run loop: the only object that both touch.
package final class Inbox: Sendable {
  private let pipe = WakePipe()
  private let waiting = Mutex<[Message]>([])

  /// To be waited on; readable while messages wait.
  package var descriptor: Int32 { pipe.descriptor }

  func post(_ messages: [Message]) {
    guard !messages.isEmpty else { return }
    waiting.withLock { $0 += messages }
    pipe.wake()
  }

  package func take() -> [Message] {
    pipe.drain()
    return waiting.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }
}
