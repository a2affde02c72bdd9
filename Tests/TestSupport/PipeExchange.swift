import CPty
import Glibc

/// A running program and our ends of its three pipes.
final class PipeExchange {
  private let process: pid_t
  private var input: ArraySlice<UInt8>
  private var inputEnd: CInt
  private var outputEnd: CInt
  private var errorEnd: CInt
  private var output: [UInt8] = []
  private var errors: [UInt8] = []
  private var status: ExitStatus?

  init(_ start: ProgramStart, input: [UInt8]) throws {
    let (inRead, inWrite) = try Self.pipe()
    let (outRead, outWrite) = try Self.pipe()
    let (errRead, errWrite) = try Self.pipe()
    self.input = input[...]
    (inputEnd, outputEnd, errorEnd) = (inWrite, outRead, errRead)
    defer { [inRead, outWrite, errWrite].forEach { close($0) } }
    do {
      process = try start.spawn { path, argv, envp, process in
        plain_spawn([inRead, outWrite, errWrite], path, argv, envp, start.directory, &process)
      }
    } catch {
      [inWrite, outRead, errRead].forEach { close($0) }
      throw error
    }
    signal(SIGPIPE, SIG_IGN)
    [inWrite, outRead, errRead].forEach { _ = fcntl($0, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    [inputEnd, outputEnd, errorEnd].filter { $0 >= 0 }.forEach { close($0) }
    guard status == nil else { return }
    kill(-process, SIGKILL)
    waitpid(process, nil, 0)
  }

  func finish(by deadline: Deadline, what: String) throws -> ProgramResult {
    while outputEnd >= 0 || errorEnd >= 0 {
      guard !deadline.isPast else { throw ProgramTimeout(what: what, output: output, errors: errors) }
      exchange(waiting: deadline.remainingMilliseconds)
    }
    while true {
      if let status = reap() { return ProgramResult(exit: status, output: output, errors: errors) }
      guard !deadline.isPast else { throw ProgramTimeout(what: what, output: output, errors: errors) }
      usleep(1000)
    }
  }

  private func reap() -> ExitStatus? {
    var wait: CInt = 0
    guard waitpid(process, &wait, WNOHANG) == process else { return nil }
    status = ExitStatus(wait: wait)
    return status
  }

  private func exchange(waiting milliseconds: CInt) {
    if input.isEmpty { shut(&inputEnd) }
    var polled = [
      pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
    ]
    poll(&polled, 3, milliseconds)
    if polled[0].revents != 0 { feed() }
    if polled[1].revents != 0 { drain(&outputEnd, into: &output) }
    if polled[2].revents != 0 { drain(&errorEnd, into: &errors) }
  }

  private func feed() {
    let count = input.withUnsafeBytes { write(inputEnd, $0.baseAddress, $0.count) }
    if count > 0 { input = input.dropFirst(count) }
    if count < 0, errno != EAGAIN { input = [] }
  }

  private func drain(_ end: inout CInt, into bytes: inout [UInt8]) {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(end, &chunk, chunk.count)
    if count > 0 { bytes += chunk.prefix(count) }
    if count == 0 || (count < 0 && errno != EAGAIN) { shut(&end) }
  }

  private func shut(_ end: inout CInt) {
    guard end >= 0 else { return }
    close(end)
    end = -1
  }

  private static func pipe() throws -> (read: CInt, write: CInt) {
    var ends: [CInt] = [0, 0]
    let problem = pipe_open(&ends)
    guard problem == 0 else { throw SystemFailure("making a pipe", code: problem) }
    return (ends[0], ends[1])
  }
}
