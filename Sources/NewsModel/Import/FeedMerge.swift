/// What importing does to the store, decided without touching it.
package enum FeedMerge {
  package enum Decision: Hashable, Sendable {
    case insert
    case update
    case unchanged
  }

  /// - Parameters:
  ///   - known: the fingerprint of what is stored under the incoming story's key, if anything is.
  ///   - incoming: the fingerprint of what has come.
  package static func decide(known: Fingerprint?, incoming: Fingerprint) -> Decision {
    guard let known else { return .insert }
    return known == incoming ? .unchanged : .update
  }
}

/// A digest of everything that a reader would see of a story: equal ones need no write.
///
/// 64-bit FNV-1a; two stories under one key would have to collide for an update to be missed.
package struct Fingerprint: Hashable, Sendable {
  package var rawValue: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package init() {}

  package mutating func add(_ text: String?) {
    guard let text else { return add(byte: 0xFF) }
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFE)
  }

  package mutating func add(_ bytes: [UInt8]) {
    rawValue = (rawValue ^ BodyHash.of(bytes)) &* 0x0000_0100_0000_01B3
  }

  package mutating func add(_ number: Int64?) {
    add(number.map { String($0) })
  }

  private mutating func add(byte: UInt8) {
    rawValue = (rawValue ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
