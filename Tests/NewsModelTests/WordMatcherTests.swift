import NewsModel
import Testing

@Suite struct WordMatcherTests {
  @Test(arguments: [
    ("ass", "a class of assets", false), ("ass", "What an ASS!", true), ("ass*", "the assembly", true),
    ("*ass", "a class", true), ("*ass*", "passing", true), ("ass*", "a class", false),
    ("cheap lorries", "Cheap -- LORRIES", true), ("cheap lorries", "cheaplorries", false),
    ("cheap lorries", "cheap\nlorries", true), ("cafe", "Café", true), ("café", "CAFE\u{301}", true),
    ("spam", "ＳＰＡＭ", true), ("spam", "s p a m", false), ("casino", "", false), ("casino", "casino", true),
    ("*猫*", "黒猫が", true), ("4u", "just 4U.", true),
  ])
  func wordsAreMetWhole(_ word: String, _ text: String, _ isMet: Bool) {
    let found = WordMatcher([SafeText(line: word)]).first(in: SafeText(text: text))
    #expect((found != nil) == isMet, "\(word) in \(text)")
  }

  @Test func wordsThatOverlapAreAllMet() {
    for (words, text) in [
      (["he", "she", "his", "hers"], "ushers"), (["a b c d e", "b c"], "a b c d"), (["abcd", "bc"], "xbcx"),
    ] {
      let starred = words.map { SafeText(line: text.contains(" ") ? $0 : "*\($0)*") }
      #expect(WordMatcher(starred).first(in: SafeText(text: text)) != nil, "\(words)")
    }
  }

  @Test func wordsWithNothingInThemAreMetNowhere() {
    for word in ["", "*", "**", "...", "* *"] as [SafeText] {
      #expect(WordMatcher([word]).first(in: "Any words. At all * here") == nil)
      #expect(WordMatcher.key(of: word).isEmpty)
    }
    #expect(WordMatcher.key(of: "Casino") == WordMatcher.key(of: "cásino"))
    #expect(WordMatcher.key(of: "casino") != WordMatcher.key(of: "casino*"))
  }
}
