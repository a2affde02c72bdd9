import NewsModel
import TestSupport
import Testing

@testable import StoreSQLite

/// Texts are cut into the very words that SQLite's own tokenizer finds, at the same places.
@Suite struct WordTokenizerTests {
  private static let pieces = [
    "a", "Z", "q", "0", "9", "west", "Harbour", " ", " ", ".", "@", "[", "`", "{", "/", ":", "_", "\u{7F}",
    "é",
    "Ä", "ß", "漢", "字", "“", "—", "\u{301}", "\0", "\u{E001}", "ไ", "Ж", "İ", "\u{1F600}", "\u{AD}", "²",
  ]
  private static let ascii = 18

  private struct Place: Equatable {
    var word: String
    var document: Int
    var column: String
    var offset: Int
  }

  private func words(_ documents: [(String, String)], _ options: String, isOurs: Bool) throws -> [Place] {
    let database = try StoreFile(path: ":memory:", mode: .create).open()
    if isOurs { WordTokenizer.install(in: database.handle) }
    try database.execute(
      script: """
        create virtual table words
          using fts5(title, body, content='', columnsize=0, tokenize='unicode61\(options)');
        create virtual table place using fts5vocab(words, instance);
        """)
    for (index, document) in documents.enumerated() {
      try database.run(
        "insert into words (rowid, title, body) values (?, ?, ?)", index + 1, document.0, document.1)
    }
    return try database.all("select term, doc, col, offset from place order by 1, 2, 3, 4") { row in
      Place(word: row.string(0), document: row.number(1), column: row.string(2), offset: row.number(3))
    }
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let kinds = Bool.random(using: &random) ? Self.ascii : Self.pieces.count
    let count = Int.random(in: 0...60, using: &random)
    return (0..<count).map { _ in Self.pieces[Int.random(in: 0..<kinds, using: &random)] }.joined()
  }

  @Test(arguments: [" remove_diacritics 2", " remove_diacritics 0", "", " separators x", " tokenchars _"])
  func theWordsAreTheSame(_ options: String) throws {
    var random = SeededGenerator(seed: 7)
    let documents = (0..<500).map { _ in (text(&random), text(&random)) }
    let theirs = try words(documents, options, isOurs: false)
    #expect(theirs.count > 2000)
    #expect(try words(documents, options, isOurs: true) == theirs)
  }

  @Test func wordsBeyondEveryMeasureAreTheSame() throws {
    let documents = [
      ("long", String(repeating: "aB1", count: 20_000) + " end"),
      ("wide", String(repeating: "aB1é", count: 20_000) + " end"), ("", ""),
      ("eight ate", "abcdefgh 12345678"),
    ]
    let theirs = try words(documents, " remove_diacritics 2", isOurs: false)
    #expect(try words(documents, " remove_diacritics 2", isOurs: true) == theirs)
  }
}
