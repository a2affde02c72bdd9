/// Mends text that was encoded twice, and characters of windows-1252 given as control characters.
enum TextMending {
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0xC2 }) else { return bytes }
    return decodedTwice(bytes) ?? withoutControls(bytes)
  }

  /// UTF-8 that was taken for windows-1252 and encoded again; nil when the text is not that.
  private static func decodedTwice(_ bytes: [UInt8]) -> [UInt8]? {
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard let byte = Windows1252.byte(scalar) else { return nil }
      narrow.append(byte)
    }
    let finding = UTF8Validity.examine(narrow)
    return finding.isValid && finding.sequences > 0 ? narrow : nil
  }

  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let hasControls = zip(bytes, bytes.dropFirst()).contains { $0 == 0xC2 && $1 < 0xA0 }
    guard hasControls else { return bytes }
    var result: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = (0x80...0x9F).contains(scalar.value)
      let mended = isControl ? Windows1252.scalar(UInt8(scalar.value)) : scalar
      result.append(contentsOf: UTF8.encode(mended) ?? .init())
    }
    return result
  }
}
