import CNcurses
import CSignals
import Glibc

/// What ncurses does not see to: bracketed paste, and the way back from a crash.
struct TerminalModes {
  private let output: Int32
  private let original: termios

  /// Before ncurses changes anything.
  init(output: Int32) {
    self.output = output
    var modes = termios()
    tcgetattr(output, &modes)
    original = modes
  }

  /// After ncurses has been started or resumed.
  func take(usesMouse: Bool) {
    if Self.isANSI { send("\u{1B}[?2004h") }
    var modes = original
    var text = restoreText(usesMouse: usesMouse)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        signals_set_restore(output, $0.baseAddress, $0.count, &modes)
      }
    }
  }

  /// Before ncurses lets the terminal go.
  func release() {
    if Self.isANSI { send("\u{1B}[?2004l") }
  }

  /// Whoever had the terminal may have hidden it. Before the screen is taken, with which some terminals keep whether it is seen.
  func showCursor() {
    if let text = curses_capability("cnorm") { send(Self.withoutPadding(String(cString: text))) }
  }

  /// Clears the screen and puts the cursor where ncurses believes it to be.
  func wipe(cursorRow row: Int32, column: Int32) {
    let capabilities = [curses_capability("sgr0"), curses_capability("clear")]
    let place = curses_capability("cup").flatMap { curses_filled($0, row, column) }
    send((capabilities + [place]).compactMap { $0 }.map { Self.withoutPadding(String(cString: $0)) }.joined())
  }

  /// Everything that may be on, off; then the shell's screen, its cursor and its letters.
  private func restoreText(usesMouse: Bool) -> String {
    var text = ""
    if Self.isANSI { text += "\u{1B}[?2004l" }
    if usesMouse, curses_capability("kmous") != nil { text += "\u{1B}[?1006l\u{1B}[?1000l" }
    for name in ["sgr0", "rmkx", "rmcup", "cnorm"] {
      text += curses_capability(name).map { Self.withoutPadding(String(cString: $0)) } ?? ""
    }
    return text + "\r\n"
  }

  /// Terminals that speak ECMA-48 skip private modes that they do not have.
  static var isANSI: Bool {
    curses_capability("cup").map { String(cString: $0).hasPrefix("\u{1B}[") } ?? false
  }

  /// Whether the terminal can end one attribute and leave the others, as those of ISO 6429 can.
  static var takesBackAttributes: Bool {
    curses_capability("rmul").map { String(cString: $0) == "\u{1B}[24m" } ?? false
  }

  /// Without the pauses, `$<5/>`, which only ncurses can make.
  static func withoutPadding(_ capability: String) -> String {
    var kept: [UInt8] = []
    var isPadding = false
    for byte in capability.utf8 {
      if byte == UInt8(ascii: "<"), kept.last == UInt8(ascii: "$") {
        kept.removeLast()
        isPadding = true
      } else if !isPadding {
        kept.append(byte)
      } else if byte == UInt8(ascii: ">") {
        isPadding = false
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = write(output, bytes.baseAddress, bytes.count)
    }
  }
}
