import Glibc

/// Ends an answer that takes too long, whatever it waits for: a client that does not read what it has asked for, too.
enum AnswerClock {
  /// - Parameter seconds: 0 for no limit.
  static func start(seconds: Int64) {
    for number in [SIGALRM, SIGXCPU] { signal(number) { _ in AnswerClock.end() } }
    alarm(UInt32(clamping: max(0, seconds)))
  }

  /// In a signal handler: nothing is called that allocates, or that can wait.
  private static func end() {
    let words: StaticString = "broadsheet: the answer took too long and was broken off: ask again\n"
    var errors = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    if poll(&errors, 1, 0) == 1, errors.revents == Int16(POLLOUT) {
      write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    }
    _exit(1)
  }
}
