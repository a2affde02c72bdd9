import Canvas
import NewsModel
import TestSupport
import Testing

@testable import ReaderUI

/// Whatever is asked is seen to be a question: its keys stand on the screen, whole, with the cursor after them.
@Suite struct QuestionTests {
  /// The English words of every question, from the catalogue.
  private static func questions() throws -> [String] {
    let lines = String(decoding: try FileTree.read(CatalogueFile.folder + "/de.po"), as: UTF8.self)
      .split(separator: "\n")
    return lines.filter { $0.hasPrefix("msgid \"") && $0.hasSuffix(" y/n\"") }
      .map { String($0.dropFirst(7).dropLast()) }
  }

  private static func language(_ name: String) throws -> Language {
    name == "en" ? .english : try TranslatedTests.language(name)
  }

  /// With words for its values.
  private static func phrase(_ id: String) -> Phrase {
    var words = Phrase.StringInterpolation(literalCapacity: id.utf8.count, interpolationCount: 2)
    for (index, part) in id.split(separator: "%@", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { words.appendInterpolation("somebody with a name that is long" as SafeText) }
      words.appendLiteral(String(part))
    }
    return Phrase(stringInterpolation: words)
  }

  private static let letters = ["en": "y", "de": "j", "fr": "o"]

  private func expect(_ frame: Frame, endsAt keys: String, _ hint: @autoclosure () -> String) {
    guard let cursor = frame.cursor, frame.bounds.contains(cursor) else {
      Issue.record("no cursor: \(hint())")
      return
    }
    let before = frame.row(cursor.row).prefix(cursor.column).map(\.text).joined()
    if !before.hasSuffix(" \(keys) ") { Issue.record("\(hint())\n\(frame.text())") }
  }

  @Test(arguments: ["en", "de", "fr"])
  func theKeysAreSeenWhole(name: String) throws {
    let language = try Self.language(name)
    let questions = try Self.questions().map { language(Self.phrase($0)) }
    #expect(questions.count >= 15)
    var state = ReaderState(size: .zero, options: ReaderOptions(now: Samples.now))
    for size in (20...200).flatMap({ [Size(columns: $0, rows: 5), Size(columns: $0, rows: 8)] }) {
      state.size = size
      for words in questions {
        state.question = Question(words, onYes: [])
        var frame = Frame(size: size)
        StatusView.draw(state, in: state.layout.status, into: &frame, .plain())
        expect(frame, endsAt: "\(Self.letters[name] ?? "")/n", "\(size): \(words)")
      }
    }
  }

  /// On a screen of some rows nothing of a sentence is left out.
  @Test(arguments: ["en", "de", "fr"], [20, 40, 80])
  func theSentenceIsReadWhole(name: String, columns: Int) throws {
    let language = try Self.language(name)
    var state = ReaderState(
      size: Size(columns: columns, rows: 24), options: ReaderOptions(now: Samples.now))
    for words in try Self.questions().map({ language(Self.phrase($0)) }) {
      state.question = Question(words, onYes: [])
      var frame = Frame(size: state.size)
      StatusView.draw(state, in: state.layout.status, into: &frame, .plain())
      let shown = frame.text().filter { !$0.isWhitespace }
      #expect(shown == words.string.filter { !$0.isWhitespace })
    }
  }

  @Test(arguments: ["en", "de", "fr"])
  func theComposersQuestionsHaveTheirKeys(name: String) throws {
    let language = try Self.language(name)
    for columns in 20...200 {
      let stranger = UpdateContext.sized(columns, 8, reader: nil)
      let draft = Draft(id: "d", target: .comment(ArticleID(1)), text: "Hi", cursor: 2, saved: Samples.now)
      var state = ComposerState(draft, stranger)
      var look = Look.plain()
      look.language = language
      var frame = Frame(size: stranger.size)
      ComposerView.draw(state, in: frame.bounds, into: &frame, look)
      expect(frame, endsAt: "\(Self.letters[name] ?? "")/n", "policy at \(columns)")
      for (stage, keys) in [
        (ComposerState.Stage.leaving, ["k", "d", "Esc"]), (.quoting, ["Enter", "j/k", "Esc"]),
      ] {
        state.stage = stage
        ComposerView.draw(state, in: frame.bounds, into: &frame, look)
        let words = frame.text().split(separator: "\n").last?.split(separator: " ") ?? []
        #expect(keys.allSatisfy { words.contains(Substring($0)) }, "\(words)")
      }
    }
  }

  /// The rows that a long question lay over are drawn again.
  @Test func whatALongQuestionCoversComesBack() {
    var robot = PaperRobot(columns: 40, rows: 24)
    var painter = ScreenPainter()
    let before = painter.paint(robot.state)
    robot.type("A")
    #expect(robot.state.statusRows > 1)
    #expect(painter.paint(robot.state) == robot.state.frame())
    robot.type("n")
    robot.state.message = nil
    #expect(painter.paint(robot.state) == before)
  }
}
