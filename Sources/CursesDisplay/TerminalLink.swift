import CNcurses

/// Links that a terminal follows (OSC 8), carried through ncurses, which knows none.
///
/// ncurses has attributes that no terminal in use shows: lines around a cell, and protection. A cell of a link has its number
/// in those, so that ncurses tells it apart from every other and draws, scrolls and erases it as it does all cells. To set
/// such an attribute it writes a sequence that is ours, and `PenEconomy` makes the terminal's own of it.
/// Source: "Hyperlinks in Terminal Emulators", E. Koblinger.
enum TerminalLink {
  /// Those that can be told apart: as many as the attributes can count.
  static let most = 127

  /// The capabilities that set the attributes, by their places in a terminal's description, lowest bit first.
  static let capabilities = [33, 386, 387, 388, 389, 390, 391]

  /// Whether ncurses has been told of them.
  static var isSet: Bool {
    curses_capability("evhlm").map { Array(String(cString: $0).utf8) }
      == sequence(forBit: capabilities.count - 1)
  }

  /// What ncurses writes for the bit of that number.
  static func sequence(forBit bit: Int) -> [UInt8] {
    [0x1B] + Array("[=\(bit)m".utf8)
  }

  /// The bit that a control sequence sets; nil for every other sequence.
  static func bit(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Int? {
    guard final == UInt8(ascii: "m"), parameters.count == 2, parameters.first == UInt8(ascii: "="),
      let digit = parameters.last, 0x30..<0x30 + UInt8(capabilities.count) ~= digit
    else { return nil }
    return 1 << Int(digit - 0x30)
  }

  /// Begins a link, or ends the one that is open where the number is 0. Parts of one link carry its number, so that a
  /// terminal lights them together.
  static func write(_ number: Int, of links: [String], to sent: inout [UInt8]) {
    sent += "\u{1B}]8;".utf8
    if links.indices.contains(number - 1) {
      sent += "id=\(number);\(links[number - 1])".utf8
    } else {
      sent.append(UInt8(ascii: ";"))
    }
    sent += "\u{1B}\\".utf8
  }

  /// What a link is carried as, from 0; every `most`th has the same, so that a link keeps it while a story scrolls.
  static func place(of link: Int) -> Int {
    (link - 1) % most
  }

  /// Nothing in an address may end the sequence.
  static func isTellable(_ address: String) -> Bool {
    !address.isEmpty && address.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }

  /// Terminals that follow links, or skip what they do not know, by the beginnings of their names.
  static func isKnown(toFollow type: String) -> Bool {
    let names = [
      "xterm", "foot", "alacritty", "kitty", "wezterm", "contour", "vte", "gnome", "konsole", "iterm",
      "mintty", "rio", "tmux",
    ]
    return names.contains { type.lowercased().hasPrefix($0) }
  }
}
