import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What `broadsheet config` prints.
@Suite struct ConfigurationTextTests {
  private func reread(_ text: String) -> (Configuration, [LineMistake]) {
    var configuration = Configuration()
    let mistakes = configuration.read(text, isHost: false)
    return (configuration, mistakes)
  }

  @Test func asItComesItSetsNothing() {
    let (configuration, mistakes) = reread(Configuration().fileText.string)
    #expect(mistakes.isEmpty && configuration == Configuration())
  }

  @Test func itNamesEverySettingAndEveryCommandWithItsKeys() {
    let text = Configuration().fileText.string
    for setting in Setting.allCases { #expect(text.contains("#set \(setting.rawValue) ")) }
    for row in CommandTable.rows {
      #expect(text.contains("# \(row.help)\n"))
      for key in row.keys { #expect(text.contains("#bind \(key) \(row.command.rawValue)")) }
    }
  }

  @Test func withoutItsHashesItIsSoundAndSaysTheSame() {
    let text = Configuration().fileText.string.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("#set ") || $0.hasPrefix("#bind ") ? $0.dropFirst() : $0
    }.joined(separator: "\n")
    let (configuration, mistakes) = reread(text)
    #expect(mistakes.isEmpty, "\(mistakes)")
    for row in CommandTable.rows {
      for key in row.keys.compactMap({ KeyPress(notation: $0) }) {
        for pane in Pane.allCases where row.panes.contains(pane) {
          let standard = Keymap.standard.binding(for: key, in: pane)
          #expect(configuration.keymap.binding(for: key, in: pane) == standard)
        }
      }
    }
  }

  @Test func whatIsSetComesBackTheSame() {
    let text = """
      set paper "A \\"quoted\\" # Post"
      set mouse no
      bind "g g" top
      bind x report
      bind J next-unread in list
      bind F5 nth-section 5
      macro X "read; :section borders"
      unbind H
      unbind q in comments
      """
    let (configuration, mistakes) = reread(text)
    #expect(mistakes.isEmpty, "\(mistakes)")
    let (again, problems) = reread(configuration.fileText.string)
    #expect(problems.isEmpty, "\(problems)")
    for setting in Setting.allCases { #expect(again.value(of: setting) == configuration.value(of: setting)) }
    let keys: [[KeyPress]] = [
      [.character("g"), .character("g")], [.character("g")], [.character("x")], [.character("J")],
      [.function(5)], [.character("X")], [.character("H")], [.character("q")],
    ]
    for key in keys {
      for pane in Pane.allCases {
        #expect(again.keymap.meaning(of: key, in: pane) == configuration.keymap.meaning(of: key, in: pane))
      }
    }
  }
}
