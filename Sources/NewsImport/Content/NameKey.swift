/// A number that stands for a name in lower case, so that names in place are looked up without a string.
struct NameKey: Hashable, Sendable {
  private let value: UInt64

  init(_ name: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    }
    value = hash
  }

  init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = bytes.withUnsafeBufferPointer { NameKey(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A place in a table of a power of two places.
  func place(in count: Int) -> Int { Int(truncatingIfNeeded: value ^ (value >> 29)) & (count - 1) }
}
