package import Canvas
package import NewsModel

/// Which command a key, or several keys in a row, mean in a pane.
package struct Keymap: Hashable, Sendable {
  /// One thing that keys do.
  package enum Action: Hashable, Sendable {
    /// The ordinal is the number of the section, from 0; 0 for all other commands.
    case command(Command, ordinal: Int)
    /// As if it was typed after a colon.
    case line(SafeText)
  }

  package struct Binding: Hashable, Sendable {
    package let actions: [Action]

    package init(actions: [Action]) {
      self.actions = actions
    }

    /// A row of the table's, by its key of that number.
    init(_ command: Command, ordinal: Int) {
      actions = [.command(command, ordinal: command == .nthSection ? ordinal : 0)]
    }

    /// The command, where it is one and no macro.
    package var command: Command? {
      guard actions.count == 1, case .command(let command, _)? = actions.first else { return nil }
      return command
    }
  }

  package enum Meaning: Hashable, Sendable {
    case nothing
    /// More keys have to come.
    case beginning
    case binding(Binding)
  }

  /// A key in writing, with the columns that it takes.
  package struct KeyName: Hashable, Sendable {
    package let text: SafeText
    package let columns: Int

    fileprivate init(_ notation: String) {
      text = SafeText(line: notation)
      columns = text.columns
    }
  }

  /// nil for the table as it stands: what its keys mean is worked out once the first screen stands, which needs the
  /// names of a few alone.
  private let ruled: Ruled?

  /// What the rules of a configuration have made of the table.
  private struct Ruled: Hashable, Sendable {
    let firstKeys: [Command: KeyName]
    let meanings: Meanings
    let rows: [CommandTable.Row]
    let macros: [Macro]
  }

  private typealias Meanings = [Pane: [[KeyPress]: Meaning]]

  package struct Macro: Hashable, Sendable {
    package let keys: SafeText
    package let actions: SafeText
  }

  package static let standard = Keymap(ruled: nil)

  private init(ruled: Ruled?) {
    self.ruled = ruled
  }

  init(bindings: [Pane: [[KeyPress]: Binding]], rows: [CommandTable.Row], macros: [Macro]) {
    ruled = Ruled(
      firstKeys: Self.firstKeys(of: rows), meanings: bindings.mapValues { Self.meanings(of: $0) }, rows: rows,
      macros: macros)
  }

  /// The table of commands with the keys that they have in this map; those without a key are left out.
  package var rows: [CommandTable.Row] { ruled?.rows ?? CommandTable.rows }

  /// Keys and what they do one after the other, in writing.
  package var macros: [Macro] { ruled?.macros ?? [] }

  package func meaning(of keys: [KeyPress], in pane: Pane) -> Meaning {
    (ruled?.meanings ?? Self.tableMeanings)[pane]?[keys] ?? .nothing
  }

  package func binding(for key: KeyPress, in pane: Pane) -> Binding? {
    guard case .binding(let binding) = meaning(of: [key], in: pane) else { return nil }
    return binding
  }

  /// The first key of a command, for hints and sentences; nil where it has none.
  package func firstKey(for command: Command) -> KeyName? {
    if let ruled { return ruled.firstKeys[command] }
    return CommandTable.rows.first { $0.command == command }?.keys.first.map { KeyName($0) }
  }

  package func key(for command: Command) -> SafeText? { firstKey(for: command)?.text }

  /// As a sentence names it: what people press for C-_ is Ctrl-/.
  package func name(of command: Command) -> SafeText {
    guard let key = key(for: command) else { return ":\(SafeText(line: command.rawValue))" }
    return key == "C-_" ? "Ctrl-/" : key
  }

  /// Works out what the table's keys mean, so that the first one that is pressed need not wait for it.
  package func prepare() {
    if ruled == nil { _ = Self.tableMeanings }
  }

  private static func firstKeys(of rows: [CommandTable.Row]) -> [Command: KeyName] {
    var keys: [Command: KeyName] = [:]
    keys.reserveCapacity(rows.count)
    for row in rows where keys[row.command] == nil {
      keys[row.command] = row.keys.first.map { KeyName($0) }
    }
    return keys
  }

  private static let tableMeanings = {
    var meanings = Meanings()
    for row in CommandTable.rows {
      for (ordinal, notation) in row.keys.enumerated() {
        guard let key = KeyPress(notation: notation) else { continue }
        let binding = Binding(row.command, ordinal: ordinal)
        for pane in Pane.allCases where row.panes.contains(pane) {
          meanings[pane, default: [:]][[key]] = .binding(binding)
        }
      }
    }
    return meanings
  }()

  private static func meanings(of bindings: [[KeyPress]: Binding]) -> [[KeyPress]: Meaning] {
    var meanings = bindings.mapValues { Meaning.binding($0) }
    for keys in bindings.keys {
      for count in 1..<max(1, keys.count) { meanings[Array(keys.prefix(count))] = .beginning }
    }
    return meanings
  }
}
