/// What the names of elements were found to say, for the next element with the same: most names of a page stand many times on it.
struct NameMemo {
  private struct Entry {
    var place: Range<Int>
    var hints: NameHints
  }

  private static let size = 512
  /// By hash, the last one that came.
  private var entries = [Entry](repeating: Entry(place: 0..<0, hints: []), count: size)

  /// As `NameHints.of`, for the bytes at a place; all calls are of the same bytes.
  mutating func hints(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> NameHints {
    let slot = Self.slot(bytes, place)
    let known = entries[slot].place
    if known.count == place.count, Self.isSame(bytes, known.lowerBound, place) { return entries[slot].hints }
    let hints = NameHints.of(UnsafeBufferPointer(rebasing: bytes[place]))
    entries[slot] = Entry(place: place, hints: hints)
    return hints
  }

  private static func slot(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Int {
    var hash = UInt64(truncatingIfNeeded: place.count)
    var index = place.lowerBound
    while index + 8 <= place.upperBound {
      hash = mixed(hash ^ word(bytes, index))
      index += 8
    }
    while index < place.upperBound {
      hash = (hash << 8 | hash >> 56) ^ UInt64(bytes[index])
      index += 1
    }
    return Int(truncatingIfNeeded: mixed(hash) >> 40) & (size - 1)
  }

  private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ other: Int, _ place: Range<Int>) -> Bool {
    var index = 0
    while index + 8 <= place.count {
      guard word(bytes, other + index) == word(bytes, place.lowerBound + index) else { return false }
      index += 8
    }
    while index < place.count {
      guard bytes[other + index] == bytes[place.lowerBound + index] else { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 { value &* 0x9E37_79B9_7F4A_7C15 }
}
