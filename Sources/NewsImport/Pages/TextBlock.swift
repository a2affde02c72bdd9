/// A stretch of text that stands on lines of its own.
struct TextBlock {
  /// Text nodes from the first to the last, both of this block.
  var first: Int
  var last: Int
  /// The innermost block element around it.
  var element: Int
  var shape: TagShape
  var facts = TextFacts()
  /// Length of the text inside links.
  var linkLength = 0
  var startsInLink = false

  var length: Int { facts.length }

  var linkShare: Double { facts.length == 0 ? 0 : Double(linkLength) / Double(facts.length) }

  /// How much it counts as prose: nothing for headings, link lists and scraps.
  var goodMass: Double {
    guard shape != .heading, linkShare <= 0.4 else { return 0 }
    let mass = Double(length) * (1 - linkShare)
    if length >= 80 || (length >= 40 && facts.endsSentence) { return mass }
    return length >= 25 ? mass / 4 : 0
  }
}

/// What counting says of a text.
struct TextFacts {
  /// Code points, a run of white space as one; a character of CJK counts three.
  var length = 0
  var commas = 0
  /// Whether it ends as a sentence does, closing quotes and brackets passed over.
  var endsSentence = false
  private var isAfterSpace = true

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { add($0) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        if !isAfterSpace { length += 1 }
        isAfterSpace = true
        index += 1
        continue
      }
      isAfterSpace = false
      index += byte < 0x80 ? takeASCII(byte) : takeWide(bytes, index)
    }
  }

  @inline(__always)
  private mutating func takeASCII(_ byte: UInt8) -> Int {
    length += 1
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"):
      endsSentence = true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): break
    case UInt8(ascii: ","):
      commas += 1
      endsSentence = false
    default: endsSentence = false
    }
    return 1
  }

  private mutating func takeWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let isCJK = byte >= 0xE3 && byte <= 0xED
    length += isCJK ? 3 : 1
    guard index + 2 < bytes.count, size == 3 else {
      endsSentence = endsSentence && byte == 0xC2
      return size
    }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch (byte, second, third) {
    case (0xE2, 0x80, 0x98...0x9F): break
    case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): endsSentence = true
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): commas += 1
    default: endsSentence = false
    }
    return size
  }
}
