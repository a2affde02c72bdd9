/// Reads what a document, or the header that came with it, says about its encoding.
enum EncodingDeclaration {
  /// How far into a document a declaration is looked for.
  private static let reach = 2048

  /// The `charset` parameter of a media type, in any place and quoted or not.
  static func charset(inMediaType type: String?) -> String? {
    guard let type else { return nil }
    return value(after: "charset", in: Array(type.utf8)[...])
  }

  /// The `encoding` of an XML declaration, also after blank lines.
  static func xml(_ bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(reach)
    guard let start = find("<?xml", in: head), let end = find("?>", in: head[start...]) else { return nil }
    return value(after: "encoding", in: head[start..<end])
  }

  /// The `charset` of a meta element, in either spelling.
  static func meta(_ bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.prefix(reach * 4)
    while let start = find("<meta", in: rest) {
      let tag = rest[start...].prefix { $0 != 0x3E }
      if let label = value(after: "charset", in: tag) { return label }
      rest = rest[(start + 5)...]
    }
    return nil
  }

  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = find(name, in: bytes) else { return nil }
    var rest = bytes[(start + name.utf8.count)...].drop { $0 <= 0x20 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix {
      $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3E
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  /// The first place of a lower-case ASCII word, letters compared without their case.
  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - word.count) where lower(bytes[start]) == word[0] {
      let found = word.indices.allSatisfy { lower(bytes[start + $0]) == word[$0] }
      if found { return start }
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }
}
