import Canvas
import CursesDisplay
import ReaderUI

/// The screen of a terminal, painted.
struct ScreenFace: ~Copyable, Face {
  private var display: CursesTerminal
  private var painter = ScreenPainter()

  init(_ display: consuming CursesTerminal) {
    self.display = display
  }

  mutating func show(_ state: ReaderState) { display.present(painter.paint(state)) }
  mutating func keys() -> [KeyPress] { display.keys() }
  var keysWait: Int32? { display.keysWait }
  mutating func measure() -> Size { display.measure() }
  mutating func invalidate() { display.invalidate() }
  mutating func suspend() { display.suspend() }
  mutating func resume() { display.resume() }
  mutating func retake() { display.retake() }
}
