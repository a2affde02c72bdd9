import NewsModel

/// What the desk says of its keys.
enum DeskHelp {
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
