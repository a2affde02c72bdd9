import NewsModel

/// Mends text that was encoded twice, and characters of windows-1252 given as control characters.
enum TextMending {
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = firstWide(bytes) else { return bytes }
    if mayBeDecodedTwice(bytes, from: first), let mended = decodedTwice(bytes) { return mended }
    return hasControls(bytes, from: first) ? withoutControls(bytes) : bytes
  }

  /// Without the controls that XML allows in no text.
  static func withoutControlBytes(_ bytes: [UInt8]) -> [UInt8] {
    let hasControl = bytes.withUnsafeBufferPointer { ByteScan.control(in: $0, from: 0) < $0.count }
    return hasControl ? bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D } : bytes
  }

  private static func firstWide(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let index = ByteScan.wide(in: buffer, from: 0)
      return index < buffer.count ? index : nil
    }
  }

  /// Whether the first run of characters beyond ASCII is UTF-8 once more; in sound text it hardly ever is.
  private static func mayBeDecodedTwice(_ bytes: [UInt8], from first: Int) -> Bool {
    decodedTwice(Array(bytes[first...].prefix(64).prefix { $0 >= 0x80 })) != nil
  }

  private static func hasControls(_ bytes: [UInt8], from first: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = first
      while true {
        index = ByteScan.either(0xC2, 0xC2, in: buffer, from: index)
        guard index + 1 < buffer.count else { return false }
        if buffer[index + 1] < 0xA0 { return true }
        index += 2
      }
    }
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
    var result: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = (0x80...0x9F).contains(scalar.value)
      let mended = isControl ? Windows1252.scalar(UInt8(scalar.value)) : scalar
      result.append(contentsOf: UTF8.encode(mended) ?? .init())
    }
    return result
  }
}
