import Canvas
import NewsModel
import TestSupport
import Testing

@testable import ReaderUI

/// The reader in other languages: whole, in its room, and with the same rules.
@Suite struct TranslatedTests {
  static func language(_ name: String) throws -> Language {
    let catalogue: MessageCatalogue = try #require(MessageCatalogue(try CatalogueFile.bytes(of: name)))
    return Language(catalogue)
  }

  private static func robot(_ name: String, columns: Int = 80, rows: Int = 24) throws -> PaperRobot {
    let language = try Self.language(name)
    var robot = PaperRobot(columns: columns, rows: rows) { $0.language = language }
    robot.threads[ArticleID(40)] = PaperRobot.discussion
    return robot
  }

  private static let scenes = [
    ("list", "j"), ("article", "Enter"), ("comments", "c"), ("filter", "f"), ("help", "?"),
    ("question", "2 A"), ("composer", "C 'Hallo'"), ("report", "c j !"),
  ]

  @Test(arguments: ["de", "fr"], scenes)
  func eachScene(language: String, scene: (name: String, keys: String)) throws {
    var robot = try Self.robot(language)
    robot.type(scene.keys)
    ScreenSnapshot.expect(robot.state.frame(), named: "\(scene.name)-\(language)")
  }

  /// A column of keys and the frame around it leave so many of 80.
  @Test(arguments: CatalogueFile.languages) func theHelpHasRoomForEachLine(name: String) throws {
    let language = try Self.language(name)
    let lines =
      CommandTable.rows.map(\.words) + CommandLineTable.rows.map(\.phrase) + ComposerTable.rows.map(\.words)
    for line in lines {
      #expect(language(line).columns <= 52, "\(language(line))")
    }
  }

  @Test(arguments: [("de", "j"), ("fr", "o"), ("de", "y"), ("fr", "Y")])
  func yesIsSaidInTheLanguageOrAsEverywhere(language: String, key: String) throws {
    var robot = try Self.robot(language)
    robot.type("2 A")
    #expect(robot.state.question?.text.string.hasSuffix(language == "de" ? "j/n" : "o/n") == true)
    robot.type(key)
    #expect(robot.asked.contains { if case .markAllRead = $0 { true } else { false } })
  }

  @Test func theLetterOfAnotherLanguageIsNoAnswer() throws {
    var robot = PaperRobot()
    robot.type("2 A j o")
    #expect(robot.state.question != nil)
  }

  @Test func aQuotationIsNoCommentInAnyLanguage() throws {
    let french = try Self.language("fr")
    let quoted = Quotation.text(of: PaperRobot.discussion.comments[0], french)
    #expect(
      quoted.string.hasPrefix("Mary K a écrit\u{A0}:\n> ") || quoted.string.contains(" a écrit\u{A0}:\n> "))
    var context = UpdateContext(now: Samples.now, reader: Samples.alice, size: Size(columns: 80, rows: 20))
    context.language = french
    let draft = Draft(
      id: "d", target: .comment(ArticleID(1)), text: quoted, cursor: 0, saved: Samples.now)
    var state = ComposerState(draft, context)
    #expect(state.take(.control("s"), context).isEmpty)
    #expect(state.notice?.text == french("There is nothing but a quotation. Add words of your own."))
  }

  @Test(arguments: [
    ("de", ["Hier, im Artikel", "In der Liste", "In den Kommentaren"]),
    ("fr", ["Ici, dans l’article", "Dans la liste", "Dans les commentaires"]),
  ])
  func theHelpSaysWhereInTheLanguage(name: String, titles: [String]) throws {
    let headings = HelpDialog(.article, .standard, try Self.language(name)).lines.compactMap {
      if case .heading(let title) = $0 { title.string } else { nil }
    }
    #expect(Array(headings.prefix(3)) == titles)
  }

  @Test(arguments: ["de", "fr"]) func aFetchWithoutFeedsThatAreDueIsTold(name: String) throws {
    for words in [FetchSummary().words, FetchSummary(feeds: 2, inserted: 1, failed: 1).shortWords] {
      #expect(try Self.language(name)(words) != Language.english(words))
    }
  }

  @Test(arguments: [("de", "hier seit 9. März 2025"), ("fr", "ici depuis le 9 mars 2025")])
  func theDayOfJoiningIsOneOfTheLanguage(name: String, words: String) throws {
    let joined = Timestamp(milliseconds: 1_741_521_600_000)
    let now = Timestamp(milliseconds: 1_794_000_000_000)
    let reader = Reader(id: ReaderID(1), name: "Anna", shortID: "k7f2", role: .reader, joined: joined)
    let times = TimeWords(clock: .utc, now: now, language: try Self.language(name))
    let dialog = BelongingsText(times).dialog(Belongings(reader: reader))
    #expect(dialog.paragraphs.first?.string.hasSuffix(words) == true, "\(dialog.paragraphs)")
  }

  /// Nothing on the screens of a session is left in English, but what others wrote and the names of keys.
  @Test(arguments: [
    "?", "f", "t", "c", "c j !", "C", "/ 'qzx' Enter", "F 'qzx' Enter", "@", ": 'messages' Enter",
  ])
  func noScreenIsLeftInEnglish(keys: String) throws {
    var robot = try Self.robot("de")
    robot.type(keys)
    let words = robot.state.frame().text().lowercased().split { !$0.isLetter }
    let english: Set<Substring> = [
      "the", "and", "of", "not", "this", "with", "your", "has", "search", "close",
    ]
    let foreign =
      PaperRobot.edition().map(\.title.string).joined(separator: " ").lowercased()
      + PaperRobot.discussion.comments.map(\.text.string).joined(separator: " ").lowercased()
    let left = Set(words).intersection(english).filter { !foreign.contains($0) }
    #expect(left.isEmpty, "\(left)")
  }
}
