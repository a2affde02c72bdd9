/// Keys in writing, as help screens and configuration files show them: `j`, `G`, `C-d`, `M-x`, `F1`, `PgDn`,
/// `Space`.
extension KeyPress {
  private static let names: [(key: KeyPress, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.insert, "Ins"), (.delete, "Del"),
    (.backspace, "Backspace"), (.enter, "Enter"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.escape, "Esc"), (.character(" "), "Space"), (.wordLeft, "C-Left"), (.wordRight, "C-Right"),
    (.wordBackspace, "M-Backspace"),
  ]

  /// Other spellings that people write, in lower case.
  private static let aliases: [String: KeyPress] = [
    "pageup": .pageUp, "pagedown": .pageDown, "insert": .insert, "delete": .delete, "bs": .backspace,
    "return": .enter, "cr": .enter, "s-tab": .backTab, "backtab": .backTab, "escape": .escape,
    "m-left": .wordLeft, "m-right": .wordRight,
  ]

  /// nil for what is not a key, and for a combination that a terminal cannot send.
  package init?(notation: String) {
    if notation.count == 1, let only = notation.first {
      guard Self.isTypable(only) else { return nil }
      self = only == " " ? .character(" ") : .character(only)
      return
    }
    let folded = notation.lowercased()
    if let key = Self.names.first(where: { $0.name.lowercased() == folded })?.key ?? Self.aliases[folded] {
      self = key
    } else if let key = Self.function(folded) ?? Self.chord(notation) {
      self = key
    } else {
      return nil
    }
  }

  /// nil for pasted text and the mouse, which have no notation.
  package var notation: String? {
    if let name = Self.names.first(where: { $0.key == self })?.name { return name }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "C-\(character)"
    case .alt(let character): return "M-\(character)"
    case .function(let number): return "F\(number)"
    default: return nil
    }
  }

  private static func function(_ folded: String) -> KeyPress? {
    guard folded.first == "f", let number = Int(folded.dropFirst()), (1...24).contains(number) else {
      return nil
    }
    return .function(number)
  }

  private static func chord(_ notation: String) -> KeyPress? {
    let isControl = ["C-", "c-"].contains { notation.hasPrefix($0) } || notation.hasPrefix("^")
    let isAlt = ["M-", "A-"].contains { notation.hasPrefix($0) }
    guard isControl || isAlt else { return nil }
    let rest = notation.dropFirst(notation.hasPrefix("^") ? 1 : 2)
    guard rest.count == 1, let character = rest.first else { return nil }
    guard isControl else { return isTypable(character) ? .alt(character) : nil }
    return character.asciiValue.flatMap(Self.control(ascii:))
  }

  private static func isTypable(_ character: Character) -> Bool {
    CharacterWidth.columns(of: character) > 0
  }

  /// What a terminal sends for Control with an ASCII character: five bits of it.
  private static func control(ascii: UInt8) -> KeyPress? {
    switch ascii {
    case 0x20: .control("@")
    case 0x2F: .control("_")
    case 0x3F: .backspace
    case 0x40...0x5F, 0x61...0x7A: KeyPress(controlByte: ascii & 0x1F)
    default: nil
    }
  }

  /// The key behind a byte below 0x20, or 0x7F.
  package init(controlByte byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar((byte & 0x1F) + 0x40)))
    }
  }
}
