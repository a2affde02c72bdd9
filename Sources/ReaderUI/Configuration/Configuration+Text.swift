import Canvas
package import NewsModel

extension Configuration {
  /// A reader's file that makes what is in force, with every setting and every command; what is so without it, by the program
  /// or by the host's file, stands there as a comment.
  package var fileText: SafeText {
    let parts = [Self.head] + Setting.allCases.map(text(of:)) + [Self.aboutKeys] + keyLines
    return SafeText(text: parts.joined(separator: "\n"))
  }

  private static let head = """
    # The configuration of Broadsheet. Lines that begin with # are comments: what they say is so anyway.

    """

  private static let aboutKeys = """
    # Keys: one character, Enter Esc Tab Space Up Down PgUp F1 and so on, C-x with Control, M-x with Alt; several
    # in a row stand in quotes: bind "g g" top. `in list`, `in article`, `in comments` keep them to a pane.
    # macro X "read; next-unread" does several things; a part that begins with a colon is typed.
    # unbind q takes a key away, unbind all takes all away that the program comes with.

    """

  private func text(of setting: Setting) -> String {
    let mark = isChanged(setting) ? "" : "#"
    let host = isLocked(setting) ? " (locked by this host)" : isOfHost(setting) ? " (set by this host)" : ""
    return "# \(setting.help)\(setting.choices)\(host)\n"
      + "\(mark)set \(setting.rawValue) \(ConfigurationWords.quoted(value(of: setting).string))\n"
  }

  private var keyLines: [String] {
    let (keys, base) = (
      keys ?? KeymapBuilder(CommandTable.rows), hostKeys ?? KeymapBuilder(CommandTable.rows)
    )
    let kept = keys.kept(of: base)
    let commands = CommandTable.rows.flatMap { row in
      ["# \(row.help)"] + kept.filter { $0.binding.command == row.command }.map { "#\($0.line)" } + [""]
    }
    let others = kept.filter { $0.binding.command == nil }.map { "#\($0.line)" }
    let changes = keys.unbound(of: base).map(\.unbindingLine) + keys.changed(from: base).map(\.line)
    // Keys mean what was bound last, and the first one of a command is the one that is shown.
    return commands + others + (changes.isEmpty ? [] : ["# What is otherwise, in its order."] + changes)
  }
}

extension Setting {
  fileprivate var choices: String {
    switch kind {
    case .flag: ": yes or no"
    case .choice(let names): ": " + names.joined(separator: ", ")
    case .number(let range): ": \(range.lowerBound) to \(range.upperBound)"
    case .text: ""
    }
  }
}

extension KeymapBuilder.Bound {
  fileprivate var line: String {
    "\(binding.actions.count == 1 ? "bind" : "macro") \(notation) \(wish)"
      + panes.words(unless: .possible(for: binding.actions))
  }

  fileprivate var unbindingLine: String { "unbind \(notation)" + panes.words(unless: .all) }

  private var notation: String { ConfigurationWords.quoted(KeymapBuilder.notation(of: keys).string) }

  private var wish: String {
    guard binding.command == nil else { return binding.words.string }
    return ConfigurationWords.quoted(binding.words.string)
  }
}

extension PaneSet {
  /// " in list comments"; nothing where it goes without saying.
  fileprivate func words(unless usual: PaneSet) -> String {
    guard self != usual else { return "" }
    return " in " + Pane.allCases.filter { contains($0) }.map(\.word).joined(separator: " ")
  }
}
