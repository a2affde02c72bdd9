package import Canvas
package import NewsModel

/// The keys, from the table of commands: those of the pane first, then those of the others.
package struct HelpDialog: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case heading(SafeText)
    case row(keys: SafeText, help: SafeText)
  }

  private typealias Entry = (keys: SafeText, help: SafeText)

  private let pane: Pane
  private let keymap: Keymap
  private let language: Language
  /// Whether it was asked for in the composer, whose keys come first then.
  private let isWriting: Bool
  package private(set) var scroller = Scroller()
  /// What is looked for; nil while nothing is typed.
  package private(set) var edit: LineEdit?
  package private(set) var words: SafeText = ""

  package init(
    _ pane: Pane, _ keymap: Keymap = .standard, _ language: Language = .english,
    searching words: SafeText = ""
  ) {
    self.words = words
    self.pane = pane
    self.keymap = keymap
    self.language = language
    isWriting = false
  }

  init(writingIn pane: Pane, _ keymap: Keymap, _ language: Language) {
    (self.pane, self.keymap, self.language, isWriting) = (pane, keymap, language, true)
  }

  package var lines: [Line] {
    let here = rows { $0.panes.contains(pane) }
    let writing = section("While you write", found(in: ComposerTable.rows))
    var lines = isWriting ? writing : []
    lines += section(isWriting ? pane.title : pane.titleHere, here)
    for other in Pane.allCases where other != pane {
      let rest = rows { $0.panes.contains(other) && !$0.panes.contains(pane) }
      lines += section(other.title, rest)
    }
    lines += section("Macros", macros) + section("After a colon", typed) + (isWriting ? [] : writing)
    lines += section("In the list of links", found(in: LinksTable.rows))
    lines += section("In the filter", found(in: FilterTable.rows))
    return lines + section("At the moderators' desk", found(in: DeskTable.rows))
  }

  private func found(in table: [FixedKeys]) -> [Entry] {
    entries(table) {
      ($0.shownKeys, language($0.words))
    } isNamed: {
      $0.keys.contains { $0 == words.string }
    }
  }

  private var macros: [Entry] {
    entries(keymap.macros) { ($0.keys, $0.actions) }
  }

  private var typed: [Entry] {
    entries(CommandLineTable.rows) {
      (SafeText(line: $0.words), language($0.phrase))
    } isNamed: {
      !SearchableText($0.words).ranges(of: needle).isEmpty
    }
  }

  private func rows(_ isIncluded: (CommandTable.Row) -> Bool) -> [Entry] {
    entries(keymap.rows.filter(isIncluded)) {
      ($0.shownKeys, language($0.words))
    } isNamed: {
      $0.keys.contains { $0 == words.string }
    }
  }

  private var needle: SearchableText { SearchableText(words.string) }

  /// The rows of a table that what is looked for is in, or that it names.
  private func entries<Row>(
    _ table: [Row], entry: (Row) -> Entry, isNamed: (Row) -> Bool = { _ in false }
  ) -> [Entry] {
    let needle = needle
    return table.compactMap { row in
      let made = entry(row)
      let isFound =
        needle.units.isEmpty || isNamed(row) || !SearchableText(made.help.string).ranges(of: needle).isEmpty
      return isFound ? made : nil
    }
  }

  private func section(_ title: Phrase, _ rows: [Entry]) -> [Line] {
    guard !rows.isEmpty else { return [] }
    return [.heading(language(title))] + rows.map { .row(keys: $0.keys, help: $0.help) }
  }

  mutating func take(_ key: KeyPress, size: Size) -> DialogAnswer {
    if edit != nil { return type(key) }
    switch key {
    case .escape where !words.isEmpty: words = ""
    case .escape, .character("q"), .character("?"), .control("c"), .function(1): return .closed
    case .character("/"): edit = LineEdit()
    default: _ = scroller.take(key, count: lines.count, height: size.rows)
    }
    return .stays
  }

  private mutating func type(_ key: KeyPress) -> DialogAnswer {
    switch key {
    case .escape, .control("c"):
      edit = nil
      words = ""
    case .enter: edit = nil
    default:
      _ = edit?.handle(key, width: .max)
      words = SafeText(line: edit?.text ?? "")
      scroller.reset()
    }
    return .stays
  }
}

extension Pane {
  // Whole, because other languages say "in" in as many ways as they have articles.
  fileprivate var titleHere: Phrase {
    switch self {
    case .headlines: "Here, in the list"
    case .article: "Here, in the article"
    case .comments: "Here, in the comments"
    }
  }

  fileprivate var title: Phrase {
    switch self {
    case .headlines: "In the list"
    case .article: "In the article"
    case .comments: "In the comments"
    }
  }

  /// As it stands in a sentence.
  package var name: Phrase {
    switch self {
    case .headlines: "the list"
    case .article: "the article"
    case .comments: "the comments"
    }
  }
}
