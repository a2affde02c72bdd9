import Glibc

/// Turns the signals that ask a program to end into something to look at between two feeds, so that what has
/// been fetched is kept.
struct Interruption {
  private var signals = sigset_t()
  private(set) var hasCome = false

  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits, shorter where a signal comes.
  static func pause(milliseconds: Int) {
    poll(nil, 0, Int32(clamping: milliseconds))
  }

  mutating func check() -> Bool {
    var noTime = timespec()
    if !hasCome, sigtimedwait(&signals, nil, &noTime) > 0 { hasCome = true }
    return hasCome
  }
}
