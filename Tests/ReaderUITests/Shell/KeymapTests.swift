import Canvas
import Testing

@testable import ReaderUI

@Suite struct KeymapTests {
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
