extension TerminalModes {
  /// The changed modes in words, for a failing test.
  var words: [String] {
    changed.sorted().map(Self.name) + (applicationKeypad ? ["application keypad"] : [])
  }

  private static func name(_ mode: Int) -> String {
    switch mode {
    case 1: "application cursor keys"
    case 7: "wrapping off"
    case 25: "cursor hidden"
    case 47, 1047, 1049: "alternate screen"
    case 1000, 1001, 1002, 1003, 1005, 1006, 1015, 9: "mouse \(mode)"
    case 1004: "focus reports"
    case 2004: "bracketed paste"
    case 2026: "synchronised update"
    default: "mode \(mode)"
    }
  }
}
