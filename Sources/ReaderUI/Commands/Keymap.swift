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
  }

  private let firstKeys: [Command: KeyName]
  private let meanings: [Pane: [[KeyPress]: Meaning]]
  /// The table of commands with the keys that they have in this map; those without a key are left out.
  package let rows: [CommandTable.Row]
  /// Keys and what they do one after the other, in writing.
  package let macros: [Macro]

  package struct Macro: Hashable, Sendable {
    package let keys: SafeText
    package let actions: SafeText
  }

  package static let standard = KeymapBuilder(CommandTable.rows).keymap

  init(bindings: [Pane: [[KeyPress]: Binding]], rows: [CommandTable.Row], macros: [Macro]) {
    meanings = bindings.mapValues { Self.meanings(of: $0) }
    self.rows = rows
    firstKeys = Dictionary(
      rows.compactMap { row in
        row.keys.first.map { SafeText(line: $0) }.map {
          (row.command, KeyName(text: $0, columns: $0.columns))
        }
      }, uniquingKeysWith: { first, _ in first })
    self.macros = macros
  }

  package func meaning(of keys: [KeyPress], in pane: Pane) -> Meaning {
    meanings[pane]?[keys] ?? .nothing
  }

  package func binding(for key: KeyPress, in pane: Pane) -> Binding? {
    guard case .binding(let binding) = meaning(of: [key], in: pane) else { return nil }
    return binding
  }

  /// The first key of a command, for hints and sentences; nil where it has none.
  package func firstKey(for command: Command) -> KeyName? { firstKeys[command] }

  package func key(for command: Command) -> SafeText? { firstKeys[command]?.text }

  /// As a sentence names it: what people press for C-_ is Ctrl-/.
  package func name(of command: Command) -> SafeText {
    guard let key = key(for: command) else { return ":\(SafeText(line: command.rawValue))" }
    return key == "C-_" ? "Ctrl-/" : key
  }

  private static func meanings(of bindings: [[KeyPress]: Binding]) -> [[KeyPress]: Meaning] {
    var meanings = bindings.mapValues { Meaning.binding($0) }
    for keys in bindings.keys {
      for count in 1..<max(1, keys.count) { meanings[Array(keys.prefix(count))] = .beginning }
    }
    return meanings
  }
}
