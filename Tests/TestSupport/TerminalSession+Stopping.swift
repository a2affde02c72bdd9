import Glibc

extension TerminalSession {
  /// Waits until a process stands still, as after Ctrl-Z; without a process it is the program itself.
  package func waitUntilStopped(
    _ other: Int32? = nil, timeout: Duration = .seconds(10), file: StaticString = #fileID, line: UInt = #line
  ) throws {
    try waitUntil("to stop", timeout: timeout, file: file, line: line) { session in
      Self.state(of: other ?? session.process) == UInt8(ascii: "T")
    }
    while pump(waiting: 0) {}
  }

  /// Whether a process is gone, or has ended and its parent has not heard of it.
  package static func hasEnded(_ process: Int32) -> Bool {
    let state = state(of: process)
    return state == nil || state == UInt8(ascii: "Z")
  }

  /// The processes that the program has started and that still are.
  package var children: [Int32] {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = (try? FileTree.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  /// What is changed on the terminal at this moment: as `leftovers`, but while the program lives.
  package var changesNow: [String] {
    var changes = modes.words
    if !emulator.penIsPlain { changes.append("drawing attributes") }
    if master >= 0, Self.settings(of: master) != settingsBefore { changes.append("terminal settings (stty)") }
    return changes
  }

  /// The one letter of `ps`.
  private static func state(of process: Int32) -> UInt8? {
    guard let stat = try? FileTree.read("/proc/\(process)/stat"),
      let close = stat.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return stat.dropFirst(close + 2).first
  }
}
