/// Reads one character reference of XML or HTML.
enum CharacterReference {
  /// What is made of a numeric reference to U+0080 to U+009F, which no one means as a control.
  enum ControlPolicy {
    /// Left as it is, for a later look at the whole text.
    case kept
    /// Taken as windows-1252, as HTML does.
    case windows1252
  }

  struct Reading {
    var value: [UInt8]
    /// The place behind the reference.
    var end: Int
  }

  /// The reference at the ampersand; nil where none is, so that the ampersand is text.
  static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ policy: ControlPolicy) -> Reading?
  {
    var index = start + 2
    guard index < bytes.count, bytes[start + 1] == 0x23 else { return nil }
    let isHex = bytes[index] | 0x20 == 0x78
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == 0x3B { index += 1 }
    return Reading(value: utf8(value, policy), end: index)
  }

  /// The name between the ampersand and a semicolon; nil where there is none.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    var index = start + 1
    let limit = min(bytes.count, index + 64)
    while index < limit, isNameByte(bytes[index]) { index += 1 }
    guard index > start + 1, index < bytes.count, bytes[index] == 0x3B else { return nil }
    return start + 1..<index
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x3A, 0x80...0xFF: true
    default: false
    }
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: isHex ? UInt32(byte | 0x20) - 0x57 : nil
    default: nil
    }
  }

  private static func utf8(_ value: UInt32, _ policy: ControlPolicy) -> [UInt8] {
    switch value {
    case 0x09, 0x0A, 0x0D: return [UInt8(value)]
    case 0..<0x20: return []
    case 0x80...0x9F where policy == .windows1252:
      return Array(UTF8.encode(Windows1252.scalar(UInt8(value))) ?? .init())
    default: return Array(UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? .init())
    }
  }
}
