import Canvas
import CNcurses

/// What ncurses' codes and the common sequences beyond them mean.
enum KeyCode {
  /// nil for a key that nothing here has a name for.
  static func key(_ code: Int32) -> KeyPress? {
    switch code {
    case KEY_UP: return .up
    case KEY_DOWN: return .down
    case KEY_LEFT: return .left
    case KEY_RIGHT: return .right
    case KEY_HOME, KEY_A1, KEY_FIND: return .home
    case KEY_END, KEY_C1, KEY_SELECT: return .end
    case KEY_PPAGE, KEY_A3: return .pageUp
    case KEY_NPAGE, KEY_C3: return .pageDown
    case KEY_IC: return .insert
    case KEY_DC: return .delete
    case KEY_BACKSPACE: return .backspace
    case KEY_ENTER: return .enter
    case KEY_BTAB: return .backTab
    default: return function(code)
    }
  }

  private static func function(_ code: Int32) -> KeyPress? {
    let number = Int(code - curses_function_key(0))
    return (1...24).contains(number) ? .function(number) : nil
  }

  /// What the mouse has done: `KEY_MOUSE` stands for all that came together, and ncurses gives the last of it first.
  static func mouse() -> [KeyPress] {
    var keys: [KeyPress] = []
    var event = MEVENT()
    while getmouse(&event) == OK, keys.count < longestBurst { if let key = key(event) { keys.append(key) } }
    return keys.reversed()
  }

  private static let longestBurst = 64

  private static func key(_ event: MEVENT) -> KeyPress? {
    let place = Point(column: Int(event.x), row: Int(event.y))
    if event.bstate & curses_click_mask() != 0 { return .mouse(.click, at: place) }
    if event.bstate & curses_release_mask() != 0 { return .mouse(.release, at: place) }
    if event.bstate & curses_wheel_up_mask() != 0 { return .mouse(.wheelUp, at: place) }
    if event.bstate & curses_wheel_down_mask() != 0 { return .mouse(.wheelDown, at: place) }
    return nil
  }

  /// Sequences that xterm and its kin send, for where TERM describes another terminal. Of modifiers only those count
  /// that make a word of a character.
  static func key(parameters: String, final: Unicode.Scalar) -> KeyPress? {
    switch final {
    case "C" where isByWord(parameters): return .wordRight
    case "D" where isByWord(parameters): return .wordLeft
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    case "M" where parameters.isEmpty: return .enter
    case "~": return key(number: parameters.prefix { $0 != ";" })
    default: return nil
    }
  }

  /// Alt is a two and Control a four in the second number, less one.
  private static func isByWord(_ parameters: String) -> Bool {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
    return numbers.count == 2 && Int(numbers[1]).map { $0 > 1 && ($0 - 1) & 6 != 0 } ?? false
  }

  private static func key(number: Substring) -> KeyPress? {
    switch number {
    case "1", "7": .home
    case "2": .insert
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }
}
