import Glibc

extension TerminalSession {
  /// Waits until the screen shows the text (in one row), or throws with the screen.
  package func waitFor(
    _ text: String, timeout: Duration = .seconds(10), file: StaticString = #fileID, line: UInt = #line
  ) throws {
    try wait("to show “\(text)”", timeout, file, line) { session in session.shows(text) }
  }

  /// Waits until no row shows the text.
  package func waitForGone(
    _ text: String, timeout: Duration = .seconds(10), file: StaticString = #fileID, line: UInt = #line
  ) throws {
    try wait("to stop showing “\(text)”", timeout, file, line) { session in !session.shows(text) }
  }

  /// Waits until something holds of the session, or throws with the screen.
  package func waitUntil(
    _ what: String, timeout: Duration = .seconds(10), file: StaticString = #fileID, line: UInt = #line,
    _ condition: (TerminalSession) -> Bool
  ) throws {
    try wait(what, timeout, file, line, condition)
  }

  /// Waits until the program is silent for a time and none of its threads runs.
  package func settle(
    silence: Duration = .milliseconds(30), timeout: Duration = .seconds(10), file: StaticString = #fileID,
    line: UInt = #line
  ) throws {
    let deadline = Deadline(after: timeout)
    while pump(waiting: Deadline(after: silence).remainingMilliseconds) || isBusy {
      guard !deadline.isPast else { throw failure("did not become silent", file, line) }
    }
  }

  /// The number of bytes that the program writes until it is silent after the step.
  package func bytes(
    file: StaticString = #fileID, line: UInt = #line, of step: () throws -> Void
  ) throws -> Int {
    try settle(file: file, line: line)
    let before = written.count
    try step()
    try settle(file: file, line: line)
    return written.count - before
  }

  /// Waits until the program has ended and all that it wrote is on the screen.
  package func exitStatus(
    timeout: Duration = .seconds(10), file: StaticString = #fileID, line: UInt = #line
  ) throws -> ExitStatus {
    let deadline = Deadline(after: timeout)
    while true {
      if let status = reap() {
        while pump(waiting: 0) {}
        return status
      }
      _ = pump(waiting: 5)
      guard !deadline.isPast else { throw failure("did not end", file, line) }
    }
  }

  private func wait(
    _ what: String, _ timeout: Duration, _ file: StaticString, _ line: UInt,
    _ condition: (TerminalSession) -> Bool
  ) throws {
    let deadline = Deadline(after: timeout)
    while !condition(self) {
      guard !deadline.isPast else { throw failure("was waited for \(what)", file, line) }
      let came = pump(waiting: min(20, deadline.remainingMilliseconds))
      guard came || isRunning || condition(self) else {
        throw failure("ended, waited for \(what)", file, line)
      }
    }
  }

  func failure(_ what: String, _ file: StaticString, _ line: UInt) -> TerminalFailure {
    TerminalFailure(place: "\(file):\(line)", what: "\(title) \(what)", screen: framedScreen)
  }

  /// Whether a thread of the program, or of one that it has started, is running or waits for the disk.
  private var isBusy: Bool {
    ([process] + children).contains { Self.isBusy($0) }
  }

  private static func isBusy(_ process: pid_t) -> Bool {
    let folder = "/proc/\(process)/task"
    return FileTree.names(in: folder).contains { thread in
      guard let stat = try? FileTree.read("\(folder)/\(thread)/stat"),
        let close = stat.lastIndex(of: UInt8(ascii: ")"))
      else { return false }
      return stat.dropFirst(close + 2).first.map { $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "D") }
        ?? false
    }
  }
}
