import Testing

@testable import NewsImport

/// What is told by bytes is what characters say.
@Suite struct StringWordsTests {
  private static let texts = [
    "", "a", "Comments (3)", "It’s 9 o'clock – “now”", "ÀÉÎ ÷ × ßÿ", "Привет, МИР", "ŁÓDŹ 2024", "İstanbul",
    "e\u{301}tude", "join\u{301} us", "ª º µ ² ½ ® ·", "日本語 12", "Ω Σ σς", "\u{212A}elvin", "👍🏽 ok",
    "a\u{200D}b", "©\u{FE0F} 2020", "© 2020", "soft\u{AD}hyphen", "à lire", "a\u{300} lire",
    "lire\u{A0}aussi",
    "\r\n lines \t", "ḃc", "read more…", "read – more", "read", "rea",
  ]

  @Test(arguments: texts) func wordsAreThoseOfCharacters(_ text: String) {
    #expect(text.words(withDigits: false) == text.split { !$0.isLetter })
    #expect(text.words(withDigits: true) == text.split { !$0.isLetter && !$0.isNumber })
  }

  @Test(arguments: texts) func lowerCaseIsThatOfTheLibrary(_ text: String) {
    #expect(Array(text.lowered().utf8) == Array(text.lowercased().utf8))
    #expect(Array(text.uppercased().lowered().utf8) == Array(text.uppercased().lowercased().utf8))
  }

  @Test func everyScalarOfTwoBytesIsAsTheLibraryHasIt() {
    for scalar in (1...0x7FF).compactMap({ Unicode.Scalar($0) }) {
      let text = "A\(Character(scalar))b 1"
      #expect(text.lowered() == text.lowercased())
      #expect(text.words(withDigits: true) == text.split { !$0.isLetter && !$0.isNumber })
    }
  }

  @Test func everyScalarOfThreeAndFourBytesHasItsLowerCase() {
    for scalar in (0x800...0x1FFFF).compactMap({ Unicode.Scalar($0) }) {
      let text = "A\(Character(scalar))b"
      #expect(Array(text.lowered().utf8) == Array(text.lowercased().utf8))
    }
  }

  @Test(arguments: texts + ["a and b", " and ", "and", "a and  and b and "])
  func piecesAreThoseOfSplit(_ text: String) {
    for separator in [" and ", "and", " ", "·", "–", " | "] {
      #expect(text.pieces(between: separator) == text.split(separator: separator))
    }
  }

  /// The place is that of the same bytes, capitals of ASCII taken for small letters.
  @Test(arguments: texts + ["Written by ANN; written by Bo", "@@ ``"])
  func placesAreThoseOfBytes(_ text: String) {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for wanted in ["a", "written by ", "comments", "read", "…", "`", "o'clock", "日本語", "2020"] {
      let (length, starts) = (wanted.utf8.count, 0..<max(0, bytes.count - wanted.utf8.count + 1))
      let first = starts.first { bytes[$0..<$0 + length].elementsEqual(wanted.utf8) }
      let place = text.place(of: wanted).map { text.utf8.distance(from: text.startIndex, to: $0) }
      #expect(place == first, "\(wanted)")
    }
  }

  @Test(arguments: texts) func pairsRefuseNoBeginning(_ text: String) {
    let starts = ["read", "join us", "à lire", "©", "при", "étude", "comments", "日本", "kelvin"]
    let pairs = BytePairs(starts.map { Array($0.utf8) })
    if starts.contains(where: { text.lowercased().hasPrefix($0) }) { #expect(pairs.mayBegin(text[...])) }
  }

  @Test(arguments: texts) func beginningsAreThoseOfHasPrefix(_ text: String) {
    let line = text.lowercased()
    let starts = ["read more", "read", "join", "à lire", "©", "при", "e", "étude", "comments", "日"]
    for count in 1...starts.count {
      let some = Array(starts.suffix(count))
      #expect(Beginnings(some).start(line) == some.contains { line.hasPrefix($0) })
    }
  }
}
