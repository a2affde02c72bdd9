@_spi(_Unicode) import Swift

/// A text as searching sees it: without case, accents and the finer kinds of quotes, dashes and spaces,
/// each unit knowing which character of the text it came from.
struct FoldedText {
  private(set) var units: [UInt32] = []
  /// UTF-8 bytes of the text before and after the character of each unit.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  init(_ text: String) {
    units.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count)
    ends.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { takeASCII(text) } else { takeCharacters(text) }
  }

  /// Where the needle occurs, from left to right, not overlapping; as UTF-8 offsets of the text.
  func ranges(of needle: FoldedText) -> [Range<Int>] {
    guard let first = needle.units.first, units.count >= needle.units.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    let last = units.count - needle.units.count
    while index <= last {
      if units[index] == first, matches(needle, at: index) {
        let end = index + needle.units.count
        found.append(Int(starts[index])..<Int(ends[end - 1]))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func matches(_ needle: FoldedText, at index: Int) -> Bool {
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

  private static func folded(ascii byte: UInt8) -> UInt32 {
    switch byte {
    case 0x41...0x5A: UInt32(byte) + 32
    case 0x0A, 0x09: 0x20
    default: UInt32(byte)
    }
  }

  private static func folded(_ character: Character) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in String(character)._nfd where !isAccent(scalar) {
      if let plain = plainKind[scalar.value] {
        result.append(plain)
      } else {
        result += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      }
    }
    return result
  }

  /// The kana voicing marks make other letters; they are no accents.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark && scalar.value != 0x3099
      && scalar.value != 0x309A
  }

  private static let plainKind: [UInt32: UInt32] = [
    0x2018: 0x27, 0x2019: 0x27, 0x02BC: 0x27, 0x201C: 0x22, 0x201D: 0x22, 0x201E: 0x22, 0xAB: 0x22,
    0xBB: 0x22,
    0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D, 0x2212: 0x2D, 0xA0: 0x20,
    0x2007: 0x20, 0x2009: 0x20, 0x202F: 0x20, 0x3000: 0x20,
  ]
}
