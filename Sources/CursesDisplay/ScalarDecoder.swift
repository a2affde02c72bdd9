/// Makes characters of the bytes that the keyboard sends. Always UTF-8, whatever the locale: the C library's own
/// decoding swallows the keys that follow an ill-formed byte.
struct ScalarDecoder {
  enum Step: Equatable {
    case needsMore
    case scalar(Unicode.Scalar)
    /// What came before was no character, and the byte has not been taken: offer it again.
    case broken
  }

  private var bytes: [UInt8] = []
  private var length = 0

  var isEmpty: Bool { bytes.isEmpty }

  mutating func take(_ byte: UInt8) -> Step {
    guard bytes.isEmpty else { return carryOn(byte) }
    length = Self.length(lead: byte)
    switch length {
    case 0: return .scalar("\u{FFFD}")
    case 1: return .scalar(Unicode.Scalar(byte))
    default:
      bytes = [byte]
      return .needsMore
    }
  }

  /// Forgets an unfinished character; true if there was one.
  mutating func drop() -> Bool {
    defer { bytes = [] }
    return !bytes.isEmpty
  }

  private mutating func carryOn(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80 else {
      bytes = []
      return .broken
    }
    bytes.append(byte)
    guard bytes.count == length else { return .needsMore }
    defer { bytes = [] }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return .scalar(scalars.count == 1 ? scalars.first ?? "\u{FFFD}" : "\u{FFFD}")
  }

  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
