import Hyphenation
import TestSupport
import Testing

/// Patterns of the test's own, so that no package has to be installed.
@Suite struct HyphenationTests {
  private let room: TemporaryFolder

  init() throws { room = try TemporaryFolder() }

  private func write(_ name: String, _ text: [UInt8]) throws {
    try FileTree.write(text, to: room.file(name))
  }

  private func places(_ word: String, _ tag: String = "xx") -> [Int] {
    DictionaryFolder(path: room.path).dictionary(for: tag)?.places(in: word) ?? []
  }

  @Test func aWordIsPartedWhereThePatternsSay() throws {
    try write("hyph_xx.dic", Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nr1d\nä1c\n".utf8))
    #expect(places("border") == [3])
    #expect(places("BORDER") == [3])
    #expect(places("väcken") == [3])
    #expect(places("ard") == [])
    #expect(places(String(repeating: "bord", count: 40)) == [])
    #expect(places("") == [])
  }

  @Test func aLatinFileIsReadToo() throws {
    try write(
      "hyph_xx.dic",
      Array("ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n".utf8) + [0xE4] + Array("1c\n".utf8))
    #expect(places("väcken") == [3])
    #expect(places("łącken") == [])
  }

  @Test func whereASpellingWouldChangeNothingIsParted() throws {
    try write("hyph_xx.dic", Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nf1f/ff=f,1,2\nr1t\n".utf8))
    #expect(!places("schiffahrt").contains(5))
  }

  @Test func theRegionComesFirst() throws {
    try write("hyph_xx_GB.dic", Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nb1o\n".utf8))
    try write("hyph_xx.dic", Array("UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nr1d\n".utf8))
    #expect(places("aborder", "xx-GB") == [2])
    #expect(places("aborder", "xx-us") == [4])
    #expect(places("aborder", "xx-Latn-GB") == [2])
  }

  @Test(arguments: ["", "-", "../xx", "x/../xx", "yy", "xx\u{0}", "xxxxxxxx", "xx/GB"])
  func aTagThatIsNoneNamesNoFile(tag: String) throws {
    try write("hyph_xx.dic", Array("UTF-8\nr1d\n".utf8))
    #expect(DictionaryFolder(path: room.path).dictionary(for: tag) == nil)
  }

  @Test func anotherEncodingIsNotRead() throws {
    try write("hyph_xx.dic", Array("KOI8-R\nr1d\n".utf8))
    #expect(DictionaryFolder(path: room.path).dictionary(for: "xx") == nil)
  }
}
