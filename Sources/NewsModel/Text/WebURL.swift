/// An address as it may be shown, copied and followed: ASCII controls, white space and everything that is
/// not in RFC 3986's alphabet percent-encoded, so that it is also `SafeText`.
///
/// Any scheme and relative references are kept as they came; `isWeb` tells which may be opened.
package struct WebURL: Hashable, Sendable {
  package let text: SafeText

  /// Bytes of the longest address, as it is written down.
  private static let longest = 8192

  /// nil for nothing but white space. What is longer than 8,192 bytes, percent-encoded, is refused as well.
  package init?(_ address: String) {
    guard !Self.isWritten(address) else {
      text = SafeText(printable: address)
      return
    }
    let trimmed = address.utf8.drop(while: { $0 <= 0x20 })
    guard let end = trimmed.lastIndex(where: { $0 > 0x20 }), trimmed.count <= Self.longest else { return nil }
    let encoded = Self.encoded(trimmed[...end])
    guard encoded.utf8.count <= Self.longest else { return nil }
    text = SafeText(text: encoded)
  }

  package var string: String { text.string }

  /// Whether the scheme is http or https.
  package var isWeb: Bool {
    let start = string.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Whether nothing is to be encoded or cut off, as with most.
  private static func isWritten(_ address: String) -> Bool {
    var copy = address
    return copy.withUTF8 { bytes in
      !bytes.isEmpty && bytes.count <= longest && bytes.allSatisfy { !isEncoded($0) }
    }
  }

  @inline(__always)
  private static func isEncoded(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func encoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      if isEncoded(byte) {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
