/// Texts and values of a page that a parser has nothing to do with but to carry them: it is given one character for
/// each, which the tree takes for the text again. gumbo looks at every character three times.
///
/// The characters are those of plane 16, which are for private use. A page that has any of them itself keeps all of its
/// text, so that no page can ask for another text than its own.
struct TextShelf {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Shorter ones cost as much to put aside as to parse, and a parser looks at some ("hidden").
  static let shortest = 7
  private static let most = 0xFF00

  /// All texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private let isOpen: Bool

  /// A shelf without texts.
  init() { isOpen = false }

  init(for page: Bytes) {
    isOpen = MarkupScan.index(of: Self.lead, in: page, from: 0) == page.count && !Self.hasHighReference(page)
    bytes.reserveCapacity(isOpen ? page.count / 4 : 0)
    ends.reserveCapacity(isOpen ? 1024 : 0)
  }

  // MARK: - Putting aside

  /// Whether a text without references is one that a parser would hand on as it is, and there is room for it.
  func takes(_ text: Bytes, _ range: Range<Int>, isFolded: Bool) -> Bool {
    isOpen && range.count >= Self.shortest && ends.count < Self.most && Self.isPlain(text, range, isFolded)
  }

  /// Puts a text aside, its white space folded or not, and writes the character that stands for it.
  mutating func put(_ text: Bytes, _ range: Range<Int>, isFolded: Bool, into html: inout [UInt8]) {
    if isFolded {
      WhiteSpaceFold.copy(text, range, into: &bytes)
    } else {
      bytes.append(contentsOf: text[range])
    }
    let mark = UInt32(ends.count)
    ends.append(Int32(bytes.count))
    html.append(Self.lead)
    for shift: UInt32 in [12, 6, 0] { html.append(0x80 | UInt8(truncatingIfNeeded: (mark >> shift) & 0x3F)) }
  }

  /// Without what HTML replaces, such as controls, and what folds lines of its own.
  private static func isPlain(_ text: Bytes, _ range: Range<Int>, _ isFolded: Bool) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case 0x20...0x7E, 0x09, 0x0A, 0x80...0xC1, 0xC3...0xEE: index += 1
      case 0xC2:
        guard index + 1 < range.upperBound, text[index + 1] >= 0xA0 else { return false }
        index += 2
      case 0xEF:
        guard index + 2 < range.upperBound, text[index + 1] != 0xB7,
          text[index + 1] != 0xBF || text[index + 2] < 0xBE
        else { return false }
        index += 3
      case 0xF0:
        guard index + 3 < range.upperBound, text[index + 1] & 0x0F != 0x0F else { return false }
        index += 4
      case 0x0D where isFolded: index += 1
      default: return false
      }
    }
    return true
  }

  // MARK: - Taking back

  /// Where the text lies that a mark stands for, if that is all that is there.
  func range(ofMark text: UnsafeRawBufferPointer) -> Range<Int32>? {
    guard text.count == 4, text[0] == Self.lead else { return nil }
    return range(text.bindMemory(to: UInt8.self), 0)
  }

  /// A text among which there are marks, with what they stand for.
  func expanded(_ text: UnsafeRawBufferPointer, into result: inout [UInt8]) {
    let text = text.bindMemory(to: UInt8.self)
    var index = 0
    while index < text.count {
      let mark = MarkupScan.index(of: Self.lead, in: text, from: index)
      result.append(contentsOf: text[index..<mark])
      guard mark + 3 < text.count, let range = range(text, mark) else {
        result.append(contentsOf: text[mark...])
        return
      }
      result.append(contentsOf: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
      index = mark + 4
    }
  }

  /// Whether anything is there to be taken back.
  func hasMarks(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !ends.isEmpty else { return false }
    let text = text.bindMemory(to: UInt8.self)
    return MarkupScan.index(of: Self.lead, in: text, from: 0) < text.count
  }

  private func range(_ text: Bytes, _ index: Int) -> Range<Int32>? {
    let mark =
      Int(text[index + 1] & 0x3F) << 12 | Int(text[index + 2] & 0x3F) << 6 | Int(text[index + 3] & 0x3F)
    guard mark < ends.count else { return nil }
    return (mark == 0 ? 0 : ends[mark - 1])..<ends[mark]
  }

  // MARK: - Pages that have such characters themselves

  private static let lead: UInt8 = 0xF4

  /// A reference to a character of plane 16, by its number.
  private static func hasHighReference(_ page: Bytes) -> Bool {
    var index = 0
    while true {
      index = MarkupScan.index(of: UInt8(ascii: "&"), in: page, from: index) + 1
      guard index + 6 < page.count else { return false }
      if page[index] == UInt8(ascii: "#"), isHigh(page, index + 1) { return true }
    }
  }

  private static func isHigh(_ page: Bytes, _ start: Int) -> Bool {
    let isHexadecimal = page[start] | 0x20 == UInt8(ascii: "x")
    let radix: UInt64 = isHexadecimal ? 16 : 10
    var (index, number) = (isHexadecimal ? start + 1 : start, UInt64(0))
    while index < page.count, number <= 0x10FFFF, let digit = digit(page[index]), digit < radix {
      number = number * radix + digit
      index += 1
    }
    return (0x100000...0x10FFFF).contains(number)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte &- 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      UInt64(byte | 0x20) - 87
    default: nil
    }
  }
}
