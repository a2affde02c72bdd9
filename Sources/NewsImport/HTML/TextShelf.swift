import Glibc
import NewsModel

/// Texts and attributes of a page that a parser has nothing to do with but to carry them: it is given one character for
/// each text, which the tree takes for it again, and tags without their attributes, which the tree finds by where the tag
/// stands. gumbo looks at every character three times.
///
/// The characters are those of plane 16, which are for private use. A page that has any of them itself keeps all of its
/// text, so that no page can ask for another text than its own.
struct TextShelf {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Shorter texts cost as much to put aside as to parse.
  private static let shortest = 7
  private static let most = 0xFF00

  /// All texts and values, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// All attributes, their values in `bytes`.
  private(set) var attributes: [HTMLTree.Attribute] = []
  private var ranges: [Range<Int32>] = []
  private struct Tag {
    /// In what the parser is given.
    var place: Int
    var attributes: Range<Int32>
  }

  /// By their places.
  private var tags: [Tag] = []
  private var firstOfTag: Int32 = 0
  /// The tag behind the one that was asked for last.
  private var next = 0
  private let isOpen: Bool

  /// A shelf without texts.
  init() { isOpen = false }

  init(for page: Bytes) {
    isOpen = MarkupScan.index(of: Self.lead, in: page, from: 0) == page.count && !Self.hasHighReference(page)
    bytes.reserveCapacity(isOpen ? page.count / 4 : 0)
    ranges.reserveCapacity(isOpen ? 1024 : 0)
    tags.reserveCapacity(isOpen ? 1024 : 0)
  }

  // MARK: - Putting aside

  /// Puts a text without references aside, its white space folded, and writes the character that stands for it; false where a
  /// parser would change it, or there is no room.
  mutating func put(_ text: Bytes, _ range: Range<Int>, into html: inout [UInt8]) -> Bool {
    guard isOpen, range.count >= Self.shortest, ranges.count < Self.most, Self.isPlain(text, range, true)
    else {
      return false
    }
    let start = Int32(bytes.count)
    WhiteSpaceFold.copy(text, range, into: &bytes)
    Self.write(ranges.count, into: &html)
    ranges.append(start..<Int32(bytes.count))
    return true
  }

  var holdsAttributes: Bool { isOpen }

  /// Puts an attribute of the open tag aside; false where a parser would change its value.
  mutating func hold(_ name: HTMLAttribute, _ text: Bytes, _ value: Range<Int>) -> Bool {
    guard Self.isPlain(text, value, false) else { return false }
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text[value])
    attributes.append(HTMLTree.Attribute(name: name, value: start..<Int32(bytes.count)))
    return true
  }

  /// Notes whose attributes were put aside since the last tag.
  mutating func closeTag(at place: Int) {
    let end = Int32(attributes.count)
    guard end > firstOfTag else { return }
    tags.append(Tag(place: place, attributes: firstOfTag..<end))
    firstOfTag = end
  }

  private static func write(_ mark: Int, into html: inout [UInt8]) {
    html.append(lead)
    for shift in [12, 6, 0] { html.append(0x80 | UInt8(truncatingIfNeeded: (mark >> shift) & 0x3F)) }
  }

  /// Without what HTML replaces, such as controls, and what folds lines of its own.
  private static func isPlain(_ text: Bytes, _ range: Range<Int>, _ isFolded: Bool) -> Bool {
    let text = Bytes(rebasing: text[..<range.upperBound])
    var index = ByteScan.unprintable(in: text, from: range.lowerBound)
    while index < text.count {
      switch text[index] {
      case 0x20...0x7E, 0x09, 0x0A: index = ByteScan.unprintable(in: text, from: index + 1)
      case 0x80...0xC1, 0xC3...0xEE: index += 1
      case 0xC2:
        guard index + 1 < text.count, text[index + 1] >= 0xA0 else { return false }
        index += 2
      case 0xEF:
        guard index + 2 < text.count, text[index + 1] != 0xB7,
          text[index + 1] != 0xBF || text[index + 2] < 0xBE
        else { return false }
        index += 3
      case 0xF0:
        guard index + 3 < text.count, text[index + 1] & 0x0F != 0x0F else { return false }
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
    text.count == 4 ? Self.range(text.bindMemory(to: UInt8.self), 0, ranges) : nil
  }

  /// Where the attributes lie of a tag that stands at a place; quick for tags that are asked for in their order.
  mutating func attributes(ofTagAt place: Int) -> Range<Int32>? {
    if next == 0 || tags[next - 1].place >= place { next = 0 }
    if next < tags.count, tags[next].place < place {
      var end = tags.count
      while next < end {
        let middle = (next + end) / 2
        if tags[middle].place < place { next = middle + 1 } else { end = middle }
      }
    }
    guard next < tags.count, tags[next].place == place else { return nil }
    next += 1
    return tags[next - 1].attributes
  }

  /// A text among which there are marks, with what they stand for.
  func expanded(_ text: UnsafeRawBufferPointer, into result: inout [UInt8]) {
    let text = text.bindMemory(to: UInt8.self)
    var index = 0
    while index < text.count {
      let mark = MarkupScan.index(of: Self.lead, in: text, from: index)
      result.append(contentsOf: text[index..<mark])
      guard mark + 3 < text.count, let range = Self.range(text, mark, ranges) else {
        result.append(contentsOf: text[mark...])
        return
      }
      result.append(contentsOf: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
      index = mark + 4
    }
  }

  /// Whether anything is there to be taken back.
  func hasMarks(_ text: UnsafeRawBufferPointer) -> Bool {
    guard !ranges.isEmpty else { return false }
    let text = text.bindMemory(to: UInt8.self)
    return MarkupScan.index(of: Self.lead, in: text, from: 0) < text.count
  }

  private static func range(_ text: Bytes, _ index: Int, _ ranges: [Range<Int32>]) -> Range<Int32>? {
    guard text[index] == lead else { return nil }
    let last = Int(text[index + 2] & 0x3F) << 6 | Int(text[index + 3] & 0x3F)
    let mark = Int(text[index + 1] & 0x3F) << 12 | last
    return mark < ranges.count ? ranges[mark] : nil
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
