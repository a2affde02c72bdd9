/// A display without a terminal: it keeps the last frame, and its keys are put in by hand.
package struct MemoryDisplay: Display {
  package private(set) var size: Size
  package private(set) var frame: Frame
  package private(set) var presented = 0
  package private(set) var isSuspended = false
  private var typed: [KeyPress] = []
  private var nextSize: Size

  package init(size: Size) {
    self.size = size
    nextSize = size
    frame = Frame(size: size)
  }

  package mutating func type(_ keys: [KeyPress]) {
    typed += keys
  }

  /// Takes effect at the next `measure`.
  package mutating func resize(to size: Size) {
    nextSize = size
  }

  package mutating func measure() -> Size {
    size = nextSize
    return size
  }

  package mutating func present(_ frame: borrowing Frame) {
    self.frame = copy frame
    presented += 1
  }

  package mutating func keys() -> [KeyPress] {
    defer { typed = [] }
    return typed
  }

  package mutating func invalidate() {}
  package mutating func suspend() { isSuspended = true }
  package mutating func resume() { isSuspended = false }
}
