/// Something that shows frames and tells what was typed. It never blocks: whoever owns it waits.
package protocol Display: ~Copyable {
  /// As last measured.
  var size: Size { get }

  /// Asks the terminal for its size again, after a change of the window.
  mutating func measure() -> Size

  /// Shows a frame, sending what differs from the last one. A frame of another size is cut or padded.
  mutating func present(_ frame: borrowing Frame)

  /// Everything that has been typed since the last call.
  mutating func keys() -> [KeyPress]

  /// Forgets what is on the screen, so that the next frame is sent whole.
  mutating func invalidate()

  /// Gives the terminal back to the shell.
  mutating func suspend()

  /// Takes it again; the next frame is sent whole.
  mutating func resume()
}
