import NewsModel

/// The keys of the desk.
enum DeskHelp {
  struct Line {
    let keys: SafeText
    let words: Phrase
  }

  static let lines: [Line] = [
    Line(keys: "j k Down Up", words: "next, previous comment"),
    Line(keys: "g G", words: "first, last comment"),
    Line(keys: "Space b d u", words: "scroll the comment"),
    Line(keys: "Tab 1-5", words: "next queue; the queue of that number"),
    Line(keys: "a", words: "approve: it is public, open reports are dismissed"),
    Line(keys: "x", words: "reject: asks for the reason"),
    Line(keys: "h", words: "hide until somebody decides"),
    Line(keys: "f", words: "approve and pick out; again: take the mark off"),
    Line(keys: "w p", words: "warn the author; look first at all they write"),
    Line(keys: "s B", words: "suspend the author for some days; ban them"),
    Line(keys: "U", words: "let the author take part again"),
    Line(keys: "c", words: "claim: for a while nobody else decides on it"),
    Line(keys: "r", words: "read the queue again"),
    Line(keys: "q", words: "quit"),
    Line(keys: "?", words: "this help; any key closes it"),
  ]

  /// The keys that are worth a word below a comment; what matters most comes first.
  static func hints(canHide: Bool, _ language: Language) -> [Hints.Hint] {
    var hints: [(SafeText, Phrase)] = [
      ("a", Phrase("approve", as: "key")), ("x", Phrase("reject", as: "key")),
    ]
    if canHide { hints.append(("h", Phrase("hide", as: "key"))) }
    hints += [
      ("w", Phrase("warn", as: "key")), ("s", Phrase("suspend", as: "key")), ("B", Phrase("ban", as: "key")),
      ("Tab", Phrase("queue", as: "key")), ("q", Phrase("quit", as: "key")), ("?", Phrase("help", as: "key")),
    ]
    return hints.map { .init($0.0, language($0.1)) }
  }
}
