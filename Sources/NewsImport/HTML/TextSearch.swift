import NewsModel

extension StringProtocol {
  /// Where `text` begins, compared byte by byte without regard to the case of ASCII letters; `text` is in
  /// lower case.
  func place(of text: String) -> String.Index? {
    let found = utf8.withContiguousStorageIfAvailable { Self.offset(of: text, in: $0) }
    guard let offset = found ?? nil else { return nil }
    return utf8.index(utf8.startIndex, offsetBy: offset)
  }

  /// The texts between the places where a separator stands, without empty ones.
  func pieces(between separator: String) -> [SubSequence] {
    let found = utf8.withContiguousStorageIfAvailable { Self.ranges(between: Array(separator.utf8), in: $0) }
    guard let ranges = found else { return split(separator: separator) }
    return ranges.map { range in
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return self[start..<utf8.index(start, offsetBy: range.count)]
    }
  }

  private static func ranges(
    between separator: [UInt8], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    guard let first = separator.first else { return bytes.isEmpty ? [] : [0..<bytes.count] }
    var ranges: [Range<Int>] = []
    var (start, index) = (0, 0)
    while index + separator.count <= bytes.count {
      guard bytes[index] == first, separator.indices.allSatisfy({ bytes[index + $0] == separator[$0] }) else {
        index += 1
        continue
      }
      if index > start { ranges.append(start..<index) }
      index += separator.count
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// As `place(of:)`, for those that ask no more.
  func holds(_ text: String) -> Bool { place(of: text) != nil }

  private static func offset(of text: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
      let (apart, last) = (wanted.count - 1, bytes.count - wanted.count)
      var start = ByteScan.caselessPair(first, wanted[apart], apart: apart, in: bytes, from: 0)
      while start <= last {
        if wanted.indices.allSatisfy({ lower(bytes[start + $0]) == wanted[$0] }) { return start }
        start = ByteScan.caselessPair(first, wanted[apart], apart: apart, in: bytes, from: start + 1)
      }
      return nil
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
