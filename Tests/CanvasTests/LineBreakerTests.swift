import Canvas
import Testing

@Suite struct LineBreakerTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaker.lines(of: text, width: width).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("", 5, [""]), ("one two three", 7, ["one two", "three"]),
      ("one two three", 5, ["one", "two", "three"]),
      ("a\nb\n", 9, ["a", "b", ""]), ("\n\n", 3, ["", "", ""]), ("one  two", 3, ["one", "two"]),
      ("well-known fact", 8, ["well-", "known", "fact"]), ("he said (no) to", 11, ["he said", "(no) to"]),
      ("yes — no", 4, ["yes", "— no"]), ("wait—what now", 7, ["wait—", "what", "now"]),
      ("about 1,234.56 km", 11, ["about", "1,234.56 km"]),
      ("cost €5,000 today", 8, ["cost", "€5,000", "today"]),
      ("up 10% now", 5, ["up", "10%", "now"]), ("on 10/11/2026 at", 12, ["on", "10/11/2026", "at"]),
      ("and/or not", 6, ["and/or", "not"]), ("and/or not", 5, ["and/", "or", "not"]),
      ("run --flag x", 6, ["run", "--flag", "x"]),
      ("漢字仮名。交じり", 8, ["漢字仮", "名。交じ", "り"]), ("「漢字」です", 5, ["「漢", "字」", "です"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
      ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
      ("  indented words", 10, ["  indented", "words"]),
      ("what ?! now", 7, ["what ?!", "now"]),
      ("“Never” he said", 8, ["“Never”", "he said"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]), ("🇩🇪🇫🇷", 3, ["🇩🇪", "🇫🇷"]), ("漢", 1, ["漢"]),
      ("at https://a.example/news/one?x=1&y=2 now", 21, ["at https://a.example/", "news/one?x=1&y=2 now"]),
    ] as [(String, Int, [String])])
  func breaks(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func anAddressIsPartedAfterItsSeparatorsOnly() {
    let address = "https://long-name.example.org/some-path/story-12?utm=a-b&x=2"
    for width in 32...60 {
      for line in lines("see \(address) now", width).dropLast() where line.contains("/") || line.contains("=")
      {
        #expect(
          line.last.map { "/?&=".contains($0) || line.hasSuffix("now") || line.hasSuffix("x=2") } == true,
          "\(line)")
      }
    }
  }

  /// What holds for any text and width.
  @Test(arguments: difficultTexts) func losesNothingAndKeepsTheWidth(text: String) {
    let long = Array(repeating: text, count: 3).joined(separator: " ") + text
    let bytes = Array(long.utf8)
    let boundaries = Set(
      long.indices.map { long.utf8.distance(from: long.startIndex, to: $0) } + [bytes.count])
    for width in 0...24 {
      let lines = LineBreaker.lines(of: long, width: width)
      #expect(!lines.isEmpty && lines.first?.lowerBound == 0)
      for (line, next) in zip(lines, lines.dropFirst() + [bytes.count..<bytes.count]) {
        #expect(line.upperBound <= next.lowerBound)
        #expect(bytes[line.upperBound..<next.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A })
        #expect(
          boundaries.contains(line.lowerBound) && boundaries.contains(line.upperBound), "\(width) \(line)")
        let part = String(decoding: bytes[line], as: UTF8.self)
        #expect(CharacterWidth.columns(of: part) <= max(1, width) || part.count == 1, "\(width): \(part)")
      }
      let whole = LineBreaker.wholeLines(of: long, width: width)
      #expect(whole.map(\.lowerBound) == lines.map(\.lowerBound))
      #expect(whole.last?.upperBound == bytes.count)
    }
  }
}
