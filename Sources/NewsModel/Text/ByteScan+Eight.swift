/// Eight bytes at a time: for what is likely to be near, and for counting.
extension ByteScan {
  /// As `unprintable`, eight bytes at a time: for where one is likely to be near.
  @inline(__always)
  static func nearUnprintable(in bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let word = word(bytes, index)
      let deletes = word ^ ones &* 0x7F
      // Right up to the first that is found.
      let found = (word | (word &- ones &* 0x20) | (deletes &- ones)) & highs
      if found != 0 { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] &- 0x20 < 0x5F { index &+= 1 }
    return index
  }

  /// As `wide`, eight bytes at a time: for where one is likely to be near.
  @inline(__always)
  static func nearWide(in bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let found = word(bytes, index) & highs
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func word(_ bytes: Bytes, _ index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Words that are set apart by bytes up to that of the space.
  package static func words(in bytes: Bytes) -> Int {
    var (index, count) = (0, 0)
    var wasSpace: UInt64 = 0x80
    while index + 8 <= bytes.count {
      let word = word(bytes, index)
      let spaces = spaces(word)
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

  /// The highest bit of each byte of a word that is a space or a control.
  @inline(__always)
  private static func spaces(_ word: UInt64) -> UInt64 {
    ~(((word & ~highs) &+ ones &* 0x5F) | word) & highs
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
