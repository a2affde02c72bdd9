extension TerminalSession {
  /// Lets time go by while the program runs: only where the time itself is what a test is about.
  package func elapse(_ time: Duration) {
    let deadline = Deadline(after: time)
    while !deadline.isPast { _ = pump(waiting: min(20, deadline.remainingMilliseconds)) }
  }
}
