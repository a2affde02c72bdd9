package import NewsModel

/// A line of a table of keys that are the same for everybody: no key map changes them.
package struct FixedKeys: Hashable, Sendable {
  /// In the notation of `KeyPress`.
  package let keys: [String]
  package let help: String
  private let shown: String?

  init(_ keys: [String], shown: String? = nil, _ help: String) {
    (self.keys, self.shown, self.help) = (keys, shown, help)
  }

  /// The help, to be said in the language of the interface.
  package var words: Phrase { Phrase(stringLiteral: help) }

  /// As many as there is room for.
  package var shownKeys: SafeText { SafeText(line: shown ?? keys.joined(separator: " ")) }
}

/// The keys while a comment is written; the help and the manual are made from it.
package enum ComposerTable {
  private typealias Row = FixedKeys

  package static let rows: [FixedKeys] = [
    Row(["C-s", "C-x"], "send (asks)"),
    Row(["C-q"], "quote a paragraph of what you answer"),
    Row(["Esc", "C-c"], "leave: asks what becomes of the words"),
    Row(["k", "q"], "after Esc: keep the words for another time"),
    Row(["d"], "after Esc: throw the words away (asks)"),
    Row(["p"], "after Esc: send (asks)"),
    Row(["F1"], "these keys; q closes them"),
    Row(["Left", "Right", "C-b", "C-f"], "by a character"),
    Row(["C-Left", "M-b"], "to the beginning of the word"),
    Row(["C-Right", "M-f"], "to the end of the word"),
    Row(["Up", "Down", "C-p", "C-n"], "by a line on the screen"),
    Row(["Home", "C-a"], "to the beginning of the line"),
    Row(["End", "C-e"], "to the end of the line"),
    Row(["M-<", "M->"], "to the beginning, to the end of the words"),
    Row(["Enter", "C-j"], "a new line"),
    Row(["Backspace"], "delete the character before the cursor"),
    Row(["Del", "C-d"], "delete the one after it; C-d at the end: send"),
    Row(["C-w", "M-Backspace"], "cut the word before the cursor"),
    Row(["M-d"], "cut the word after the cursor"),
    Row(["C-k"], "cut the rest of the line"),
    Row(["C-u"], "cut the line up to the cursor"),
    Row(["C-y"], "put back what was cut"),
    Row(["C-_"], "undo"),
  ]
}

/// The keys of the list of links.
package enum LinksTable {
  private typealias Row = FixedKeys

  package static let rows: [FixedKeys] = [
    Row((0...9).map(String.init), shown: "0-9", "the link of that number; 0 is the story's own"),
    Row(["Enter", "o"], "open it, or show its address"),
    Row(["y"], "copy it"),
    Row(["j", "Down", "Tab"], "next link"),
    Row(["k", "Up", "Shift-Tab"], "previous link"),
    Row(["Space", "b", "PgDn", "PgUp"], shown: "Space b", "a page down, up"),
    Row(["g", "G", "Home", "End"], shown: "g G", "first, last link"),
    Row(["Esc", "q", "U", "C-c"], shown: "Esc q", "close the list"),
  ]
}

/// The keys of the filter.
package enum FilterTable {
  private typealias Row = FixedKeys

  package static let rows: [FixedKeys] = [
    Row(["Down", "Up", "Tab", "Shift-Tab", "C-n", "C-p"], shown: "Down Up", "next, previous line"),
    Row(["j", "k"], "the same, where nothing is typed"),
    Row(["Space", "x"], "tick the box, or take the tick off"),
    Row(["u", "s", "c"], "unread, starred, with comments only"),
    Row(["/"], "to the words of the headline"),
    Row(["Enter"], "show what is left"),
    Row(["Esc", "C-c", "C-g"], shown: "Esc", "close it, and leave the list as it was"),
  ]
}

/// The keys of the desk.
package enum DeskTable {
  private typealias Row = FixedKeys

  package static let rows: [FixedKeys] = [
    Row(["j", "k", "Down", "Up"], "next, previous comment"),
    Row(["g", "G", "Home", "End"], shown: "g G", "first, last comment"),
    Row(["Space", "b", "d", "u", "PgDn", "PgUp"], shown: "Space b d u", "scroll the comment"),
    Row(
      ["Tab", "Shift-Tab", "1", "2", "3", "4", "5"], shown: "Tab 1-5",
      "next queue; the queue of that number"),
    Row(["a"], "approve: it is public, open reports are dismissed"),
    Row(["x"], "reject: asks for the reason"),
    Row(["h"], "hide until somebody decides"),
    Row(["f"], "approve and pick out; again: take the mark off"),
    Row(["w", "p"], "warn the author; look first at all they write"),
    Row(["s", "B"], "suspend the author for some days; ban them"),
    Row(["U"], "lift what holds for the author"),
    Row(["c"], "claim: for a while nobody else decides on it"),
    Row(["r"], "read the queue again"),
    Row(["q", "Q"], shown: "q", "quit"),
    Row(["?", "F1"], shown: "?", "this help; any key closes it"),
  ]
}
