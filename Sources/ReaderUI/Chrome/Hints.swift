import NewsModel

/// The keys that are worth a word at the bottom of the screen, by pane; what matters most comes first.
enum Hints {
  struct Hint: Hashable {
    let label: SafeText
    /// The first key of each command.
    let keys: SafeText
    let columns: Int

    init(commands: [Command], label: SafeText) {
      let keys = commands.compactMap { command in
        CommandTable.rows.first { $0.command == command }?.keys.first
      }
      self.label = label
      self.keys = SafeText(line: keys.joined(separator: "/"))
      columns = self.keys.columns + 1 + label.columns
    }
  }

  /// A form draws its own; what Escape takes away stands first while it is lit.
  static func hints(for state: ReaderState) -> [Hint] {
    if state.composer != nil || state.report != nil { return [] }
    return escape(state).map { [Hint(commands: [.clear], label: $0)] + hints(for: state.focus) }
      ?? hints(for: state.focus)
  }

  /// A search that found something says at the right of the line how it ends.
  private static func escape(_ state: ReaderState) -> SafeText? {
    switch state.focus {
    case .headlines where state.headlines.findWords != nil: "end find"
    case .headlines where state.headlines.isConfinedSearch: "search everywhere"
    case .headlines where state.headlines.isSearch: "leave search"
    case .headlines where state.headlines.query.isFiltered: "show all"
    case .article where state.article.find?.matches.isEmpty == true: "end find"
    case .comments where state.comments.find?.matches.isEmpty == true: "end find"
    default: nil
    }
  }

  private static func hints(for pane: Pane) -> [Hint] {
    switch pane {
    case .headlines: list
    case .article: article
    case .comments: comments
    }
  }

  /// As many as there is room for; the help is always among them.
  static func fitting(_ hints: [Hint], columns: Int) -> [Hint] {
    var room = columns - help.columns
    guard room >= 0, !hints.isEmpty else { return [] }
    var shown: [Hint] = []
    for hint in hints {
      guard hint.columns + gap <= room else { break }
      room -= hint.columns + gap
      shown.append(hint)
    }
    return shown + [help]
  }

  static let gap = 2
  private static let help = Hint(commands: [.help], label: "help")
  private static let list = [
    Hint(commands: [.moveDown, .moveUp], label: "move"), Hint(commands: [.goRight], label: "read"),
    Hint(commands: [.showComments], label: "comments"), Hint(commands: [.pickSection], label: "section"),
    Hint(commands: [.nextUnread], label: "next unread"), Hint(commands: [.filter], label: "filter"),
    Hint(commands: [.find], label: "find"), Hint(commands: [.searchArchive], label: "search"),
    Hint(commands: [.toggleStar], label: "star"), Hint(commands: [.writeComment], label: "write"),
    Hint(commands: [.markAllRead], label: "all read"),
  ]
  private static let article = [
    Hint(commands: [.pageDown], label: "on"), Hint(commands: [.stepBack], label: "back"),
    Hint(commands: [.showComments], label: "comments"), Hint(commands: [.writeComment], label: "write"),
    Hint(commands: [.nextUnread], label: "next unread"), Hint(commands: [.find], label: "find"),
    Hint(commands: [.toggleStar], label: "star"), Hint(commands: [.listLinks], label: "links"),
    Hint(commands: [.nextUnit, .previousUnit], label: "next, previous"),
  ]
  private static let comments = [
    Hint(commands: [.moveDown, .moveUp], label: "move"), Hint(commands: [.writeComment], label: "write"),
    Hint(commands: [.reply], label: "reply"), Hint(commands: [.like], label: "like"),
    Hint(commands: [.report], label: "report"), Hint(commands: [.stepBack], label: "back"),
    Hint(commands: [.nextUnread], label: "next new"), Hint(commands: [.collapse], label: "collapse"),
    Hint(commands: [.editOwn], label: "edit"), Hint(commands: [.mute], label: "mute"),
  ]
}
