/// Finds bytes of a kind, eight at a time: most text has few that anything has to be done about.
///
/// Each search begins at a place and answers that of the first such byte, or the end.
package enum ByteScan {
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Anything but printable ASCII.
  package static func unprintable(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { below(0x20, $0) | above(0x7E, $0) }
  }

  /// Anything but printable ASCII, and what JSON escapes.
  package static func escapedInJSON(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) {
      below(0x20, $0) | above(0x7E, $0) | equal(0x22, $0) | equal(0x5C, $0)
    }
  }

  /// Controls other than tab and line feed.
  package static func control(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start, control)
  }

  /// An ampersand, or a control other than tab and line feed.
  package static func referenceOrControl(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(0x26, $0) | control($0) }
  }

  /// `&`, `<` and `>`.
  package static func markup(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(0x26, $0) | equal(0x3C, $0) | equal(0x3E, $0) }
  }

  /// Bytes beyond ASCII.
  package static func wide(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { $0 & highs }
  }

  /// Bytes of `least` (0x80 or more) and above.
  package static func atLeast(_ least: UInt8, in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { atLeast(least, $0) }
  }

  /// White space that HTML would fold, and the lead bytes of characters that may be such: now and then a single space
  /// between two words is answered too, but nothing that is to be folded is passed over.
  package static func unfolded(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { word in
      let special = below(0x21, word) | atLeast(0xC2, word)
      // What follows the last byte of the word is not known.
      let isFollowed = special >> 8 | 0x80 << 56
      return special & (~equal(0x20, word) | isFollowed)
    }
  }

  package static func either(_ one: UInt8, _ other: UInt8, in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(one, $0) | equal(other, $0) }
  }

  /// Words that are set apart by bytes up to that of the space.
  package static func words(in bytes: Bytes) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var (index, count) = (0, 0)
    var wasSpace: UInt64 = 0x80
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let spaces = below(0x21, word)
      let begins = ~spaces & highs & (spaces << 8 | wasSpace)
      count += Int(truncatingIfNeeded: ((begins >> 7) &* ones) >> 56)
      wasSpace = spaces >> 56
      index += 8
    }
    for byte in bytes[index...] {
      let isSpace = byte <= 0x20
      count += wasSpace != 0 && !isSpace ? 1 : 0
      wasSpace = isSpace ? 0x80 : 0
    }
    return count
  }

  // MARK: Eight bytes in a word; each answer has the highest bit of every byte that is meant

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    ~(((word & ~highs) &+ ones &* UInt64(0x80 &- limit)) | word) & highs
  }

  @inline(__always)
  private static func above(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (((word & ~highs) &+ ones &* UInt64(0x7F &- limit)) | word) & highs
  }

  @inline(__always)
  private static func atLeast(_ least: UInt8, _ word: UInt64) -> UInt64 {
    ((word & ~highs) &+ ones &* UInt64(0x80 &- (least & 0x7F))) & word & highs
  }

  @inline(__always)
  private static func equal(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~highs) &+ ~highs) | difference) & highs
  }

  @inline(__always)
  private static func control(_ word: UInt64) -> UInt64 {
    below(0x20, word) & ~equal(0x0A, word) & ~equal(0x09, word)
  }

  @inline(__always)
  private static func index(in bytes: Bytes, from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let found = marks(UInt64(littleEndian: word))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < bytes.count else { return bytes.count }
    var rest: UInt64 = 0
    for place in index..<bytes.count { rest |= UInt64(base[place]) << UInt64((place - index) * 8) }
    return min(index + marks(rest).trailingZeroBitCount / 8, bytes.count)
  }
}
