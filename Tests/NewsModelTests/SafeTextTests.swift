import Testing

@testable import NewsModel

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}]52;c;cm0gLXJm\u{07}ok", "ok"),
    ("\u{1B}]0;x\u{1B}\\ok", "ok"),
    ("a\u{1B}[21tb", "ab"),
    ("\u{9B}2Jok", "ok"),
    ("\u{1B}P$q\"p\u{1B}\\ok", "ok"),
    ("\u{1B}]8;;http://evil/\u{1B}\\ bank \u{1B}]8;;\u{1B}\\", " bank "),
    ("x\u{1B}]2;never ended", "x"),
    ("\u{202E}gpj.exe", "gpj.exe"),
    ("\u{3164}", ""),
    ("\u{E0041}", ""),
    ("a\0b", "ab"),
    ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
    ("a\tb", "a    b"),
    ("\u{E000}", "\u{FFFD}"),
    ("e\u{301}", "\u{E9}"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("a\u{200D}b", "ab"),
    ("👩\u{200D}👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func cleansAVector(_ input: String, _ expected: String) {
    #expect(Array(SafeText(text: input).string.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func keepsFourMarksOnABase() {
    let flood = "x" + String(repeating: "\u{325}", count: 1000)
    #expect(SafeText(text: flood).string.unicodeScalars.count == 5)
  }

  /// A character of too many code points is cut; what comes after it stays.
  @Test func whatFollowsACutCharacterStays() {
    let long = String(repeating: "👨\u{200D}", count: 20) + "👧"
    let cut = "👨\u{200D}👨\u{200D}👨\u{200D}👨"
    #expect(SafeText(text: long + long + "👧 end") == SafeText(text: cut + cut + "👧 end"))
    #expect(SafeText(text: long + "👧 end").string == cut + "👧 end")
  }

  @Test func illFormedBytesBecomeReplacements() {
    let text = SafeText(lineOf: [0x61, 0xED, 0xA0, 0x80, 0xC0, 0x9B, 0x62])
    #expect(text.string.hasPrefix("a\u{FFFD}"))
    #expect(text.string.hasSuffix("b"))
  }

  @Test func aLineHasNoLineFeedAndSingleSpaces() {
    #expect(SafeText(line: " a\n\n b\u{2003}c  ").string == "a b c")
  }

  /// Found by the property below.
  @Test(arguments: [
    "\u{93C}\u{200C}\u{94D}\u{333}\u{320}\u{360}\u{633}", "\u{90C}\u{200C}\u{318}\u{657}\u{605}",
    "\u{633}\u{200C}\u{316}\u{316}\u{316}\u{316}\u{316}\u{627}",
  ])
  func aJoinerThatLostItsNeighbourGoes(_ text: String) {
    let once = SafeText(text: text)
    #expect(Array(SafeText(text: once.string).string.unicodeScalars) == Array(once.string.unicodeScalars))
  }

  @Test func cleaningTwiceChangesNothing() {
    var generator = SystemRandomNumberGenerator()
    let tricky: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F, 0x2000...0x206F, 0xFE00...0xFE0F,
      0x1F300...0x1F6FF, 0x200B...0x200F, 0xE0000...0xE01FF, 0x1B...0x1B, 0x80...0x9F, 0x1100...0x11FF,
    ]
    for _ in 0..<20_000 {
      var input = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        guard let range = tricky.randomElement(using: &generator),
          let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator))
        else { continue }
        input.append(scalar)
      }
      let once = SafeText(text: String(input))
      #expect(SafeText(text: once.string) == once, "\(Array(input))")
      let line = SafeText(line: String(input))
      #expect(SafeText(line: line.string) == line, "\(Array(input))")
      #expect(
        !once.string.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        })
    }
  }
}
