import CNcurses
import Glibc

/// The streams that ncurses wants, over copies of the descriptors, closed when they go.
struct TerminalFiles: ~Copyable {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  /// Takes what ncurses writes while it is diverted; -1 where the system has no such file.
  private let memory: Int32

  /// The descriptors stay the caller's.
  init(input: Int32, output: Int32) throws(TerminalError) {
    guard let reading = fdopen(dup(input), "r") else { throw .outOfMemory }
    guard let writing = fdopen(dup(output), "w") else {
      fclose(reading)
      throw .outOfMemory
    }
    self.input = reading
    self.output = writing
    terminal = output
    memory = curses_memory_file()
  }

  /// Does something that writes to the terminal without the terminal hearing of it.
  func muffled(_ body: () -> Void) {
    let sink = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard sink >= 0 else { return }
    dup2(sink, fileno(output))
    body()
    dup2(terminal, fileno(output))
    close(sink)
  }

  /// From here on what ncurses writes is kept; false where it goes to the terminal as ever.
  func divert() -> Bool {
    memory >= 0 && dup2(memory, fileno(output)) >= 0
  }

  /// Ends `divert` and gives what has been kept.
  func diverted() -> [UInt8] {
    dup2(terminal, fileno(output))
    let count = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(0, count)) { bytes, filled in
      filled = max(0, pread(memory, bytes.baseAddress, bytes.count, 0))
    }
  }

  /// Writes all of it, however often it has to wait for the terminal; what a terminal that is gone does not take is lost.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN {
        waitUntilWritable()
      } else if count < 0, errno != EINTR {
        return
      }
      sent += max(0, count)
    }
  }

  private func waitUntilWritable() {
    var waiting = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    poll(&waiting, 1, -1)
  }

  deinit {
    fclose(input)
    fclose(output)
    if memory >= 0 { close(memory) }
  }
}
