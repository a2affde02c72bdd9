/// The keys and operations of newsboat, in the words of this program's configuration.
enum NewsboatKeys {
  /// nil for a key that this program has no name for.
  static func key(_ name: String) -> String? {
    if let known = names[name] { return known }
    if name.utf8.count == 2, name.hasPrefix("^"), let letter = name.last {
      return letter.isLetter ? "C-\(letter.lowercased())" : nil
    }
    guard name.count == 1, let character = name.first, character.isASCII, character != " " else { return nil }
    return character == "#" || character == "\"" || character == "\\" ? "\"\\\(character)\"" : name
  }

  private static let names = [
    "ENTER": "Enter", "ESC": "Esc", "SPACE": "Space", "TAB": "Tab", "UP": "Up", "DOWN": "Down",
    "LEFT": "Left",
    "RIGHT": "Right", "HOME": "Home", "END": "End", "PPAGE": "PgUp", "NPAGE": "PgDn", "PAGEUP": "PgUp",
    "PAGEDOWN": "PgDn", "BACKSPACE": "Backspace", "BACKTAB": "Shift-Tab",
  ].merging((1...12).map { ("F\($0)", "F\($0)") }) { first, _ in first }

  static let commands = [
    "up": "up", "prev": "previous-unit", "down": "down", "next": "next-unit", "open": "open", "quit": "back",
    "hard-quit": "quit", "pagedown": "page-down", "pageup": "page-up", "halfpagedown": "half-page-down",
    "halfpageup": "half-page-up", "home": "top", "end": "bottom", "next-unread": "next-unread",
    "prev-unread": "previous-unread", "toggle-article-read": "read", "mark-feed-read": "mark-all-read",
    "mark-all-feeds-read": "mark-all-read", "edit-flags": "star", "open-in-browser": "open-link",
    "open-in-browser-noninteractively": "open-link", "reload": "refresh", "reload-all": "refresh-all",
    "open-search": "search", "help": "help", "show-urls": "links", "goto-url": "links",
    "cmdline": "command-line",
    "redraw": "redraw", "set-tag": "section", "select-tag": "section", "clear-tag": "all-sections",
    "set-filter": "filter", "select-filter": "filter", "clear-filter": "clear", "sort": "sort",
    "next-feed": "next-unit", "prev-feed": "previous-unit",
  ]
}
