/// Changes documents as damage and malice do, the same way for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Marsaglia's xorshift64*.
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

  private static let pieces: [[UInt8]] =
    [
      "<", ">", "&", "\"", "'", "--", "]]>", "<![CDATA[", "<!--", "</", "&#x110000;", "&#0;", "<script>",
      "<article>", "<p>", "<h1>", "</div>", "<item>", "<entry xml:base='//'>", "{\"", "[[[[", "\\ud800",
      "1e999",
      "=?utf-8?q?", "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", "=3D=",
      "0000-99-99T99:99:99Z",
      "31 Feb 20201 25:61 +9999", "<svg><table>", "<meta charset=utf-16>",
      "<?xml version='1.0' encoding='x'?>",
    ].map { Array($0.utf8) } + [
      [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x5B],
    ]

  mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0...below(6) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    switch below(7) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + below(64)))
    case 2: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4:
      let slice = Array(bytes[place..<min(bytes.count, place + below(400))])
      for _ in 0..<below(8) { bytes.insert(contentsOf: slice, at: place) }
    case 5:
      let piece = Self.pieces[below(Self.pieces.count)]
      bytes.insert(contentsOf: (0..<below(300)).flatMap { _ in piece }, at: place)
    default: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
    }
  }
}
