import NewsModel
import Testing

/// Words of a list in disguise.
@Suite struct LookalikeWordTests {
  @Test(arguments: [
    "\u{441}asino", "c\u{430}sin\u{43E}", "\u{421}\u{410}S\u{406}N\u{41E}", "cas\u{3B9}n\u{3BF}",
    "\u{1D41C}\u{1D41A}\u{1D42C}\u{1D422}\u{1D427}\u{1D428}",
    "\u{24D2}\u{24D0}\u{24E2}\u{24D8}\u{24DD}\u{24DE}",
    "\u{FF23}\u{FF21}\u{FF33}\u{FF29}\u{FF2E}\u{FF2F}", "c\u{E1}sin\u{F6}",
  ])
  func aWordIsMetHoweverItIsWritten(disguise: String) {
    let matcher = WordMatcher(["casino"])
    #expect(matcher.first(in: SafeText(text: "Win at the \(disguise) today")) == "casino")
    #expect(WordMatcher([SafeText(text: disguise)]).first(in: "the casino today") != nil)
  }

  @Test(arguments: ["cas\u{131}nos", "basin", "\u{43A}\u{430}\u{437}\u{438}\u{43D}\u{43E}"])
  func whatIsAnotherWordIsNotMet(word: String) {
    #expect(WordMatcher(["casino"]).first(in: SafeText(text: word)) == nil)
  }

  @Test func wordsOfOtherScriptsAreMetAsBefore() {
    let word: SafeText = "\u{43A}\u{430}\u{437}\u{438}\u{43D}\u{43E}"
    let matcher = WordMatcher([word])
    #expect(matcher.first(in: SafeText(text: "\u{412} \u{41A}\u{410}\u{417}\u{418}\u{41D}\u{41E}!")) == word)
    #expect(WordMatcher.key(of: word) == " \u{43A}\u{430}\u{437}\u{438}\u{43D}\u{43E} ")
  }
}
