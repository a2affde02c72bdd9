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

  deinit {
    fclose(input)
    fclose(output)
  }
}
