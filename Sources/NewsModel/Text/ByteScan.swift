/// Finds bytes of a kind, sixteen at a time: most text has few that anything has to be done about.
///
/// Each search begins at a place and answers that of the first such byte, or the end.
package enum ByteScan {
  package typealias Bytes = UnsafeBufferPointer<UInt8>
  private typealias Block = SIMD16<UInt8>
  private typealias Marks = SIMDMask<SIMD16<Int8>>

  /// Anything but printable ASCII.
  package static func unprintable(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { below(0x20, $0) .| atLeast(0x7F, $0) }
  }

  /// What JSON escapes, and the first bytes of characters that may be such or marks on letters: those of letters of Latin,
  /// Greek, Cyrillic and East Asia are passed over, and nearly always dashes and quotation marks.
  package static func escapedInJSON(in bytes: Bytes, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index &+ 18 <= bytes.count {
      let block = load(base + index)
      let isASCII = bits(atLeast(0x7F, block) .| escapedASCII(block)) == 0
      if !isASCII {
        let next = load(base + index + 1)
        let third = load(base + index + 2) &- Block(repeating: 0x90)
        let isDash = equal(0xE2, block) .& equal(0x80, next) .& below(0x18, third)
        let found = bits(escaped(block) .& .!isDash)
        if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      }
      index &+= 16
    }
    return self.index(in: bytes, from: index) { escaped($0) }
  }

  /// Controls other than tab and line feed.
  package static func control(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start, control)
  }

  /// An ampersand, or a control other than tab and line feed.
  package static func referenceOrControl(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(0x26, $0) .| control($0) }
  }

  /// `&`, `<` and `>`.
  package static func markup(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(0x26, $0) .| equal(0x3C, $0) .| equal(0x3E, $0) }
  }

  /// `&`, `<`, `>` and the quotation mark.
  package static func markupOrQuote(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) {
      equal(0x26, $0) .| equal(0x3C, $0) .| equal(0x3E, $0) .| equal(0x22, $0)
    }
  }

  /// Bytes beyond ASCII.
  package static func wide(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { atLeast(0x80, $0) }
  }

  /// Capitals of ASCII, and bytes beyond it.
  package static func capitalOrWide(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { below(26, $0 &- Block(repeating: 0x41)) .| atLeast(0x80, $0) }
  }

  /// Bytes of `least` and above.
  package static func atLeast(_ least: UInt8, in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { atLeast(least, $0) }
  }

  /// White space that HTML would fold, and the lead bytes of characters that may be such: now and then a single space
  /// between two words is answered too, but nothing that is to be folded is passed over.
  package static func unfolded(in bytes: Bytes, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index &+ 18 <= bytes.count {
      let (block, next) = (load(base + index), load(base + index + 1))
      // Dashes and quotation marks begin with the same two bytes as some white space.
      let isDash = equal(0xE2, block) .& equal(0x80, next) .& atLeast(0x90, load(base + index + 2))
      let found = bits(special(block) .& .!isDash .& (.!equal(0x20, block) .| special(next)))
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    return self.index(in: bytes, from: index) { special($0) }
  }

  /// Whether a text of HTML is as it will be read: no reference, nothing to escape, no white space to fold but single
  /// spaces, no byte that may begin a character that is taken out. Now and then false for one that is.
  package static func isSettled(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    while index &+ 18 <= bytes.count {
      guard bits(unsettled(base + index)) == 0 else { return false }
      index &+= 16
    }
    if bytes.count >= 18 {
      guard bits(unsettled(base + (bytes.count &- 18))) == 0 else { return false }
      index = bytes.count &- 2
    }
    while index < bytes.count {
      let (byte, next) = (bytes[index], index &+ 1 < bytes.count ? bytes[index &+ 1] : 0x61)
      switch byte {
      case ..<0x20, 0x26, 0x3C, 0x3E, 0xC2, 0xE2, 0xEF: return false
      case 0x20 where next <= 0x20: return false
      default: index &+= 1
      }
    }
    return true
  }

  /// Spaces and controls.
  package static func blank(in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { below(0x21, $0) }
  }

  package static func either(_ one: UInt8, _ other: UInt8, in bytes: Bytes, from start: Int) -> Int {
    index(in: bytes, from: start) { equal(one, $0) .| equal(other, $0) }
  }

  /// `first` with `last` so many bytes behind it.
  package static func pair(
    _ first: UInt8, _ last: UInt8, apart distance: Int, in bytes: Bytes, from start: Int
  ) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index &+ distance &+ 16 <= bytes.count {
      let found = bits(equal(first, load(base + index)) .& equal(last, load(base + (index &+ distance))))
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    while index &+ distance < bytes.count {
      if bytes[index] == first, bytes[index &+ distance] == last { return index }
      index &+= 1
    }
    return bytes.count
  }

  /// As `pair`, in either case; also bytes that differ from them as letters do by their case.
  package static func caselessPair(
    _ first: UInt8, _ last: UInt8, apart distance: Int, in bytes: Bytes, from start: Int
  ) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let bit = Block(repeating: 0x20)
    var index = start
    while index &+ distance &+ 16 <= bytes.count {
      let (block, behind) = (load(base + index) | bit, load(base + (index &+ distance)) | bit)
      let found = bits(equal(first | 0x20, block) .& equal(last | 0x20, behind))
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    while index &+ distance < bytes.count {
      if bytes[index] | 0x20 == first | 0x20, bytes[index &+ distance] | 0x20 == last | 0x20 { return index }
      index &+= 1
    }
    return bytes.count
  }
}

/// Sixteen bytes at once.
extension ByteScan {
  @inline(__always)
  private static func below(_ limit: UInt8, _ block: Block) -> Marks { block .< Block(repeating: limit) }

  @inline(__always)
  private static func atLeast(_ least: UInt8, _ block: Block) -> Marks { block .>= Block(repeating: least) }

  @inline(__always)
  private static func equal(_ byte: UInt8, _ block: Block) -> Marks { block .== Block(repeating: byte) }

  @inline(__always)
  private static func control(_ block: Block) -> Marks {
    below(0x20, block) .& .!(equal(0x0A, block) .| equal(0x09, block))
  }

  @inline(__always)
  private static func special(_ block: Block) -> Marks {
    below(0x21, block) .| equal(0xC2, block) .| equal(0xE2, block) .| equal(0xEF, block)
  }

  /// Sixteen bytes and the two behind them.
  @inline(__always)
  private static func unsettled(_ place: UnsafePointer<UInt8>) -> Marks {
    let (block, next) = (load(place), load(place + 1))
    // Dashes and quotation marks begin with the same two bytes as some white space.
    let isDash = equal(0xE2, block) .& equal(0x80, next) .& atLeast(0x90, load(place + 2))
    let markup = equal(0x26, block) .| equal(0x3C, block) .| equal(0x3E, block)
    let spaces = below(0x20, block) .| (equal(0x20, block) .& below(0x21, next))
    return markup .| spaces .| equal(0xC2, block) .| equal(0xEF, block) .| (equal(0xE2, block) .& .!isDash)
  }

  @inline(__always)
  private static func escapedASCII(_ block: Block) -> Marks {
    below(0x20, block) .| equal(0x22, block) .| equal(0x5C, block)
  }

  @inline(__always)
  private static func escaped(_ block: Block) -> Marks {
    let ascii = escapedASCII(block) .| equal(0x7F, block)
    let two = equal(0xC2, block) .| equal(0xCC, block & Block(repeating: 0xFE)) .| equal(0xD8, block)
    return ascii .| two .| below(3, block &- Block(repeating: 0xE1)) .| atLeast(0xEF, block)
  }

  @inline(__always)
  private static func load(_ place: UnsafePointer<UInt8>) -> Block {
    UnsafeRawPointer(place).loadUnaligned(as: Block.self)
  }

  /// All bits of each byte that is marked.
  @inline(__always)
  private static func bits(_ marks: Marks) -> UInt128 {
    UInt128(littleEndian: unsafeBitCast(marks, to: UInt128.self))
  }

  @inline(__always)
  private static func index(in bytes: Bytes, from start: Int, _ marks: (Block) -> Marks) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index &+ 16 <= bytes.count {
      let found = bits(marks(load(base + index)))
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    guard index < bytes.count else { return bytes.count }
    let found = bits(marks(rest(base, from: index, to: bytes.count)))
    return min(index &+ found.trailingZeroBitCount >> 3, bytes.count)
  }

  /// The fewer than sixteen bytes at the end, with zeros behind them.
  @inline(__always)
  private static func rest(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Block {
    var rest: UInt128 = 0
    if end >= 16 {
      let last = UnsafeRawPointer(base + (end - 16)).loadUnaligned(as: UInt128.self)
      rest = UInt128(littleEndian: last) &>> UInt128(truncatingIfNeeded: 8 &* (16 &- (end &- start)))
    } else {
      for place in stride(from: end - 1, through: start, by: -1) { rest = rest &<< 8 | UInt128(base[place]) }
    }
    return unsafeBitCast(rest.littleEndian, to: Block.self)
  }
}
