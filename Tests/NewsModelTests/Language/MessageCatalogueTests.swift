import NewsModel
import TestSupport
import Testing

/// Catalogues as bytes, sound and damaged.
@Suite struct MessageCatalogueTests {
  private static let entries = """
    msgid "alpha"
    msgstr "Alpha"

    msgid "alphabet"
    msgstr "Abc"

    msgid "%@ page"
    msgid_plural "%@ pages"
    msgstr[0] "%@ Seite"
    msgstr[1] "%@ Seiten"

    msgctxt "key"
    msgid "alpha"
    msgstr "Taste"
    """

  @Test(arguments: ["little", "big"]) func eitherOrderOfBytesIsRead(order: String) throws {
    let language = Language(MessageCatalogue(try German.bytes(Self.entries, order: order)))
    #expect(language("alpha") == "Alpha")
    #expect(language("alphabet") == "Abc")
    #expect(language(Phrase("alpha", as: "key")) == "Taste")
    #expect(language(.counted(1, "\(1) page", "\(1) pages")) == "1 Seite")
    #expect(language(.counted(5, "\(5) page", "\(5) pages")) == "5 Seiten")
    for absent in ["", "alph", "alphabets", "zeta", "%@ pages"] {
      #expect(language(.known(SafeText(line: absent))).string == absent)
    }
  }

  @Test func whatIsNoCatalogueIsNone() {
    for bytes: [UInt8] in [[], [0xDE, 0x12, 0x04, 0x95], Array(repeating: 0, count: 100)] {
      #expect(MessageCatalogue(bytes) == nil)
    }
  }

  /// Whatever the bytes are, looking something up ends, and gives words or none.
  @Test func damagedBytesDoNoHarm() throws {
    let sound = try German.bytes(Self.entries)
    var random = SeededGenerator(seed: 11)
    for cut in sound.indices { look(in: Array(sound[..<cut])) }
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      look(in: bytes)
    }
  }

  private func look(in bytes: [UInt8]) {
    guard let catalogue = MessageCatalogue(bytes) else { return }
    let language = Language(catalogue)
    #expect(!language("alpha").string.contains("\u{1B}"))
    _ = language(.counted(3, "\(3) page", "\(3) pages"))
  }

  @Test(arguments: [
    ("n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", [2, 0, 1, 1, 1, 2]),
    ("n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", [2, 0, 1, 1, 1, 2]),
    ("n > 1", [0, 0, 1, 1, 1, 1]), ("0", [0, 0, 0, 0, 0, 0]), ("!(n == 1)", [1, 0, 1, 1, 1, 1]),
    ("n/2*2+1-n", [1, 0, 1, 0, 1, 0]),
  ])
  func expressionsAreThoseOfC(expression: String, forms: [Int]) throws {
    let words = (0..<4).map { "msgstr[\($0)] \"form \($0)\"" }.joined(separator: "\n")
    let entry = "msgid \"one\"\nmsgid_plural \"more\"\n" + words
    let language = try German.language(entry, plural: "nplurals=4; plural=(\(expression));")
    for (count, form) in forms.enumerated() {
      #expect(language(.counted(count, "one", "more")).string == "form \(form)", "\(count)")
    }
  }

  @Test(arguments: ["", "n ?", "n % ", "system(1)", "((((n", String(repeating: "(", count: 90) + "n"])
  func anExpressionThatCannotBeReadIsThatOfEnglish(expression: String) throws {
    let bytes = try German.bytes(
      "msgid \"one\"\nmsgid_plural \"more\"\nmsgstr[0] \"eins\"\nmsgstr[1] \"mehr\"")
    let sound = Array("plural=n != 1;".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: sound) })
    var damaged = bytes
    let other = Array("plural=\(expression)".utf8.prefix(sound.count))
    damaged.replaceSubrange(
      place..<place + sound.count, with: other + Array(repeating: 0x20, count: sound.count - other.count))
    let language = Language(MessageCatalogue(damaged))
    #expect(language(.counted(1, "one", "more")) == "eins")
    #expect(language(.counted(2, "one", "more")) == "mehr")
  }
}
