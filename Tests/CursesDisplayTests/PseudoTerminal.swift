import Glibc
import Testing

/// Both ends of a terminal: the program's, and the one at which a reader would sit.
struct PseudoTerminal: ~Copyable {
  let program: Int32
  let reader: Int32

  init(columns: Int, rows: Int) throws {
    var ends: (reader: Int32, program: Int32) = (-1, -1)
    try #require(openpty(&ends.reader, &ends.program, nil, nil, nil) == 0)
    (reader, program) = ends
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(program)
    close(reader)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(program, UInt(TIOCSWINSZ), &size)
  }

  /// What has been written since the last call.
  func output() -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(reader, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part[..<count]
    }
  }

  func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(reader, $0.baseAddress, $0.count) }
  }
}
