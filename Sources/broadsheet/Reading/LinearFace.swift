import Canvas
import CursesDisplay
import NewsModel
import ReaderUI

/// Lines of words, for screen readers, braille lines and printers.
struct LinearFace: ~Copyable, Face {
  private var terminal: LineTerminal
  private var narrator = Narrator()

  init(_ terminal: consuming LineTerminal) {
    self.terminal = terminal
  }

  var isUTF8: Bool { terminal.isUTF8 }

  mutating func show(_ state: ReaderState) {
    for utterance in narrator.tell(state) {
      switch utterance {
      case .line(let words):
        terminal.newLine()
        terminal.write(words)
      case .typed(let words): terminal.write(words)
      case .erased(let columns): terminal.erase(columns: columns)
      }
    }
  }

  mutating func keys() -> [KeyPress] { terminal.keys() }
  var keysWait: Int32? { nil }

  /// One pane at a time, and of a story so many lines at once.
  mutating func measure() -> Size {
    Size(columns: min(80, max(40, terminal.columns ?? 80)), rows: 24)
  }

  /// Nothing is painted, so there is nothing to paint anew.
  mutating func invalidate() {}

  /// What was said last may have been missed.
  mutating func showAgain() { narrator.forget() }

  mutating func suspend() { terminal.suspend() }

  mutating func resume() {
    terminal.resume()
    narrator.forget()
  }

  mutating func retake() { terminal.resume() }
}
