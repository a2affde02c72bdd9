import CNcurses
import Glibc

/// The streams that ncurses wants, over copies of the descriptors, closed when they go.
struct TerminalFiles: ~Copyable {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  private let terminal: Int32
  /// Takes what ncurses writes while it is diverted; -1 where the system has no such file.
  private let memory: Int32
  /// The beginning of that file, to be read without a call; nil where it cannot be had.
  private let window: UnsafeRawPointer?
  private var isDiverted = false
  /// How much of the file has been taken.
  private var takenCount = 0

  private static let windowBytes = 16384
  /// Where it is written from its beginning again: few pages are in memory, and few times it is.
  private static let lapBytes = 4096

  /// The descriptors stay the caller's.
  init(input: Int32, output: Int32) throws(TerminalError) {
    guard let reading = fdopen(Self.copy(of: input), "r") else { throw .outOfMemory }
    guard let writing = fdopen(Self.copy(of: output), "w") else {
      fclose(reading)
      throw .outOfMemory
    }
    self.input = reading
    self.output = writing
    terminal = output
    memory = curses_memory_file()
    window = Self.window(of: memory)
  }

  /// Programs that are started have no business with it.
  private static func copy(of descriptor: Int32) -> Int32 {
    fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
  }

  /// Lets what ncurses writes to be that file.
  private func lead(to descriptor: Int32) -> Bool {
    let writing = fileno(output)
    return dup2(descriptor, writing) >= 0 && fcntl(writing, F_SETFD, FD_CLOEXEC) >= 0
  }

  /// False for a job in the background: the terminal is somebody else's, and who touches it is stopped.
  var isInForeground: Bool {
    let group = tcgetpgrp(terminal)
    return group < 0 || group == getpgrp()
  }

  private static func window(of memory: Int32) -> UnsafeRawPointer? {
    guard memory >= 0, ftruncate(memory, windowBytes) == 0 else { return nil }
    let mapped = mmap(nil, windowBytes, PROT_READ, MAP_SHARED, memory, 0)
    return mapped == MAP_FAILED ? nil : UnsafeRawPointer(mapped)
  }

  /// Does something that writes to the terminal without the terminal hearing of it.
  func muffled(_ body: () -> Void) {
    let sink = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard sink >= 0 else { return }
    _ = lead(to: sink)
    body()
    _ = lead(to: isDiverted ? memory : terminal)
    close(sink)
  }

  /// From here on what ncurses writes is kept for `taken`. Where that cannot be, it goes to the terminal as ever.
  mutating func divert() {
    isDiverted = memory >= 0 && lead(to: memory)
  }

  /// Does something of ncurses' that is for the terminal itself, as setting its modes.
  func undiverted(_ body: () -> Void) {
    if isDiverted { _ = lead(to: terminal) }
    body()
    if isDiverted { _ = lead(to: memory) }
  }

  /// What has been kept since the last time.
  mutating func taken() -> [UInt8] {
    guard isDiverted else { return [] }
    let end = Int(lseek(memory, 0, SEEK_CUR))
    let start = takenCount
    guard end > start else { return [] }
    takenCount = end < Self.lapBytes ? end : Int(lseek(memory, 0, SEEK_SET))
    if let window, end <= Self.windowBytes {
      return [UInt8](UnsafeRawBufferPointer(start: window + start, count: end - start))
    }
    return [UInt8](unsafeUninitializedCapacity: end - start) { bytes, filled in
      filled = max(0, pread(memory, bytes.baseAddress, bytes.count, start))
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
    if let window { munmap(UnsafeMutableRawPointer(mutating: window), Self.windowBytes) }
    if memory >= 0 { close(memory) }
  }
}
