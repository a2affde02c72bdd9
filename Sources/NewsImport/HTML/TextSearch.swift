extension StringProtocol {
  /// Where `text` begins, compared byte by byte without regard to the case of ASCII letters; `text` is in
  /// lower case.
  func place(of text: String) -> String.Index? {
    let found = utf8.withContiguousStorageIfAvailable { Self.offset(of: text, in: $0) }
    guard let offset = found ?? nil else { return nil }
    return utf8.index(utf8.startIndex, offsetBy: offset)
  }

  /// As `place(of:)`, for those that ask no more.
  func holds(_ text: String) -> Bool { place(of: text) != nil }

  private static func offset(of text: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
      for start in 0...(bytes.count - wanted.count) where lower(bytes[start]) == first {
        if wanted.indices.dropFirst().allSatisfy({ lower(bytes[start + $0]) == wanted[$0] }) { return start }
      }
      return nil
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
