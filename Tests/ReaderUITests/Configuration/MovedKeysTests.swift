import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// The reader under keys that somebody has chosen.
@Suite struct MovedKeysTests {
  private func keymap(_ text: String) -> Keymap {
    var configuration = Configuration()
    #expect(configuration.read(text, isHost: false) == [])
    return configuration.keymap
  }

  private func robot(_ text: String, columns: Int = 80) -> PaperRobot {
    let keymap = keymap(text)
    var robot = PaperRobot(columns: columns, rows: 40) { $0.keymap = keymap }
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    return robot
  }

  /// Every command on a sequence of two keys that nothing else begins with.
  private static let everything: [(row: CommandTable.Row, keys: String)] =
    CommandTable.rows.enumerated().map { index, row in
      let letters = Array("abcdefghijklmnopqrstuvwxyz")
      return (row, "M-\(letters[index / 10]) \(index % 10)")
    }

  private static let movedText =
    "unbind all\n"
    + everything.map { row, keys in
      let argument = row.command == .nthSection ? " 1" : ""
      return "bind \"\(keys)\" \(row.command.rawValue)\(argument)\n"
    }.joined()

  @Test(arguments: Pane.allCases)
  func everyCommandDoesTheSameOnOtherKeys(pane: Pane) {
    let way: [Pane: [Command]] = [.headlines: [], .article: [.goRight], .comments: [.showComments]]
    for (row, keys) in Self.everything where row.panes.contains(pane) {
      var standard = robot("", columns: 160)
      var moved = robot(Self.movedText, columns: 160)
      for command in way[pane] ?? [] {
        standard.type(Keymap.standard.key(for: command)?.string ?? "")
        moved.type(Self.everything.first { $0.row.command == command }?.keys ?? "")
      }
      standard.type(row.keys[0])
      moved.type(keys)
      #expect(standard.asked == moved.asked, "\(row.command) in \(pane)")
      #expect(standard.state.focus == moved.state.focus, "\(row.command) in \(pane)")
      #expect(standard.state.dialogs.count == moved.state.dialogs.count, "\(row.command) in \(pane)")
      #expect((standard.state.prompt == nil) == (moved.state.prompt == nil), "\(row.command) in \(pane)")
    }
  }

  @Test func theOldKeysAreGone() {
    var robot = robot(Self.movedText)
    robot.type("j j G")
    #expect(robot.state.headlines.window.selected == 0)
    #expect(
      robot.state.message?.text == "G does nothing here; M-e 9 shows the keys." || robot.state.message != nil)
  }

  @Test func hintsAndHelpNameTheKeysThatHold() {
    var robot = robot("bind x down\nunbind j\nunbind Down\nbind M-h help\nunbind ?\nunbind F1\n")
    #expect(robot.state.frame().text().contains("x/k move"))
    #expect(robot.state.frame().text().contains("M-h help"))
    robot.type("j")
    #expect(robot.state.message?.text == "j does nothing here; M-h shows the keys.")
    robot.type("M-h / 'move_down'")
    #expect(robot.state.frame().text().contains("x     "))
  }

  @Test func aSequenceIsShownWhileItIsTyped() {
    var robot = robot("bind \"g g\" top\nbind \"g e\" bottom\n")
    robot.type("g")
    #expect(robot.state.message?.text == "g…")
    robot.type("e")
    #expect(robot.state.headlines.window.selected == 39)
    robot.type("g Esc")
    #expect(robot.state.message == nil)
    robot.type("g x")
    #expect(robot.state.message?.text == "g x does nothing here; ? shows the keys.")
    #expect(robot.state.headlines.window.selected == 39)
    robot.type("g g")
    #expect(robot.state.headlines.window.selected == 0)
  }

  @Test func aMacroDoesOneThingAfterTheOther() {
    var robot = robot("macro X \"star; down; star\"\nmacro S \":section borders\"\n")
    robot.type("X")
    #expect(robot.headlines.filter(\.isStarred).map(\.id.rawValue).prefix(2) == [40, 39])
    #expect(robot.state.headlines.window.selected == 1)
    robot.type("S")
    #expect(robot.state.headlines.query.section != nil)
  }

  /// Those whose star has changed.
  private static func starred(in robot: PaperRobot) -> [Headline] {
    zip(robot.headlines, PaperRobot.edition()).filter { $0.isStarred != $1.isStarred }.map(\.0)
  }

  /// Each part acts on what the one before has brought, as keys that are typed ahead do.
  @Test func aMacroWaitsForWhatItAskedFor() {
    for (macro, expected) in [
      ("macro X \":section politics; star\"", "politics"),
      ("macro X \":section politics; down; star\"", "politics"),
      ("macro X \"next-unit; star\"", ""), ("macro X \":search 1; star\"", "1"),
    ] {
      var robot = robot(macro + "\n")
      // The store takes its time.
      var asked = robot.state.update(.key(.character("X")))
      var rounds = 0
      while !asked.isEmpty, rounds < 9 {
        let later = asked
        asked = []
        robot.run(later)
        rounds += 1
      }
      let starred = Self.starred(in: robot)
      #expect(starred.count == 1, "\(macro)")
      #expect(starred.first?.id == robot.state.headlines.selection?.id, "\(macro)")
      #expect(
        starred.first.map { $0.sections.first?.string.lowercased() == expected || expected.count < 2 } == true
      )
    }
  }

  @Test func aMacroEndsWhereSomethingTakesTheKeys() {
    var robot = robot("macro X \"mark-all-read; star\"\nmacro Z \"help; star\"\n")
    robot.type("X")
    #expect(robot.state.question != nil && Self.starred(in: robot).isEmpty)
    robot.type("n")
    #expect(Self.starred(in: robot).isEmpty, "and does not go on afterwards")
    robot.type("Z q")
    #expect(Self.starred(in: robot).isEmpty)
  }

  @Test func everyCommandCanBeTypedByItsName() {
    var robot = robot("unbind C\n")
    robot.type(": 'star' Enter")
    #expect(Self.starred(in: robot).map(\.id.rawValue) == [40])
    robot.type(": 'write' Enter")
    #expect(robot.state.composer != nil)
  }

  @Test func anAddressThatNoClipboardTakesIsShownWhole() {
    var robot = robot("")
    robot.headlines[0].url = WebURL("https://example.org/" + String(repeating: "x", count: 3000))
    robot.type("3 0 y")
    #expect(!robot.acts.contains { if case .copy = $0 { true } else { false } })
    #expect(robot.state.dialogs.count == 1 && robot.state.message?.kind == .failure)
  }

  @Test func whatIsTurnedOffSaysSo() {
    var robot = PaperRobot { ($0.mayCopy, $0.mayFetch) = (false, false) }
    robot.type("y")
    #expect(robot.state.message?.text == "Nothing can be copied from here: https://example.org/40")
    robot.type("r")
    #expect(
      !robot.acts.contains(.fetch(.due))
        && !robot.acts.contains { if case .copy = $0 { true } else { false } })
  }
}
