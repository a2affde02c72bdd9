/// Keys that are not simply their character.
package enum TerminalKey: Equatable, Sendable {
  case enter, escape, tab, backTab, backspace, insert, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Ctrl and a letter, or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt and a character, sent as ESC before it.
  case alt(Character)
}
