import Glibc
import NewsModel

/// Cuts XML into tags and text, in one pass, whatever the damage.
///
/// No DTD is processed: of a document type only internal entities with plain values are read. A `<` that
/// begins no tag is text; an unterminated CDATA section ends with the document.
struct XMLScanner {
  enum Token {
    case start(XMLTag)
    /// The end tag's name, in place.
    case end(Range<Int>)
    /// References not yet decoded.
    case text(Range<Int>)
    case literal(Range<Int>)
    case finished
  }

  /// Attributes of one tag that are read.
  static let mostAttributes = 256

  let bytes: [UInt8]
  var position = 0
  /// Whether something was not well formed.
  var isRepaired = false
  var entities = XMLEntities()
  /// Ends that were looked for and are nowhere in the rest, so that they are not looked for again.
  private var hasNoInstructionEnd = false
  private var hasNoCommentEnd = false
  private var hasNoSubsetEnd = false
  private var hasNoSectionEnd = false
  private var nextSectionEnd: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Parameter open: the name of the innermost open element, which mends a CDATA section without an end.
  mutating func next(open: Range<Int>?) -> Token {
    while position < bytes.count {
      guard bytes[position] == 0x3C else { return text() }
      guard position + 1 < bytes.count else { return strayMark() }
      switch bytes[position + 1] {
      case 0x2F:
        if let token = endTag() { return token }
      case 0x21:
        if let token = declaration(open: open) { return token }
      case 0x3F: skipInstruction()
      case let byte where Self.isNameStart(byte):
        if let token = startTag() { return token }
        return strayMark()
      default: return strayMark()
      }
    }
    return .finished
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x80...0xFF: true
    default: false
    }
  }

  /// Everything that cannot end a name: names are read tolerantly.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2F, 0x3E, 0x3C, 0x3D, 0x22, 0x27: false
    default: true
    }
  }

  // MARK: Text

  private mutating func text() -> Token {
    let start = position
    position = Self.index(of: 0x3C, in: bytes, from: start) ?? bytes.count
    return .text(start..<position)
  }

  /// A `<` that is text.
  private mutating func strayMark() -> Token {
    isRepaired = true
    let start = position
    position += 1
    position = Self.index(of: 0x3C, in: bytes, from: position) ?? bytes.count
    return .text(start..<position)
  }

  static func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      guard let found = memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The place of a short sequence of bytes; its first byte should be rare.
  static func index(of sequence: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    var start = start
    let length = sequence.utf8CodeUnitCount
    while let found = index(of: sequence.utf8Start.pointee, in: bytes, from: start) {
      guard found + length <= bytes.count else { return nil }
      if bytes.withUnsafeBytes({ matches($0, at: found, sequence) }) { return found }
      start = found + 1
    }
    return nil
  }

  private static func matches(_ buffer: UnsafeRawBufferPointer, at index: Int, _ sequence: StaticString)
    -> Bool
  {
    guard let base = buffer.baseAddress else { return false }
    return memcmp(base + index, sequence.utf8Start, sequence.utf8CodeUnitCount) == 0
  }

  func has(_ sequence: StaticString, at index: Int) -> Bool {
    guard index + sequence.utf8CodeUnitCount <= bytes.count else { return false }
    return bytes.withUnsafeBytes { Self.matches($0, at: index, sequence) }
  }

  // MARK: Declarations

  private mutating func skipInstruction() {
    if !hasNoInstructionEnd, let end = Self.index(of: "?>", in: bytes, from: position) {
      position = end + 2
    } else {
      (isRepaired, hasNoInstructionEnd) = (true, true)
      position = Self.index(of: 0x3E, in: bytes, from: position).map { $0 + 1 } ?? bytes.count
    }
  }

  private mutating func declaration(open: Range<Int>?) -> Token? {
    if has("<![CDATA[", at: position) { return section(open: open) }
    if has("<!--", at: position) {
      skipComment()
      return nil
    }
    return documentType()
  }

  private mutating func skipComment() {
    if !hasNoCommentEnd, let end = Self.index(of: "-->", in: bytes, from: position + 4) {
      position = end + 3
    } else {
      (isRepaired, hasNoCommentEnd) = (true, true)
      position += 4
    }
  }

  private mutating func section(open: Range<Int>?) -> Token {
    let start = position + 9
    guard let end = sectionEnd(from: start) else {
      isRepaired = true
      position = open.flatMap { lostMark(from: start, to: bytes.count, open: $0) } ?? bytes.count
      return .literal(min(start, position)..<position)
    }
    if let cut = lostEnd(from: start, to: end, open: open) {
      isRepaired = true
      position = cut
      return .literal(start..<cut)
    }
    position = end + 3
    return .literal(start..<end)
  }

  /// Looked for once: the end that one section has may be that of many.
  private mutating func sectionEnd(from start: Int) -> Int? {
    if let nextSectionEnd, nextSectionEnd >= start { return nextSectionEnd }
    guard !hasNoSectionEnd else { return nil }
    nextSectionEnd = Self.index(of: "]]>", in: bytes, from: start)
    hasNoSectionEnd = nextSectionEnd == nil
    return nextSectionEnd
  }

  /// Where a section should have ended that runs, for want of its end mark, into the next one: at the end
  /// tag of the element that it is in, or else of the item.
  private func lostEnd(from start: Int, to end: Int, open: Range<Int>?) -> Int? {
    guard let open, let next = beginning(from: start, to: end) else { return nil }
    return lostMark(from: start, to: next, open: open)
  }

  /// The end tag, before a place, of the element that a section is in, or else of the item.
  private func lostMark(from start: Int, to next: Int, open: Range<Int>) -> Int? {
    var index = start
    while let mark = Self.index(of: "</", in: bytes, from: index), mark < next {
      if has("item>", at: mark + 2) || has("entry>", at: mark + 2) { return mark }
      let name = mark + 2..<min(mark + 2 + open.count, bytes.count)
      if bytes[name] == bytes[open], name.upperBound < bytes.count, bytes[name.upperBound] == 0x3E {
        return mark
      }
      index = mark + 2
    }
    return nil
  }

  /// Where a section begins within another, right behind a tag; elsewhere it is a word about sections.
  private func beginning(from start: Int, to end: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<end])
      var index = start
      while true {
        index = ByteScan.pair(0x3C, 0x21, apart: 1, in: text, from: index)
        guard index < end else { return nil }
        if has("<![CDATA[", at: index), buffer[..<index].last(where: { $0 > 0x20 }) == 0x3E { return index }
        index += 1
      }
    }
  }

  /// Passes over `<!DOCTYPE …>` with its internal subset.
  private mutating func documentType() -> Token? {
    let start = position
    var index = position
    while index < bytes.count, bytes[index] != 0x3E, bytes[index] != 0x5B { index += 1 }
    guard index < bytes.count, bytes[index] == 0x5B else {
      position = min(index + 1, bytes.count)
      return nil
    }
    guard !hasNoSubsetEnd, let end = Self.index(of: 0x5D, in: bytes, from: index),
      let close = Self.index(of: 0x3E, in: bytes, from: end)
    else {
      (isRepaired, hasNoSubsetEnd) = (true, true)
      position = Self.index(of: 0x3E, in: bytes, from: start).map { $0 + 1 } ?? bytes.count
      return nil
    }
    entities.read(bytes[index..<end])
    position = close + 1
    return nil
  }
}
