package import Canvas
import CNcurses
import CSignals
import Glibc

/// A terminal, or whatever passes for one, as a roll of paper: lines one after the other, no cursor that is moved and
/// nothing that is painted over. Keys come one by one.
package struct LineTerminal: ~Copyable {
  package let isUTF8: Bool
  private let input: Int32
  private let output: Int32
  private let original: termios
  private var reader: KeyReader

  package init(
    isASCII: Bool = false, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    isUTF8 = CharacterSet.adoptLocale() && !isASCII
    (self.input, self.output) = (input, output)
    var modes = termios()
    tcgetattr(input, &modes)
    original = modes
    reader = KeyReader(input: input)
    resume()
  }

  deinit { release() }

  /// A line end of two characters, as in a text that is pasted, is one: nothing tells pasted from typed here.
  package mutating func keys() -> [KeyPress] {
    reader.drain().reduce(into: []) { keys, key in
      if key != .control("j") || keys.last != .enter { keys.append(key) }
    }
  }

  /// The columns of the window; nil where nobody knows.
  package var columns: Int? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Int(window.ws_col)
  }

  /// What is not ASCII is written with the nearest letters, or as a question mark, where the locale has no UTF-8.
  package func write(_ text: some DrawableText) {
    let text = text.drawable
    guard !isUTF8 else { return send(text) }
    let letters = text.compactMap { $0.unicodeScalars.first.map(ASCIIFallback.character) }
    send(String(String.UnicodeScalarView(letters)))
  }

  /// Lines begin with this, so that the cursor stays on the last of them.
  package func newLine() { send("\r\n") }

  package func erase(columns: Int) {
    send(String(repeating: "\u{8} \u{8}", count: columns))
  }

  package func suspend() {
    release()
  }

  package func resume() {
    var modes = original
    cfmakeraw(&modes)
    modes.c_oflag |= tcflag_t(OPOST)
    tcsetattr(input, TCSANOW, &modes)
    var restored = original
    signals_set_restore(output, "\r\n", 2, &restored)
  }

  private func release() {
    newLine()
    var modes = original
    tcsetattr(input, TCSADRAIN, &modes)
    signals_clear_restore()
  }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      sent += max(0, count)
    }
  }
}
