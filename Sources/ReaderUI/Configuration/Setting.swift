package import NewsModel

/// What can be set in a configuration file; `rows` says how each is called and what it takes.
package enum Setting: String, CaseIterable, Sendable {
  case theme
  case language
  case paper
  case section
  case comments
  case ascii
  case linear
  case bidi
  case hyphenate
  case justify
  case columns
  case listColumns = "list-columns"
  case commentsColumns = "comments-columns"
  case mouse
  case clipboard
  case hyperlinks
  case browser
  case fetch
  case twins
  case pictures
  case notice
  case policy

  /// What a value may be.
  package enum Kind: Hashable, Sendable {
    case flag
    case choice([String])
    case number(ClosedRange<Int>)
    case text
  }

  package var kind: Kind {
    switch self {
    case .ascii, .linear, .mouse, .clipboard, .fetch, .twins, .pictures, .hyphenate, .justify: .flag
    case .bidi: .choice(["own", "terminal"])
    case .hyperlinks: .choice(["auto", "yes", "no"])
    case .columns: .choice(["1", "2"])
    case .listColumns, .commentsColumns: .number(PaneWidths.narrowest...500)
    case .comments: .choice(CommentThread.Order.allCases.map(\.rawValue))
    case .theme, .language, .paper, .section, .browser, .notice, .policy: .text
    }
  }

  /// Empty where nothing is set.
  package var standard: SafeText {
    switch self {
    case .ascii, .linear: "no"
    case .bidi: "own"
    case .hyphenate, .justify: "no"
    case .columns: "1"
    case .hyperlinks: "auto"
    case .mouse, .clipboard, .fetch, .pictures: "yes"
    case .twins: "no"
    case .comments: SafeText(line: CommentThread.Order.oldest.rawValue)
    case .paper: "Broadsheet"
    case .theme, .language, .section, .listColumns, .commentsColumns, .browser, .notice, .policy: ""
    }
  }

  package var help: SafeText {
    switch self {
    case .theme: "the colours: the name of a theme, or the path of its file"
    case .language: "the language of the interface, such as de; without one, that of the locale"
    case .paper: "the name in the masthead"
    case .section: "the section to begin with"
    case .comments: "the order of comments"
    case .ascii: "draw with ASCII only"
    case .linear: "lines of words in the place of a screen, for screen readers and braille"
    case .bidi: "who turns text that is written from right to left: this program, or a terminal that can"
    case .hyphenate: "part words at the ends of lines, by the dictionary of the story's language"
    case .justify: "make the lines of stories end evenly"
    case .columns: "columns of text in a story, where its pane has room for two"
    case .listColumns: "columns of the list beside other panes; without it, by the width of the screen"
    case .commentsColumns:
      "columns of the comments beside other panes; without it, by the width of the screen"
    case .mouse: "click, wheel, moving the lines between panes; no leaves it to the terminal"
    case .clipboard: "y and Y copy by way of the terminal (OSC 52; tmux: set-clipboard on)"
    case .hyperlinks: "links that the terminal itself follows (OSC 8); auto goes by TERM"
    case .browser: "what o runs, as in $BROWSER, which holds without it; no shows the address"
    case .fetch: "r and R fetch feeds; no shows only what has come"
    case .pictures: "draw lead pictures where the terminal has 256 colours"
    case .twins: "list a story that several papers have in each of them, and not once"
    case .notice: "one line above the keys, once a session: an appeal, or news of the paper"
    case .policy: "the file with the comment policy"
    }
  }

  /// Why a value cannot be taken; nil where it can.
  func fault(in value: SafeText) -> SafeText? {
    // Empty is as good as left out where it is the standard.
    if value.isEmpty && standard.isEmpty { return nil }
    return switch kind {
    case .flag where !["yes", "no"].contains(value.string):
      "“\(SafeText(line: rawValue))” takes yes or no, not “\(value)”"
    case .choice(let names) where !names.contains(value.string):
      "“\(SafeText(line: rawValue))” takes \(SafeText(line: names.joined(separator: ", "))), not “\(value)”"
    case .number(let range) where Int(value.string).map(range.contains) != true:
      "“\(SafeText(line: rawValue))” takes a number from \(range.lowerBound) to \(range.upperBound), not “\(value)”"
    default: nil
    }
  }
}
