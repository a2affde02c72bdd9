import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// What `broadsheet config` prints.
@Suite struct ConfigurationTextTests {
  private func reread(_ text: String, host: String = "") -> (Configuration, [LineMistake]) {
    var configuration = Configuration()
    _ = configuration.read(host, isHost: true)
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

  @Test(arguments: [
    "macro X \"star; next-unread\" in list\nmacro X \"copy; down\" in article\n",
    "macro j \"down; down\" in list\n", "bind 3 nth-section 12\n", "bind \"Space j\" down\n",
    "bind y help\nbind x down in list\nbind x up in article\nbind z up\n", "bind x \":section a; b\"\n",
    "set theme \"\"\nset paper \"\u{301}a \u{301}b\"\nset notice \u{301}a\n",
  ])
  func thisComesBackTheSame(text: String) { expectTheSame(text, host: "") }

  @Test func whatIsPushedAsideIsNotSaidToBeSo() {
    let lines = reread("bind \"Space j\" down\nbind r help in list").0.fileText.string.split(separator: "\n")
    #expect(!lines.contains { $0.contains("bind Space page-down") })
    #expect(lines.contains("#bind r refresh in article") && lines.contains("bind \"Space j\" down"))
  }

  @Test func whatTheHostSetsIsSoAnywayAndWhatTheReaderSetsStays() {
    let host = "set mouse no\nset theme night\nlock theme\nbind x help\nunbind q\n"
    let text = reread("set mouse yes\nbind q back in list\n", host: host).0.fileText.string
    let lines = text.split(separator: "\n")
    for line in ["set mouse yes", "#set theme night", "#bind x help", "bind q back in list"] {
      #expect(lines.contains(line[...]), "\(line)")
    }
    expectTheSame("set mouse yes\nbind q back in list\n", host: host)
  }

  /// Of random files, what is sound of them.
  @Test(arguments: 0..<200) func anythingComesBackTheSame(seed: Int) {
    var random = RandomFile(seed: UInt64(seed))
    let host = seed.isMultiple(of: 2) ? "" : random.text()
    expectTheSame(random.text(), host: host)
  }

  private func expectTheSame(_ text: String, host: String) {
    let (first, _) = reread(text, host: host)
    let printed = first.fileText.string
    let (again, mistakes) = reread(printed, host: host)
    #expect(mistakes.isEmpty, "\(mistakes)\n\(text)\n--\n\(printed)")
    for setting in Setting.allCases { #expect(again.value(of: setting) == first.value(of: setting)) }
    let sequences = [first, again].flatMap { $0.keys?.order ?? [] }
    #expect(
      Shown(again.keymap, sequences) == Shown(first.keymap, sequences), "\(host)\n--\n\(text)\n--\n\(printed)"
    )
    #expect(again.fileText == first.fileText)
  }

  /// What can be seen of a map of keys.
  private struct Shown: Hashable {
    let rows: [CommandTable.Row]
    let macros: [Keymap.Macro]
    let meanings: [Keymap.Meaning]

    init(_ keymap: Keymap, _ sequences: [[KeyPress]]) {
      rows = keymap.rows
      macros = keymap.macros
      meanings = Pane.allCases.flatMap { pane in
        sequences.flatMap { [keymap.meaning(of: $0, in: pane), keymap.meaning(of: [$0[0]], in: pane)] }
      }
    }
  }
}
