import Testing

@testable import Canvas

/// Hebrew letters stand for "from right to left" here: one column each, and no shapes.
@Suite struct BidiTextTests {
  private func drawn(_ text: String, columns: Int = 40) -> String {
    var frame = Frame(columns: columns)
    _ = frame.put(words: Words(text))
    let row = frame.text()
    return String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
  }

  @Test(arguments: [
    ("abc", "abc"), ("אבג", "גבא"), ("abc אבג def", "abc גבא def"), ("אבג 123", "123 גבא"),
    ("אב (ג)", "(ג) בא"), ("א 12-34", "12-34 א"), ("אבג, abc!", "!abc ,גבא"), ("a [אב] b", "a [בא] b"),
    ("אמר 10:27", "10:27 רמא"), ("ב\u{5B8}ג", "גב\u{5B8}"), ("«א» ב", "ב «א»"),
  ])
  func linesAreOrderedByTheirParagraph(text: String, expected: String) {
    #expect(drawn(text) == expected)
  }

  @Test func arabicLettersAreJoined() {
    #expect(drawn("سلام") == "\u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}")
    #expect(drawn("دار") == "\u{FEAD}\u{FE8D}\u{FEA9}")
  }

  @Test func whatStandsByItselfIsNotMixed() {
    let order = BidiText("אב ·7f", boundaries: ["אב".utf8.count])
    #expect(order?.runs(of: 0..<8).map(\.range) == [0..<4, 4..<8])
    let mirrored = BidiText("אב ·7f", boundaries: ["אב".utf8.count], mirrors: true)
    #expect(mirrored?.runs(of: 0..<8).map(\.range) == [4..<8, 0..<4])
    #expect(mirrored?.isRightToLeft(at: 6) == true)
  }

  @Test func aTerminalThatTurnsTextItselfGetsItAsItWasWritten() {
    var frame = Frame(columns: 10)
    frame.leavesOrder = true
    _ = frame.put(words: "אבג 12")
    #expect(frame.text().hasPrefix("אבג 12"))
  }

  @Test func aPartOfALineStandsWhereTheLineHasIt() {
    let text = "אב 12 גד"
    guard let order = BidiText(text) else { return #expect(Bool(false)) }
    let line = 0..<text.utf8.count
    #expect(order.column(of: 0, in: line) == 7)
    #expect(order.column(of: 5, in: line) == 3)
    #expect(order.column(of: 8, in: line) == 1)
    #expect(order.column(of: line.upperBound, in: line) == -1)
    #expect(order.places(of: 2..<6, in: line).map(\.column) == [3, 5])
  }

  private static let pieces = [
    "אבג", "ש\u{5C1}ל", "سلام", "word", "12,5", "(", ")", "[a]", "–", "漢字", "👩‍👩‍👧", "«", "10%", "לא", "e\u{301}",
    "\n",
  ]

  @Test(arguments: 0..<200)
  func noCharacterIsLostOrDrawnTwice(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    let words = (0..<2 + random.below(12)).map { _ in Self.pieces[random.below(Self.pieces.count)] }
    let text = words.joined(separator: random.below(3) == 0 ? "" : " ")
    guard let order = BidiText(text) else { return }
    for line in LineBreaker.lines(of: text, width: 3 + random.below(30)) where !line.isEmpty {
      let runs = order.runs(of: line)
      #expect(runs.map(\.range).sorted { $0.lowerBound < $1.lowerBound }.joined() == line)
      let columns = Self.columns(text, line)
      #expect(runs.reduce(0) { $0 + CharacterWidth.columns(of: order.shown($1)) } == columns)
      let taken = Self.characters(text, line).flatMap { start, width in
        (0..<width).map { order.column(of: start, in: line) + $0 }
      }
      #expect(taken.sorted() == Array(0..<columns))
    }
  }

  private static func columns(_ text: String, _ range: Range<Int>) -> Int {
    CharacterWidth.columns(of: String(decoding: Array(text.utf8)[range], as: UTF8.self))
  }

  /// The drawn characters of a line with their columns.
  private static func characters(_ text: String, _ line: Range<Int>) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var offset = 0
    var widths = ScalarWidths()
    for scalar in text.unicodeScalars {
      let width = widths.columns(of: scalar)
      if width > 0, line.contains(offset) { found.append((offset, width)) }
      offset += UTF8.width(scalar)
    }
    return found
  }
}

extension Sequence where Element == Range<Int> {
  /// Ranges that follow each other, as one.
  fileprivate func joined() -> Range<Int> {
    reduce(nil as Range<Int>?) { whole, next in
      guard let whole else { return next }
      return whole.upperBound == next.lowerBound ? whole.lowerBound..<next.upperBound : -1 ..< -1
    } ?? 0..<0
  }
}

/// SplitMix64.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(limit))
  }
}
