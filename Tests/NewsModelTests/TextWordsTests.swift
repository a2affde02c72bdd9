import TestSupport
import Testing

@testable import NewsModel

/// Words are numbered as a plain look at one after the other would number them.
@Suite struct TextWordsTests {
  private static let pieces = [
    "a", "Z", "q", "0", "9", "west", "Harbour", " ", " ", ".", "@", "[", "`", "{", "/", ":", "\u{7F}", "\0",
    "é", "Ä", "漢", "字", "“", "—", "\u{A0}", "\u{301}", "ไ", "Ж", "\u{1F600}", "²",
  ]

  /// A digest of each word, its letters and digits of ASCII eight at a time and all else a byte at a time, its last bit whether it has more than three bytes or a letter beyond ASCII.
  private func plain(_ text: String) -> (numbers: [UInt64], numerals: Set<UInt64>) {
    var (numbers, numerals): ([UInt64], Set<UInt64>) = ([], [])
    for word in cut(text) {
      let hash = digest(word)
      let isTelling = word.count > 3 || word.contains { $0 >= 0x80 }
      numbers.append(hash & ~1 | (isTelling ? 1 : 0))
      if word.contains(where: { (0x30...0x39).contains($0) }) { numerals.insert(numbers[numbers.count - 1]) }
    }
    return (numbers, numerals)
  }

  private func digest(_ word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var rest = word[...]
    while let first = rest.first {
      guard first < 0x80 else {
        hash = (hash ^ UInt64(first)) &* 0x0000_0100_0000_01B3
        rest = rest.dropFirst()
        continue
      }
      let letters = rest.prefix { $0 < 0x80 }.prefix(8)
      let number = letters.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      hash = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      rest = rest.dropFirst(letters.count)
    }
    return hash
  }

  private func cut(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      switch (bytes[0], bytes.count > 1 ? bytes[1] : 0) {
      case (0x41...0x5A, _): words[words.count - 1].append(bytes[0] + 32)
      case (0x30...0x39, _), (0x61...0x7A, _): words[words.count - 1].append(bytes[0])
      case (..<0x80, _), (0xC2, _), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80): words.append([])
      case (0xE3...0xED, _): words += [bytes, []]
      default: words[words.count - 1] += bytes
      }
    }
    return words.filter { !$0.isEmpty }
  }

  @Test func numbersAreThoseOfAPlainLook() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let words = TextWords(text)
      #expect(words.hashes == plain(text).numbers, "\(text.debugDescription)")
      #expect(words.numerals == plain(text).numerals, "\(text.debugDescription)")
    }
  }

  /// What the first word of a run has put in is taken out again.
  @Test func runsOfTheSameWordsAreTheSame() {
    let once = TextWords("one two three four five six seven eight nine").runs(of: 4)
    let later = TextWords("zero and so on and on one two three four five six seven eight nine").runs(of: 4)
    #expect(once.count == 6)
    #expect(Array(later.suffix(6)) == once)
    #expect(Set(once).count == 6)
    #expect(TextWords("one two three").runs(of: 4).isEmpty)
  }

  @Test func aTextThatIsTooLongIsCut() {
    #expect(TextWords(String(repeating: "a字", count: 30_000)).hashes.count <= 20_001)
  }
}
