import Canvas
import Testing

@testable import ReaderUI

@Suite struct KeymapTests {
  /// Its keys are worked out without the builder, since nothing can be in their way.
  @Test func theTableIsWhatTheBuilderMakesOfIt() {
    let built = KeymapBuilder(CommandTable.rows).keymap
    #expect(Keymap.standard.rows == built.rows && Keymap.standard.macros == built.macros)
    for command in Command.allCases {
      #expect(Keymap.standard.firstKey(for: command) == built.firstKey(for: command), "\(command)")
    }
    for key in CommandTable.rows.flatMap(\.keys).compactMap(KeyPress.init(notation:)) + [.alt("x")] {
      for pane in Pane.allCases {
        #expect(Keymap.standard.meaning(of: [key], in: pane) == built.meaning(of: [key], in: pane))
      }
    }
  }

  @Test func noKeyMeansTwoThingsInOnePane() {
    #expect(KeymapBuilder(CommandTable.rows).conflicts.isEmpty)
  }

  @Test func everyKeyOfTheTableLeadsToItsCommand() {
    for row in CommandTable.rows {
      for notation in row.keys {
        let key = KeyPress(notation: notation)
        for pane in Pane.allCases where row.panes.contains(pane) {
          #expect(key.flatMap { Keymap.standard.binding(for: $0, in: pane) }?.command == row.command)
        }
      }
    }
  }

  @Test func everyCommandHasARow() {
    let commands = CommandTable.rows.map(\.command)
    #expect(Set(commands) == Set(Command.allCases))
  }

  @Test func aKeyForTwoCommandsIsNamed() {
    var rows = CommandTable.rows
    rows[1].keys.append("j")
    #expect(KeymapBuilder(rows).conflicts.count == 3)
  }

  @Test func whatIsNoKeyIsNamed() {
    var rows = CommandTable.rows
    rows[0].keys = ["Hyper-j"]
    #expect(KeymapBuilder(rows).conflicts == ["down: Hyper-j is no key"])
  }
}
