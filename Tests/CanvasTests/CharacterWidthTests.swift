import Canvas
import Testing

@Suite struct CharacterWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("Ａ", 2), ("ｱ", 1), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤", 1), ("❤️", 1), ("1️⃣", 1), ("—", 1), ("●", 1), ("▌", 1),
      ("\u{200B}", 0), ("\u{AD}", 0), ("\t", 0), ("\u{1B}", 0), ("क्ष", 2), ("ก", 1), ("กำ", 2), ("\u{FFFD}", 1),
    ] as [(String, Int)])
  func ofOneCharacter(text: String, columns: Int) {
    #expect(CharacterWidth.columns(of: text) == columns)
    let sum = text.reduce(0) { $0 + CharacterWidth.columns(of: $1) }
    #expect(sum == columns)
  }

  @Test func ofPlainTextIsItsLength() {
    #expect(CharacterWidth.columns(of: "The quick brown fox.") == 20)
    #expect(CharacterWidth.columns(of: "") == 0)
  }
}
