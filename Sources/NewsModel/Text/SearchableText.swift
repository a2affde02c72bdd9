@_spi(_Unicode) import Swift

/// A text as searching sees it: without case, accents and the finer kinds of quotes, dashes and spaces,
/// each unit knowing which character of the text it came from.
package struct SearchableText {
  package private(set) var units: [UInt32] = []
  /// UTF-8 bytes of the text before and after the character of each unit.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  package init(_ text: String) {
    units.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count)
    ends.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { takeASCII(text) } else { takeCharacters(text) }
  }

  /// The folded text.
  package var string: String {
    String(String.UnicodeScalarView(units.compactMap { Unicode.Scalar($0) }))
  }

  /// Where the needle occurs, from left to right, not overlapping; as UTF-8 offsets of the text.
  package func ranges(of needle: SearchableText) -> [Range<Int>] {
    places(of: needle).map(range)
  }

  /// The bytes of units.
  private func range(_ place: Range<Int>) -> Range<Int> {
    Int(starts[place.lowerBound])..<Int(ends[place.upperBound - 1])
  }

  private func places(of needle: SearchableText) -> [Range<Int>] {
    guard let first = needle.units.first, units.count >= needle.units.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    let last = units.count - needle.units.count
    while index <= last {
      if units[index] == first, matches(needle, at: index) {
        let end = index + needle.units.count
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func matches(_ needle: SearchableText, at index: Int) -> Bool {
    for position in needle.units.indices where units[index + position] != needle.units[position] {
      return false
    }
    return true
  }

  private mutating func takeASCII(_ text: String) {
    var offset: Int32 = 0
    for byte in text.utf8 {
      add(Self.folded(ascii: byte), from: offset, to: offset + 1)
      offset += 1
    }
  }

  private mutating func takeCharacters(_ text: String) {
    var offset: Int32 = 0
    for character in text {
      let end = offset + Int32(character.utf8.count)
      if let ascii = character.asciiValue {
        add(Self.folded(ascii: ascii), from: offset, to: end)
      } else {
        for unit in Self.folded(character) { add(unit, from: offset, to: end) }
      }
      offset = end
    }
  }

  private mutating func add(_ unit: UInt32, from start: Int32, to end: Int32) {
    units.append(unit)
    starts.append(start)
    ends.append(end)
  }

  package static func folded(ascii byte: UInt8) -> UInt32 {
    switch byte {
    case 0x41...0x5A: UInt32(byte) + 32
    case 0x0A, 0x09: 0x20
    default: UInt32(byte)
    }
  }

  package static func folded(_ character: Character) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in String(character)._nfd where !FoldedScalars.isAccent(scalar.value) {
      if let plain = plainKind[scalar.value] {
        result.append(plain)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          result += FoldedScalars.plain[lower.value] ?? [lower.value]
        }
      }
    }
    return result
  }

  private static let plainKind: [UInt32: UInt32] = [
    0x2018: 0x27, 0x2019: 0x27, 0x02BC: 0x27, 0x201C: 0x22, 0x201D: 0x22, 0x201E: 0x22, 0xAB: 0x22,
    0xBB: 0x22,
    0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D, 0x2212: 0x2D, 0xA0: 0x20,
    0x2007: 0x20, 0x2009: 0x20, 0x202F: 0x20, 0x3000: 0x20,
  ]
}

extension SearchableText {
  /// Where the needle occurs as a word, or as the beginning of one; in scripts that set no spaces between words, anywhere.
  package func words(_ needle: SearchableText, isOpen: Bool) -> [Range<Int>] {
    places(of: needle).filter { isWord($0, isOpen: isOpen) }.map(range)
  }

  private func isWord(_ place: Range<Int>, isOpen: Bool) -> Bool {
    let isFree = place.lowerBound == 0 || isBoundary(place.lowerBound)
    return isFree && (isOpen || place.upperBound == units.count || isBoundary(place.upperBound))
  }

  /// Whether a word may end before a unit.
  private func isBoundary(_ index: Int) -> Bool {
    !Self.isLetter(units[index - 1]) || !Self.isLetter(units[index])
  }

  /// Of a script that sets spaces between words.
  private static func isLetter(_ unit: UInt32) -> Bool {
    if unit < 0x80 { return (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit) }
    // Decomposed hangul, kana and ideographs, Thai and its neighbours.
    if (0xE00...0x11FF).contains(unit) || unit >= 0x1780 && unit < 0x1800 || unit >= 0x2E80 { return false }
    // Indic marks that are no letters keep words together all the same.
    if (0x900..<0xE00).contains(unit) { return !(0x964...0x965).contains(unit) }
    guard let scalar = Unicode.Scalar(unit) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
