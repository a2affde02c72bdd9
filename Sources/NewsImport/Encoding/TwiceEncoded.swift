/// Pages in which a part was taken for windows-1252 and encoded again, so that an apostrophe reads "â€™".
enum TwiceEncoded {
  /// Places from which it is beyond doubt that the page has the fault, and does not tell of it.
  private static let enough = 3

  /// The page with its twice encoded punctuation and letters as they were; a sound page as it is.
  static func undone(_ bytes: [UInt8]) -> [UInt8] {
    guard isLikely(bytes) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xC3, let (inner, length) = sequence(bytes, index) {
        result += inner
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Whether "â€" or its like with a control stands in it often enough.
  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = MarkupScan.index(of: 0xC3, in: bytes, from: 0)
      while index + 3 < bytes.count {
        let isQuote =
          bytes[index + 1] == 0xA2
          && (bytes[index + 2] == 0xC2 && bytes[index + 3] == 0x80
            || bytes[index + 2] == 0xE2 && bytes[index + 3] == 0x82)
        if isQuote { count += 1 }
        if count == enough { return true }
        index = MarkupScan.index(of: 0xC3, in: bytes, from: index + 1)
      }
      return false
    }
  }

  /// The character that "â", "Ã" or "Â" begins, and how many bytes it takes as it stands.
  private static func sequence(_ bytes: [UInt8], _ start: Int) -> (inner: [UInt8], length: Int)? {
    var decoder = UTF8()
    var iterator = bytes[start..<min(start + 12, bytes.count)].makeIterator()
    var (inner, length, wanted) = ([UInt8](), 0, 1)
    while inner.count < wanted, case .scalarValue(let scalar) = decoder.decode(&iterator) {
      guard let byte = Windows1252.byte(scalar) else { return nil }
      if inner.isEmpty {
        guard byte == 0xC2 || byte == 0xC3 || byte == 0xE2 else { return nil }
        wanted = byte == 0xE2 ? 3 : 2
      } else if byte & 0xC0 != 0x80 {
        return nil
      }
      inner.append(byte)
      length += UTF8.width(scalar)
    }
    return inner.count == wanted ? (inner, length) : nil
  }
}
