/// The part of an address that a whole network has in common: of IPv4 the first 24 bits, of IPv6 the first 48. Limits of
/// strangers hang on it, since a new key costs nothing.
package struct NetworkName: Hashable, Sendable {
  package let text: String

  /// - Parameter bytes: 4 or 16 of them; an IPv4 address within IPv6 is one of IPv4.
  package init?(_ bytes: [UInt8]) {
    switch bytes.count {
    case 4: text = "4:" + Self.hexadecimal(bytes.prefix(3))
    case 16 where bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]):
      text = "4:" + Self.hexadecimal(bytes.dropFirst(12).prefix(3))
    case 16: text = "6:" + Self.hexadecimal(bytes.prefix(6))
    default: return nil
    }
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
