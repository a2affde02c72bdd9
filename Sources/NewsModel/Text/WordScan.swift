/// Looks at text eight bytes at a time for the letters and digits of ASCII.
package enum WordScan {
  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Eight bytes with their letters in lower case, and the highest bit of each that is neither letter nor digit.
  @inline(__always)
  static func folded(_ bytes: UInt64) -> (lower: UInt64, others: UInt64) {
    let letters = within(0x61, 0x7A, bytes | 0x2020_2020_2020_2020) & ~bytes
    let others = ~(letters | digits(bytes)) & 0x8080_8080_8080_8080
    return (bytes | (letters & 0x8080_8080_8080_8080) >> 2, others)
  }

  /// All bits of the bytes before the first one whose highest bit is set; all there are where none is.
  @inline(__always)
  static func before(_ marks: UInt64) -> UInt64 {
    (marks & (0 &- marks)) &>> 7 &- 1
  }

  /// The highest bit of each byte that is a digit.
  @inline(__always)
  static func digits(_ bytes: UInt64) -> UInt64 {
    within(0x30, 0x39, bytes) & ~bytes & 0x8080_8080_8080_8080
  }

  /// In the highest bits, and only where a byte is of ASCII.
  @inline(__always)
  static func within(_ least: UInt64, _ most: UInt64, _ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (low &+ ones &* (0x80 &- least)) & ~(low &+ ones &* (0x7F &- most))
  }
}

extension WordScan {
  /// Letters and digits of ASCII that stand together in a text.
  package struct Stretch {
    package let start: Int
    package let end: Int
    /// How many were kept.
    package let length: Int
  }

  /// The next stretch from a place on, written down in lower case; an empty one where the text ends or a byte beyond
  /// ASCII comes first.
  ///
  /// - Parameter word: has room for `longest` bytes, which are kept at most, and eight more.
  package static func next(
    in text: UnsafeBufferPointer<UInt8>, from place: Int, into word: UnsafeMutablePointer<UInt8>, longest: Int
  ) -> Stretch {
    guard let base = text.baseAddress else { return Stretch(start: place, end: place, length: 0) }
    let end = text.count
    var place = place
    while place < end, base[place] < 0x80, !isLetter(base[place]) { place &+= 1 }
    let start = place
    var length = 0
    while place &+ 8 <= end {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      let (lower, others) = folded(bytes)
      UnsafeMutableRawPointer(word + length).storeBytes(of: lower.littleEndian, as: UInt64.self)
      let count = others.trailingZeroBitCount >> 3
      place &+= count
      length = min(length &+ count, longest)
      if count < 8 { return Stretch(start: start, end: place, length: length) }
    }
    while place < end, isLetter(base[place]) {
      let byte = base[place]
      word[length] = byte >= 0x41 ? byte | 0x20 : byte
      place &+= 1
      length = min(length &+ 1, longest)
    }
    return Stretch(start: start, end: place, length: length)
  }
}
