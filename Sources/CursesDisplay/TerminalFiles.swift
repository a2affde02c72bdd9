import Glibc

/// The streams that ncurses wants, over copies of the descriptors, closed when they go.
struct TerminalFiles: ~Copyable {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  init(input: Int32, output: Int32) throws(TerminalError) {
    guard let reading = fdopen(dup(input), "r") else { throw .outOfMemory }
    guard let writing = fdopen(dup(output), "w") else {
      fclose(reading)
      throw .outOfMemory
    }
    self.input = reading
    self.output = writing
  }

  /// Does something that writes to the terminal without the terminal hearing of it.
  func muffled(_ body: () -> Void) {
    let descriptor = fileno(output)
    let terminal = dup(descriptor)
    let sink = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if terminal >= 0, sink >= 0 {
      dup2(sink, descriptor)
      body()
      dup2(terminal, descriptor)
    }
    for copy in [terminal, sink] where copy >= 0 { close(copy) }
  }

  deinit {
    fclose(input)
    fclose(output)
  }
}
