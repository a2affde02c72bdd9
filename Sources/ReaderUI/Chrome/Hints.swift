import NewsModel

/// The keys that are worth a word at the bottom of the screen, by pane; what matters most comes first.
enum Hints {
  /// What a hint is made of.
  struct Wish {
    let commands: [Command]
    let label: Phrase

    init(_ commands: Command..., label: Phrase) {
      self.commands = commands
      self.label = Phrase(label, as: "key")
    }
  }

  struct Hint: Hashable {
    let label: SafeText
    /// The first key of each command.
    let keys: SafeText
    let columns: Int

    init(_ keys: SafeText, _ label: SafeText) {
      (self.keys, self.label) = (keys, label)
      columns = keys.columns + 1 + label.columns
    }

    /// Those of a sentence, as `C-s send  Esc keep or discard`.
    static func list(_ sentence: SafeText) -> [Hint] {
      sentence.string.split(separator: "  ").compactMap { part in
        let words = part.split(separator: " ", maxSplits: 1).map { SafeText(line: String($0)) }
        return words.first.map { Hint($0, words.dropFirst().first ?? "") }
      }
    }

    /// nil where no key leads there.
    init?(_ wish: Wish, _ keymap: Keymap, _ language: Language) {
      let keys = wish.commands.compactMap { keymap.firstKey(for: $0) }
      guard let first = keys.first else { return nil }
      label = language(wish.label)
      self.keys = keys.dropFirst().reduce(first.text) { "\($0)/\($1.text)" }
      columns = keys.reduce(label.columns) { $0 + $1.columns + 1 }
    }
  }

  /// Which hints there are. Of a session's choices, those that are equal give the same words, so that no key makes
  /// them anew.
  struct Choice: Equatable {
    private enum Escape {
      case endsFind, searchesEverywhere, leavesSearch, showsAll
    }

    private let focus: Pane
    private let hasComments: Bool
    private let escape: Escape?

    /// nil for a form, which draws its own.
    static func of(_ state: ReaderState) -> Choice? {
      if state.composer.isPresent || state.report.isPresent { return nil }
      return Choice(
        focus: state.focus, hasComments: state.comments.thread?.comments.isEmpty == false,
        escape: escape(state))
    }

    /// A search that found something says at the right of the line how it ends.
    private static func escape(_ state: ReaderState) -> Escape? {
      switch state.focus {
      case .headlines where state.headlines.findWords != nil: .endsFind
      case .headlines where state.headlines.isConfinedSearch: .searchesEverywhere
      case .headlines where state.headlines.isSearch: .leavesSearch
      case .headlines where state.headlines.query.isFiltered: .showsAll
      case .article where state.article.find?.matches.isEmpty == true: .endsFind
      case .comments where state.comments.find?.matches.isEmpty == true: .endsFind
      default: nil
      }
    }

    /// What Escape takes away stands first while it is lit.
    fileprivate var wishes: [Wish] {
      let first: [Wish] =
        switch escape {
        case .endsFind: [Wish(.clear, label: "end find")]
        case .searchesEverywhere: [Wish(.clear, label: "search everywhere")]
        case .leavesSearch: [Wish(.clear, label: "leave search")]
        case .showsAll: [Wish(.clear, label: "show all")]
        case nil: []
        }
      return first + ofPane + [help]
    }

    private var ofPane: [Wish] {
      switch focus {
      case .headlines: list
      case .article: article
      case .comments: hasComments ? comments : noComments
      }
    }
  }

  static func hints(for state: ReaderState) -> [Hint] {
    (Choice.of(state)?.wishes ?? []).compactMap { Hint($0, state.keymap, state.language) }
  }

  /// As many as there is room for; the last, which is the help, is always among them.
  static func fitting(_ hints: [Hint], columns: Int) -> [Hint] {
    guard let last = hints.last, last.columns <= columns else { return [] }
    var room = columns - last.columns
    let shown = hints.dropLast().prefix { hint in
      room -= hint.columns + gap
      return room >= 0
    }
    return shown + [last]
  }

  /// A sentence of keys, as `k keep  d discard`: where it has no room, the words are cut as far as that takes, and
  /// then left out; the keys stay.
  static func shortened(_ sentence: SafeText, toColumns columns: Int) -> SafeText {
    guard sentence.columns > columns else { return sentence }
    let hints = Hint.list(sentence)
    let taken = hints.reduce(gap * (hints.count - 1)) { $0 + $1.keys.columns + 1 }
    let each = max(0, columns - taken) / max(1, hints.count)
    let parts = hints.map { each < 2 ? $0.keys : $0.keys + " " + $0.label.cut(toColumns: each) }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + "  " + $1 }
  }

  static let gap = 2
  private static let help = Wish(.help, label: "help")
  private static let list = [
    Wish(.moveDown, .moveUp, label: "move"), Wish(.goRight, label: "read"),
    Wish(.showComments, label: "comments"), Wish(.pickSection, label: "section"),
    Wish(.nextUnread, label: "next unread"), Wish(.filter, label: "filter"),
    Wish(.find, label: "find"), Wish(.searchArchive, label: "search"),
    Wish(.toggleStar, label: "star"), Wish(.writeComment, label: "write"),
    Wish(.markAllRead, label: "all read"),
  ]
  private static let article = [
    Wish(.pageDown, label: "page"), Wish(.stepBack, label: "back"),
    Wish(.showComments, label: "comments"), Wish(.writeComment, label: "write"),
    Wish(.nextUnread, label: "next unread"), Wish(.find, label: "find"),
    Wish(.toggleStar, label: "star"), Wish(.listLinks, label: "links"),
    Wish(.nextUnit, .previousUnit, label: "next, previous"),
  ]
  /// Where there is nothing to answer, like or report yet.
  private static let noComments = [
    Wish(.writeComment, label: "write"), Wish(.stepBack, label: "back"), Wish(.showPolicy, label: "policy"),
  ]
  private static let comments = [
    Wish(.moveDown, .moveUp, label: "move"), Wish(.writeComment, label: "write"),
    Wish(.reply, label: "reply"), Wish(.like, label: "like"),
    Wish(.report, label: "report"), Wish(.stepBack, label: "back"),
    Wish(.nextUnread, label: "next new"), Wish(.collapse, label: "collapse"),
    Wish(.editOwn, label: "edit"), Wish(.mute, label: "mute"),
  ]
}
