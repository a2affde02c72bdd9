import CNcurses

/// Finds a description of the terminal that the system has.
///
/// Over ssh TERM often names a terminal that the server has never heard of. Nearly all of them do what xterm
/// does; to refuse them would help nobody.
enum TerminalType {
  /// Names worth trying, the one asked for first.
  static func candidates(for type: String) -> [String] {
    let families: [(prefix: String, stand: [String])] = [
      ("xterm-", ["xterm-256color", "xterm"]), ("screen", ["screen-256color", "screen"]),
      ("tmux", ["screen-256color", "screen"]), ("rxvt", ["rxvt-unicode-256color", "rxvt", "xterm"]),
      ("alacritty", ["xterm-256color"]), ("foot", ["xterm-256color"]), ("wezterm", ["xterm-256color"]),
      ("kitty", ["xterm-256color"]), ("ghostty", ["xterm-256color"]), ("contour", ["xterm-256color"]),
      ("konsole", ["xterm-256color"]), ("gnome", ["xterm-256color"]), ("vte", ["xterm-256color"]),
      ("iterm", ["xterm-256color"]), ("putty", ["xterm-256color"]), ("mintty", ["xterm-256color"]),
      ("st-", ["xterm-256color"]), ("linux", ["linux", "vt220"]), ("vt", ["vt220", "vt100"]),
    ]
    let family = families.first { type.lowercased().hasPrefix($0.prefix) }
    return [type] + (family?.stand.filter { $0 != type } ?? [])
  }

  /// The first candidate with a description that can move a cursor.
  static func resolve(_ type: String, output: Int32) throws(TerminalError) -> String {
    guard !type.isEmpty else { throw .typeMissing }
    for candidate in candidates(for: type) {
      var status: Int32 = 0
      let found = candidate.withCString { setupterm($0, output, &status) == OK }
      if status < 0 { throw .databaseMissing }
      guard found || status == 1 else { continue }
      defer { curses_forget_description() }
      guard found, curses_capability("cup") != nil else { throw .typeTooPoor(candidate) }
      return candidate
    }
    throw .typeUnknown(type)
  }
}
