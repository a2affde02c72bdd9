/// Looks at bytes that should be UTF-8, and nearly always are.
package enum UTF8Scan {
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Kind {
    case ascii
    case wide
    case broken
  }

  static func kind(of bytes: Bytes) -> Kind {
    var index = ByteScan.wide(in: bytes, from: 0)
    guard index < bytes.count else { return .ascii }
    while index < bytes.count {
      let length = length(in: bytes, at: index)
      guard length > 0 else { return .broken }
      index = ByteScan.nearWide(in: bytes, from: index + length)
    }
    return .wide
  }

  /// How many well-formed sequences beyond ASCII there are, and how many bytes that belong to none.
  package static func count(in bytes: Bytes) -> (sequences: Int, errors: Int) {
    var (index, sequences, errors) = (ByteScan.wide(in: bytes, from: 0), 0, 0)
    while index < bytes.count {
      let length = length(in: bytes, at: index)
      if length > 0 { sequences += 1 } else { errors += 1 }
      index = ByteScan.nearWide(in: bytes, from: index + max(1, length))
    }
    return (sequences, errors)
  }

  /// 2 to 4, or 0 where no well-formed sequence beyond ASCII starts (RFC 3629, section 4).
  @inline(__always)
  package static func length(in bytes: Bytes, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index &+ length <= bytes.count else { return 0 }
    let second = bytes[index &+ 1]
    guard second & 0xC0 == 0x80, length < 3 || bytes[index &+ 2] & 0xC0 == 0x80,
      length < 4 || bytes[index &+ 3] & 0xC0 == 0x80
    else { return 0 }
    switch lead {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return 0
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: return length
    }
  }

  /// The scalar that starts there, in sound UTF-8, and its length.
  package static func scalar(in bytes: Bytes, at index: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[index]
    guard lead >= 0x80 else { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }

  /// Whether some scalar beyond ASCII is of a kind; in sound UTF-8.
  package static func hasWide(_ bytes: Bytes, _ isMeant: (UInt32) -> Bool) -> Bool {
    var index = 0
    while true {
      index = ByteScan.wide(in: bytes, from: index)
      guard index < bytes.count else { return false }
      let (value, length) = scalar(in: bytes, at: index)
      if isMeant(value) { return true }
      index += length
    }
  }
}

extension String {
  /// Ill-formed UTF-8 becomes U+FFFD. The library's own `init(decoding:as:)` looks at each byte of a text that has a
  /// single letter beyond ASCII.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    switch UTF8Scan.kind(of: bytes) {
    case .ascii: self = String(ascii: bytes)
    case .wide: self = String(copying: UTF8Span(unchecked: bytes.span))
    case .broken: self = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The caller has seen that it is well formed, or made it of strings.
  package init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    assert(UTF8Scan.kind(of: bytes) != .broken)
    let isASCII = ByteScan.wide(in: bytes, from: 0) == bytes.count
    self = isASCII ? String(ascii: bytes) : String(copying: UTF8Span(unchecked: bytes.span))
  }

  /// The caller has seen that all of it is ASCII.
  init(ascii bytes: UnsafeBufferPointer<UInt8>) {
    self = String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
  }

  package init(utf8 bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { String(utf8: $0) }
  }
}
