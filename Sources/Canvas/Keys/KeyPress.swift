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

extension KeyPress {
  /// Every key is looked up by it: a letter of ASCII need not be hashed as a text is.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .character(let character): Self.hash(character, 0, into: &hasher)
    case .control(let character): Self.hash(character, 1, into: &hasher)
    case .alt(let character): Self.hash(character, 2, into: &hasher)
    case .function(let number): hasher.combine(number << 8 | 3)
    case .paste(let text): hasher.combine(text)
    case .mouse(_, let point): hasher.combine(point)
    case .up: hasher.combine(4)
    case .down: hasher.combine(5)
    case .left: hasher.combine(6)
    case .right: hasher.combine(7)
    case .wordLeft: hasher.combine(8)
    case .wordRight: hasher.combine(9)
    case .home: hasher.combine(10)
    case .end: hasher.combine(11)
    case .pageUp: hasher.combine(12)
    case .pageDown: hasher.combine(13)
    case .insert: hasher.combine(14)
    case .delete: hasher.combine(15)
    case .backspace: hasher.combine(16)
    case .wordBackspace: hasher.combine(17)
    case .enter: hasher.combine(18)
    case .tab: hasher.combine(19)
    case .backTab: hasher.combine(20)
    case .escape: hasher.combine(21)
    case .hangup: hasher.combine(22)
    }
  }

  private static func hash(_ character: Character, _ kind: Int, into hasher: inout Hasher) {
    guard let ascii = character.asciiValue else { return hasher.combine(character) }
    hasher.combine(Int(ascii) << 8 | kind)
  }
}

package enum MouseAction: Hashable, Sendable {
  /// The button is pressed, and let go.
  case click, release
  case wheelUp, wheelDown
}
