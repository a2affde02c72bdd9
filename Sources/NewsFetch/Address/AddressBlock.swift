/// Addresses that begin with the same bits, as `10.0.0.0/8`.
package struct AddressBlock: Hashable, Sendable {
  package let first: IPAddress
  package let bits: Int

  /// Reads `ADDRESS/BITS`, or an address alone.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
    let bits = parts.count == 2 ? Int(parts[1]) : address.width
    guard let bits, (0...address.width).contains(bits) else { return nil }
    first = address
    self.bits = bits
  }

  package func contains(_ address: IPAddress) -> Bool {
    first.matches(address, bits: bits)
  }
}
