import CPty
import Glibc

/// A real program on a real pseudo-terminal, its screen kept by a terminal emulator.
///
/// No thread of its own: bytes flow while a test waits for something. The program starts with a clean
/// environment (PATH, a HOME of its own, LANG=C.UTF-8, TZ=UTC, TERM) and what the test adds to it. Whatever is
/// still running when the last reference goes is killed.
package final class TerminalSession {
  private let home: TemporaryFolder
  /// What has to be there as long as the program, such as the folder of its store.
  private let company: (any Sendable)?
  let emulator: TerminalEmulator
  let process: pid_t
  private(set) var master: CInt
  private let start: ProgramStart
  let settingsBefore: [UInt8]
  private var settingsAfter: [UInt8]?
  private var ended: ExitStatus?
  private(set) var modes = TerminalModes()
  /// Everything that the program wrote to the terminal.
  package private(set) var written: [UInt8] = []

  package init(
    _ program: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    terminal: String = "xterm-256color", environment: [String: String] = [:], directory: String? = nil,
    keeping company: (any Sendable)? = nil
  ) throws {
    let home = try TemporaryFolder()
    let extra = ["TERM": terminal].merging(environment) { _, given in given }
    let variables = Environment.clean(home: home.path, adding: extra)
    let start = try ProgramStart(program, arguments, environment: variables, directory: directory)
    var master: CInt = -1
    let problem = pty_open(CInt(rows), CInt(columns), &master)
    guard problem == 0 else { throw SystemFailure("opening a terminal", code: problem) }
    settingsBefore = Self.settings(of: master)
    (self.home, self.start, self.master, self.company) = (home, start, master, company)
    emulator = TerminalEmulator(rows: rows, columns: columns)
    do {
      process = try start.spawn { path, argv, envp, process in
        pty_spawn(master, path, argv, envp, start.directory, &process)
      }
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    hangUp()
    guard ended == nil else { return }
    Glibc.kill(-process, SIGKILL)
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// What was started, for messages.
  var title: String { ([start.path] + start.arguments).joined(separator: " ") }

  /// The process's id, for what only the system knows of it.
  package var processID: Int32 { process }

  package var isRunning: Bool { reap() == nil }

  /// Gives the terminal another size; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) throws {
    emulator.resize(rows: rows, columns: columns)
    let problem = pty_resize(master, CInt(rows), CInt(columns))
    guard problem == 0 else { throw SystemFailure("resizing the terminal", code: problem) }
  }

  /// Sends a signal to the program, such as SIGTERM.
  package func signal(_ number: Int32) {
    Glibc.kill(process, number)
  }

  package func kill() {
    signal(SIGKILL)
  }

  /// Closes the terminal, as a lost line or a closed window does; nothing can be read or sent afterwards.
  package func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  /// How the program ended, once it has; nil while it runs.
  func reap() -> ExitStatus? {
    if let ended { return ended }
    var wait: CInt = 0
    guard waitpid(process, &wait, WNOHANG) == process else { return nil }
    if master >= 0 { settingsAfter = Self.settings(of: master) }
    ended = ExitStatus(wait: wait)
    return ended
  }

  /// Takes what the program wrote within the time, and answers its queries. False when nothing came.
  func pump(waiting milliseconds: CInt, limit: Int = 65536) -> Bool {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0, take(limit) else { return false }
    reply(emulator.takeOutput())
    return true
  }

  /// After the program has gone, a read of its terminal fails at once: then the time is slept instead.
  private func take(_ limit: Int) -> Bool {
    var chunk = [UInt8](repeating: 0, count: limit)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else {
      usleep(2000)
      return false
    }
    written += chunk.prefix(count)
    modes.read(chunk.prefix(count))
    emulator.read(chunk.prefix(count))
    return true
  }

  /// Types bytes; a program that stops reading is waited for one second, its output being taken meanwhile.
  func reply(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline(after: .seconds(1))
    while !rest.isEmpty, master >= 0, !deadline.isPast {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count <= 0 else {
        rest = rest.dropFirst(count)
        continue
      }
      guard errno == EAGAIN else { return }
      _ = pump(waiting: 10)
    }
  }

  /// What the program left changed: private modes, drawing attributes, terminal settings; empty when the
  /// terminal is as it was found. Ask when the program has ended.
  package var leftovers: [String] {
    var left = modes.words
    if !emulator.penIsPlain { left.append("drawing attributes") }
    if let settingsAfter, settingsAfter != settingsBefore { left.append("terminal settings (stty)") }
    return left
  }

  static func settings(of master: CInt) -> [UInt8] {
    var settings = termios()
    tcgetattr(master, &settings)
    return withUnsafeBytes(of: &settings) { Array($0) }
  }
}
