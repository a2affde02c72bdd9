package import Canvas

/// Which command a key means in a pane.
package struct Keymap: Sendable {
  package struct Binding: Hashable, Sendable {
    package let command: Command
    /// Which of the command's keys it is, from 0: the number of the section, say.
    package let ordinal: Int
  }

  private let bindings: [Pane: [KeyPress: Binding]]
  /// What could not be bound, as sentences; empty for the table as it is.
  package let conflicts: [String]

  package static let standard = Keymap(CommandTable.rows)

  package init(_ rows: [CommandTable.Row]) {
    var bindings: [Pane: [KeyPress: Binding]] = [:]
    var conflicts: [String] = []
    for row in rows {
      for (ordinal, notation) in row.keys.enumerated() {
        guard let key = KeyPress(notation: notation) else {
          conflicts.append("\(row.command.rawValue): \(notation) is no key")
          continue
        }
        let binding = Binding(command: row.command, ordinal: ordinal)
        for pane in Pane.allCases where row.panes.contains(pane) {
          let old = bindings[pane, default: [:]].updateValue(binding, forKey: key)
          if let old {
            conflicts.append("\(pane.rawValue): \(notation) is both \(old.command) and \(row.command)")
          }
        }
      }
    }
    self.bindings = bindings
    self.conflicts = conflicts
  }

  package func binding(for key: KeyPress, in pane: Pane) -> Binding? {
    bindings[pane]?[key]
  }
}
