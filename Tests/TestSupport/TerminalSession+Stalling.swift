import Glibc

extension TerminalSession {
  /// Types without taking what the program writes, as at a terminal that has stopped reading. What does not fit into the
  /// line is lost.
  package func sendUnread(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Lets time go by in which nothing is read; the answer is the processor's time that the program took of it.
  package func stall(_ time: Duration) -> Duration {
    let before = processorTime
    let deadline = Deadline(after: time)
    while !deadline.isPast { usleep(10_000) }
    return processorTime - before
  }

  /// Waits until the program has ended, and reads nothing of what it writes.
  package func endUnread(
    timeout: Duration = .seconds(30), file: StaticString = #fileID, line: UInt = #line
  ) throws -> ExitStatus {
    let deadline = Deadline(after: timeout)
    while !deadline.isPast {
      if let status = reap() { return status }
      usleep(20_000)
    }
    throw failure("did not end", file, line)
  }

  /// Takes what the program writes at the pace of a slow line, until something holds, or throws with the screen.
  package func crawl(
    bytesPerSecond: Int, _ what: String, timeout: Duration = .seconds(60), file: StaticString = #fileID,
    line: UInt = #line, until condition: (TerminalSession) -> Bool
  ) throws {
    let deadline = Deadline(after: timeout)
    while !condition(self) {
      guard !deadline.isPast else { throw failure("was waited for \(what)", file, line) }
      usleep(20_000)
      _ = pump(waiting: 0, limit: max(1, bytesPerSecond / 50))
    }
  }

  /// User and system time of all threads, in hundredths of a second.
  private var processorTime: Duration {
    guard let stat = try? FileTree.read("/proc/\(process)/stat"),
      let close = stat.lastIndex(of: UInt8(ascii: ")"))
    else { return .zero }
    let fields = String(decoding: stat[(close + 2)...], as: UTF8.self).split(separator: " ")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return .zero }
    return .milliseconds((user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK)))
  }
}
