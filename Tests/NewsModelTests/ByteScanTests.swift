import TestSupport
import Testing

@testable import NewsModel

/// What is found sixteen bytes at a time is what a look at each byte finds.
@Suite struct ByteScanTests {
  private static let alphabet: [UInt8] = [
    0x00, 0x09, 0x0A, 0x1F, 0x20, 0x20, 0x20, 0x21, 0x22, 0x26, 0x3C, 0x3E, 0x5C,
    0x41, 0x61, 0x61, 0x7E, 0x7F, 0x80, 0xA0, 0xC1, 0xC2,
    0xC3, 0xCC, 0xCD, 0xD8,
    0xE1, 0xE2, 0xE3, 0xED, 0xEF, 0xF0, 0xFF,
  ]

  private func texts(_ seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<3000).map { _ in
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Self.alphabet.randomElement(using: &random) ?? 0x20
      }
    }
  }

  private func first(_ text: [UInt8], from start: Int, _ isMeant: (Int) -> Bool) -> Int {
    (start..<text.count).first(where: isMeant) ?? text.count
  }

  @Test func highBytesAreFoundFromALimitOn() {
    for text in texts(1) {
      text.withUnsafeBufferPointer { bytes in
        for limit: UInt8 in [0x80, 0xC2, 0xE3, 0xFF] {
          for start in 0...text.count {
            let found = ByteScan.atLeast(limit, in: bytes, from: start)
            #expect(found == first(text, from: start) { text[$0] >= limit })
          }
        }
      }
    }
  }

  @Test func everyKindIsFoundWhereItStands() {
    for text in texts(5) {
      text.withUnsafeBufferPointer { bytes in
        for start in 0...text.count {
          func find(_ isMeant: (UInt8) -> Bool) -> Int { first(text, from: start) { isMeant(text[$0]) } }
          func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }
          #expect(ByteScan.wide(in: bytes, from: start) == find { $0 >= 0x80 })
          #expect(ByteScan.unprintable(in: bytes, from: start) == find { $0 < 0x20 || $0 > 0x7E })
          #expect(ByteScan.control(in: bytes, from: start) == find(isControl))
          #expect(ByteScan.referenceOrControl(in: bytes, from: start) == find { isControl($0) || $0 == 0x26 })
          #expect(ByteScan.either(0x21, 0x7F, in: bytes, from: start) == find { $0 == 0x21 || $0 == 0x7F })
          #expect(ByteScan.markup(in: bytes, from: start) == find { [0x26, 0x3C, 0x3E].contains($0) })
          let cased = find { $0 >= 0x80 || (0x41...0x5A).contains($0) }
          #expect(ByteScan.capitalOrWide(in: bytes, from: start) == cased)
          #expect(ByteScan.nearWide(in: bytes, from: start) == find { $0 >= 0x80 })
          #expect(ByteScan.nearUnprintable(in: bytes, from: start) == find { $0 < 0x20 || $0 > 0x7E })
          let leads: [UInt8] = [0xC2, 0xCC, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3]
          let escaped = find {
            $0 < 0x20 || [0x22, 0x5C, 0x7F].contains($0) || leads.contains($0) || $0 >= 0xEF
          }
          #expect(ByteScan.escapedInJSON(in: bytes, from: start) == escaped)
        }
      }
    }
  }

  @Test func pairsAreFoundWhereTheyStand() {
    for text in texts(9) {
      text.withUnsafeBufferPointer { bytes in
        for distance in [0, 1, 2, 17] {
          for start in 0...text.count {
            let found = ByteScan.pair(0x61, 0x20, apart: distance, in: bytes, from: start)
            let expected = first(text, from: start) {
              text[$0] == 0x61 && $0 + distance < text.count && text[$0 + distance] == 0x20
            }
            #expect(found == expected)
            let caseless = ByteScan.caselessPair(0x61, 0x7E, apart: distance, in: bytes, from: start)
            let either = first(text, from: start) {
              text[$0] | 0x20 == 0x61 && $0 + distance < text.count && text[$0 + distance] | 0x20 == 0x7E
            }
            #expect(caseless == either)
          }
        }
      }
    }
  }

  /// It may stop at a single space too many, never pass over anything that is to be folded.
  @Test func nothingThatIsToBeFoldedIsPassedOver() {
    for text in texts(2) {
      func mayBeSpecial(_ index: Int) -> Bool {
        text[index] <= 0x20 || [0xC2, 0xE2, 0xEF].contains(text[index])
      }
      func isDash(_ index: Int) -> Bool {
        text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] >= 0x90
      }
      func isSpecial(_ index: Int) -> Bool { mayBeSpecial(index) && !isDash(index) }
      func isSingle(_ index: Int) -> Bool {
        text[index] == 0x20 && index + 1 < text.count && !isSpecial(index + 1)
      }
      text.withUnsafeBufferPointer { bytes in
        for start in 0...text.count {
          let found = ByteScan.unfolded(in: bytes, from: start)
          #expect(found <= first(text, from: start) { isSpecial($0) && !isSingle($0) })
          #expect(found == text.count || mayBeSpecial(found))
        }
      }
    }
  }

  @Test func wordsAreCounted() {
    for text in texts(3) {
      let words = text.split { $0 <= 0x20 }.count
      #expect(text.withUnsafeBufferPointer { ByteScan.words(in: $0) } == words)
    }
  }

  /// Well formed or not, a text reads as Swift's own library reads it.
  @Test func bytesBecomeTheTextThatTheyAre() {
    var random = SeededGenerator(seed: 4)
    let parts = [
      "a", "plain words ", "é", "“", "中文", "😀", "\u{10FFFF}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
    ].map { Array($0.utf8) }
    for _ in 0..<4000 {
      var bytes = (0..<Int.random(in: 0...8, using: &random)).flatMap { _ in
        parts.randomElement(using: &random) ?? []
      }
      if Bool.random(using: &random), !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      #expect(Array(String(utf8: bytes).utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
    for broken: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
      [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0x61, 0x80],
    ] {
      #expect(String(utf8: broken) == String(decoding: broken, as: UTF8.self))
    }
  }

  @Test func scalarsAreReadInPlace() {
    for text in ["a", "é", "€", "😀", "\u{10FFFF}"] {
      let bytes = Array(text.utf8)
      let (value, length) = bytes.withUnsafeBufferPointer { UTF8Scan.scalar(in: $0, at: 0) }
      #expect(value == text.unicodeScalars.first?.value && length == bytes.count)
    }
  }

  @Test func settledTextHasNothingToFoldToEscapeOrToDecode() {
    for text in texts(9) + settled(10) {
      let isSettled = text.indices.allSatisfy { index in
        switch text[index] {
        case ..<0x20, 0x26, 0x3C, 0x3E, 0xC2, 0xEF: false
        case 0x20: index + 1 == text.count || text[index + 1] > 0x20
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] >= 0x90
        default: true
        }
      }
      let found = text.withUnsafeBufferPointer { ByteScan.isSettled($0) }
      #expect(!found || isSettled, "\(text)")
      // Near the end a dash may be taken for white space.
      #expect(found || !isSettled || text.contains(0xE2), "\(text)")
    }
  }

  /// Words of letters with single spaces, and now and then one byte that is not.
  private func settled(_ seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<3000).map { _ in
      var text = Array("a Word and no other of these".utf8.shuffled(using: &random)).filter { $0 > 0x20 }
      for place in stride(from: text.count - 1, to: 0, by: -3) { text.insert(0x20, at: place) }
      let place = Int.random(in: 0...3 * text.count, using: &random)
      if place < text.count { text[place] = Self.alphabet.randomElement(using: &random) ?? 0x20 }
      return text
    }
  }
}
