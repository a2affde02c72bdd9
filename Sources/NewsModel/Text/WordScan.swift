/// Looks at text eight bytes at a time for the letters and digits of ASCII.
package enum WordScan {
  @inlinable @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Eight bytes with their letters in lower case, and the highest bit of each that is neither letter nor digit.
  @inlinable @inline(__always)
  package static func folded(_ bytes: UInt64) -> (lower: UInt64, others: UInt64) {
    let letters = within(0x61, 0x7A, bytes | 0x2020_2020_2020_2020) & ~bytes
    let others = ~(letters | digits(bytes)) & 0x8080_8080_8080_8080
    return (bytes | (letters & 0x8080_8080_8080_8080) >> 2, others)
  }

  /// The highest bit of each byte that is a digit.
  @inlinable @inline(__always)
  package static func digits(_ bytes: UInt64) -> UInt64 {
    within(0x30, 0x39, bytes) & ~bytes & 0x8080_8080_8080_8080
  }

  /// In the highest bits, and only where a byte is of ASCII.
  @inlinable @inline(__always)
  package static func within(_ least: UInt64, _ most: UInt64, _ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (low &+ ones &* (0x80 &- least)) & ~(low &+ ones &* (0x7F &- most))
  }
}
