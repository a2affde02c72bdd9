import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// The keys of the composer and of the desk do what their tables say, and the tables leave none out.
@Suite struct FixedKeysTests {
  private let context = UpdateContext.sized(40, 12)

  /// With something before and after the cursor, something to quote and something to put back.
  private func composer() -> ComposerState {
    let words: SafeText = "one two three\nfour five six\nseven"
    let draft = Draft(
      id: "d", target: .reply(ArticleID(1), to: CommentID(1)), text: words, cursor: 24, saved: Samples.now)
    var state = ComposerState(draft, answering: Samples.discussion.comments[0], context)
    _ = state.take(.control("w"), context)
    return state
  }

  @Test(arguments: ComposerTable.rows.flatMap { row in row.keys.map { ($0, row.help) } })
  func eachKeyOfTheComposerDoesSomething(notation: String, help: String) throws {
    let key = try #require(KeyPress(notation: notation))
    guard key != .function(1) else { return }
    var state = composer()
    if help.hasPrefix("after Esc") { _ = state.take(.escape, context) }
    let before = state
    let effects = state.take(key, context)
    #expect(!effects.isEmpty || state.stage != before.stage || state.edit != before.edit, "\(notation)")
    if help.hasPrefix("after Esc") { #expect(!effects.isEmpty, "\(notation)") }
  }

  @Test func everyKeyThatEditsIsInTheTable() {
    let listed = Set(ComposerTable.rows.flatMap(\.keys))
    let ascii = (0x20..<0x7F).map { Character(Unicode.Scalar(UInt8($0))) }
    var keys: [KeyPress] = (0..<0x20).map { KeyPress(controlByte: $0) } + ascii.map { .alt($0) }
    keys += [
      .up, .down, .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .insert, .delete,
      .backspace, .wordBackspace, .backTab,
    ]
    for key in keys {
      var edit = composer().edit
      guard edit.handle(key, width: 38) else { continue }
      #expect(listed.contains(key.notation ?? ""), "\(key)")
    }
  }

  @Test func theHelpOfTheComposerBeginsWithItsKeysAndGivesTheWordsBack() {
    var robot = PaperRobot(columns: 80, rows: 24)
    robot.type("C 'Hello' F1")
    guard case .help(let dialog)? = robot.state.dialogs.last else {
      Issue.record("no help")
      return
    }
    #expect(dialog.lines.first == .heading("While you write"))
    #expect(dialog.lines.contains(.heading("At the moderators' desk")))
    robot.type("q '!'")
    #expect(robot.state.dialogs.isEmpty && robot.state.composer?.text == "Hello!")
  }

  @Test(arguments: DeskTable.rows.flatMap(\.keys))
  func eachKeyOfTheDeskDoesSomething(notation: String) throws {
    let key = try #require(KeyPress(notation: notation))
    let long = SafeText(text: (1...90).map { "line \($0)" }.joined(separator: "\n"))
    let items = (1...3).map { number in
      ModerationItem(
        comment: Samples.comment(Int64(number), "Tom", long), version: 1, articleTitle: "Title")
    }
    var state = DeskState()
    _ = state.receive(.queueLoaded(.pending, items, counts: [.pending: 3]), context)
    _ = state.receive(.queueLoaded(.reported, items, counts: [.reported: 3]), context)
    for warm in ["j", "Space"] { _ = state.take(try #require(KeyPress(notation: warm)), context) }
    let before = state
    let effects = state.take(key, context)
    let isThere = notation == "1"
    #expect(isThere || !effects.isEmpty || state != before, "\(notation)")
  }

  @Test(arguments: LinksTable.rows.flatMap(\.keys)) func eachKeyOfTheLinksDoesSomething(notation: String)
    throws
  {
    let key = try #require(KeyPress(notation: notation))
    let links = try (1...40).map { number in
      ArticleLayout.Link(
        number: number, url: try #require(WebURL("https://example.org/\(number)")), words: "link")
    }
    var dialog = LinksDialog(links, story: WebURL("https://example.org/"))
    let size = Size(columns: 40, rows: 10)
    for warm in ["Space", "Space"] { _ = dialog.take(try #require(KeyPress(notation: warm)), size: size) }
    let before = dialog
    #expect(dialog.take(key, size: size) != .stays || dialog != before, "\(notation)")
  }

  @Test(arguments: FilterTable.rows.flatMap(\.keys))
  func eachKeyOfTheFilterDoesSomething(notation: String) throws {
    let key = try #require(KeyPress(notation: notation))
    var dialog = FilterDialog(HeadlineQuery())
    let before = dialog
    #expect(dialog.take(key) != .stays || dialog != before, "\(notation)")
  }

  @Test func theHelpIsAskedForByAWordOfIt() {
    var robot = PaperRobot()
    robot.type(": 'help_comment' Enter")
    guard case .help(let dialog)? = robot.state.dialogs.last else {
      Issue.record("no help")
      return
    }
    let rows = dialog.lines.filter { if case .row = $0 { true } else { false } }
    #expect(!rows.isEmpty && rows.count < 30)
    robot.type("Esc")
    #expect(robot.state.dialogs.count == 1)
    robot.type("Esc")
    #expect(robot.state.dialogs.isEmpty)
  }
}
