import Canvas
import ReaderUI

/// What a session shows itself on, and hears keys from.
protocol Face: ~Copyable {
  mutating func show(_ state: ReaderState)
  mutating func keys() -> [KeyPress]
  /// Milliseconds after which `keys` is to be asked again though none has come; nil while it has all.
  var keysWait: Int32? { get }
  /// The room there is now, after a change of the window.
  mutating func measure() -> Size
  /// Forgets what is shown, so that all of it is shown again.
  mutating func invalidate()
  /// The reader wants to be shown everything once more.
  mutating func showAgain()
  mutating func suspend()
  mutating func resume()
  /// After others may have written on it.
  mutating func retake()
}

extension Face where Self: ~Copyable {
  mutating func showAgain() { invalidate() }
}
