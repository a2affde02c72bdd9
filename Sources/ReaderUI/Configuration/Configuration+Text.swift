import Canvas
package import NewsModel

extension Configuration {
  /// A file that says what is in force, with every setting and every command; what is as it comes stands there as
  /// a comment.
  package var fileText: SafeText {
    let parts = [Self.head] + Setting.allCases.map(text(of:)) + [Self.aboutKeys] + keymap.fileLines
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
    let value = value(of: setting)
    let mark = value == setting.standard ? "#" : ""
    let lock = isLocked(setting) ? " (set by this host)" : ""
    return "# \(setting.help)\(setting.choices)\(lock)\n"
      + "\(mark)set \(setting.rawValue) \(ConfigurationWords.quoted(value.string))\n"
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

extension Keymap {
  fileprivate var fileLines: [String] {
    let commands = CommandTable.rows.flatMap { ["# \($0.help)"] + lines(about: $0) + [""] }
    return commands
      + macros.map { macro in
        "macro \(ConfigurationWords.quoted(macro.keys.string)) \(ConfigurationWords.quoted(macro.actions.string))"
      }
  }

  /// A line a key: as a comment where the key is the program's own.
  private func lines(about row: CommandTable.Row) -> [String] {
    let given = rows.first { $0.command == row.command }?.keys ?? []
    return row.keys.flatMap { standardLine($0, row) }
      + given.filter { !row.keys.contains($0) }.map { line($0, row) }
  }

  private func standardLine(_ key: String, _ row: CommandTable.Row) -> [String] {
    let unbound = row.panes.filtered { meaning(of: Self.keys(key), in: $0) == .nothing }
    let standard =
      "#bind \(ConfigurationWords.quoted(key)) \(row.wish(ordinal: row.keys.firstIndex(of: key)))"
    guard !unbound.isEmpty else { return [standard] }
    return [standard, "unbind \(ConfigurationWords.quoted(key))" + unbound.words(unless: row.panes)]
  }

  private func line(_ notation: String, _ row: CommandTable.Row) -> String {
    let keys = Self.keys(notation)
    var ordinal: Int?
    let panes = row.panes.filtered { pane in
      guard case .binding(let binding) = meaning(of: keys, in: pane), binding.command == row.command,
        case .command(_, let place)? = binding.actions.first
      else { return false }
      ordinal = place
      return true
    }
    return "bind \(ConfigurationWords.quoted(notation)) \(row.wish(ordinal: ordinal))"
      + panes.words(unless: row.panes)
  }

  private static func keys(_ notation: String) -> [KeyPress] {
    notation.split(separator: " ").compactMap { KeyPress(notation: String($0)) }
  }
}

extension CommandTable.Row {
  fileprivate func wish(ordinal: Int?) -> String {
    command == .nthSection ? "\(command.rawValue) \((ordinal ?? 0) + 1)" : command.rawValue
  }
}

extension PaneSet {
  fileprivate func filtered(_ isIncluded: (Pane) -> Bool) -> PaneSet {
    Pane.allCases.filter { contains($0) && isIncluded($0) }.reduce([]) { $0.union(PaneSet($1)) }
  }

  /// " in list comments"; nothing where it goes without saying.
  fileprivate func words(unless usual: PaneSet) -> String {
    guard self != usual else { return "" }
    return " in " + Pane.allCases.filter { contains($0) }.map(\.word).joined(separator: " ")
  }
}
