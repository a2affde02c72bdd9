/// The first two bytes of each of some texts: whether one of them may begin at a place is told by two bytes.
struct BytePairs: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Of texts of two bytes and more.
  init(_ texts: [[UInt8]]) {
    for text in texts where text.count > 1 {
      let pair = Int(text[0]) << 8 | Int(text[1])
      bits[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// Whether a text may begin with one of them, whatever the case of its letters; of texts with letters beyond ASCII no more
  /// is known.
  func mayBegin(_ text: Substring) -> Bool {
    let start = text.utf8.prefix(3)
    guard start.count > 1, start.allSatisfy({ $0 < 0x80 }) else { return true }
    func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    let second = start.index(after: start.startIndex)
    return holds(lower(start[start.startIndex]), lower(start[second]))
  }

  /// Whether one of them may stand somewhere in a text in lower case.
  func mayStand(in text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropLast().contains { holds(bytes[$0], bytes[$0 + 1]) }
    }
    return answer ?? true
  }

  @inline(__always)
  func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return bits[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }
}
