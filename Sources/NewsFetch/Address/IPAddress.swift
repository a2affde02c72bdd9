import Glibc

/// An address of a machine, version 4 or 6.
package enum IPAddress: Hashable, Sendable {
  case v4(UInt32)
  /// The upper and the lower eight bytes.
  case v6(UInt64, UInt64)

  /// Reads the dotted or the colon form, as `inet_pton` does; without brackets, zone or port.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(six)
    } else {
      return nil
    }
  }

  init(_ address: in6_addr) {
    self = withUnsafeBytes(of: address) { bytes in
      .v6(
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }

  /// The version 4 address in one that is mapped into version 6 (`::ffff:0:0/96`), which reaches the same
  /// machine; any other address as it is.
  package var unmapped: IPAddress {
    guard case .v6(0, let low) = self, low >> 32 == 0xFFFF else { return self }
    return .v4(UInt32(truncatingIfNeeded: low))
  }

  var width: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }

  /// Whether both are of one version and their first bits are the same.
  func matches(_ other: IPAddress, bits: Int) -> Bool {
    switch (self, other) {
    case (.v4(let left), .v4(let right)): Self.agree(UInt64(left) << 32, UInt64(right) << 32, bits)
    case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
      Self.agree(high, otherHigh, min(bits, 64)) && Self.agree(low, otherLow, max(bits - 64, 0))
    default: false
    }
  }

  /// A shift by the whole width gives 0, so that no bits always agree.
  private static func agree(_ left: UInt64, _ right: UInt64, _ bits: Int) -> Bool {
    (left ^ right) >> UInt64(64 - bits) == 0
  }
}
