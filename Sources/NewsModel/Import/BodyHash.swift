/// A digest of a body that is quick to take: XXH64 with seed 0, after its published specification.
///
/// It finds out that nothing has changed; it is no protection against somebody who wants two bodies to have
/// the same one, who could only hide their own feed's change.
package enum BodyHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { digest($0) }
  }

  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { digest($0) }
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var place = 0
    var hash = bytes.count >= 32 ? stripes(bytes, &place) : prime5
    hash &+= UInt64(bytes.count)
    while place + 8 <= bytes.count {
      hash = rotated(hash ^ round(0, word(bytes, place)), 27) &* prime1 &+ prime4
      place += 8
    }
    if place + 4 <= bytes.count {
      let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
      hash = rotated(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
      place += 4
    }
    for byte in bytes[place...] { hash = rotated(hash ^ (UInt64(byte) &* prime5), 11) &* prime1 }
    return avalanche(hash)
  }

  private static func stripes(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt64 {
    var (one, two, three, four) = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
    while place + 32 <= bytes.count {
      one = round(one, word(bytes, place))
      two = round(two, word(bytes, place + 8))
      three = round(three, word(bytes, place + 16))
      four = round(four, word(bytes, place + 24))
      place += 32
    }
    var hash = rotated(one, 1) &+ rotated(two, 7) &+ rotated(three, 12) &+ rotated(four, 18)
    hash = merged(merged(hash, one), two)
    return merged(merged(hash, three), four)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  private static func round(_ state: UInt64, _ input: UInt64) -> UInt64 {
    rotated(state &+ input &* prime2, 31) &* prime1
  }

  private static func merged(_ hash: UInt64, _ state: UInt64) -> UInt64 {
    (hash ^ round(0, state)) &* prime1 &+ prime4
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  private static func avalanche(_ value: UInt64) -> UInt64 {
    var hash = (value ^ value >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }
}
