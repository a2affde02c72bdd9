/// What came from the keyboard or the mouse.
///
/// Characters and pasted text are as the reader's terminal sent them: they are not safe to draw.
package enum KeyPress: Hashable, Sendable {
  case character(Character)
  /// A lower-case letter, or one of `@ \ ] ^ _`. What terminals send for Tab, Enter, Escape and Backspace
  /// comes under their names.
  case control(Character)
  case alt(Character)
  case function(Int)
  case up, down, left, right
  /// With Control or with Alt: by a word.
  case wordLeft, wordRight
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  /// Backspace with Alt.
  case wordBackspace
  case enter, tab, backTab, escape
  case paste(String)
  case mouse(MouseAction, at: Point)
  /// The terminal is gone; nothing comes after it.
  case hangup
}

package enum MouseAction: Hashable, Sendable {
  /// The button is pressed, and let go.
  case click, release
  case wheelUp, wheelDown
}
