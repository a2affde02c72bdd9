import Glibc

/// Cuts HTML into tags and text as browsers do, as far as clean content needs it.
struct HTMLScanner {
  enum Token {
    case start(HTMLTag)
    case end(Range<Int>)
    /// References not yet decoded.
    case text(Range<Int>)
    /// Text in which nothing is a reference.
    case literal(Range<Int>)
    case finished
  }

  let bytes: [UInt8]
  var position = 0
  private var hasNoCommentEnd = false
  /// The attributes of the last tag: their room serves the next one, where nobody holds the tag any more.
  private var room: [HTMLTag.Attribute] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token {
    while position < bytes.count {
      guard bytes[position] == 0x3C else { return text(from: position) }
      guard position + 1 < bytes.count else { return text(from: position) }
      switch bytes[position + 1] {
      case 0x41...0x5A, 0x61...0x7A: return startTag()
      case 0x2F:
        if let token = endTag() { return token }
      case 0x21 where isDeclaration:
        if let token = declaration() { return token }
      case 0x3F:
        position = XMLScanner.index(of: 0x3E, in: bytes, from: position).map { $0 + 1 } ?? bytes.count
      default: return text(from: position)
      }
    }
    return .finished
  }

  /// `<!` that a letter, a hyphen or a bracket follows; anything else is text.
  private var isDeclaration: Bool {
    guard position + 2 < bytes.count else { return true }
    switch bytes[position + 2] {
    case 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5B, 0x3E: return true
    default: return false
    }
  }

  func holds(_ byte: UInt8, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let part = UnsafeBufferPointer(rebasing: buffer[range])
      return MarkupScan.index(of: byte, in: part, from: 0) < part.count
    }
  }

  /// Text to the next `<`; the byte at the start may be one itself.
  private mutating func text(from start: Int) -> Token {
    position = XMLScanner.index(of: 0x3C, in: bytes, from: start + 1) ?? bytes.count
    return .text(start..<position)
  }

  // MARK: Tags

  private mutating func startTag() -> Token {
    var index = position + 1
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    var tag = HTMLTag(name: position + 1..<index)
    tag.take(&room)
    while index < bytes.count {
      switch bytes[index] {
      case 0x3E:
        tag.isEmpty = bytes[index - 1] == 0x2F
        position = index + 1
        room = tag.attributes
        return .start(tag)
      case 0...0x20, 0x2F: index += 1
      default: index = attribute(at: index, of: &tag)
      }
    }
    return unfinished(tag)
  }

  /// A tag that the text ends in is dropped.
  private mutating func unfinished(_ tag: HTMLTag) -> Token {
    position = bytes.count
    return .finished
  }

  /// `=`, quotes and `<` within a name are taken as browsers take them, as part of it.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x2F && byte != 0x3E
  }

  private func attribute(at start: Int, of tag: inout HTMLTag) -> Int {
    var index = start + 1
    while index < bytes.count, Self.isNameByte(bytes[index]), bytes[index] != 0x3D { index += 1 }
    let name = start..<index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else {
      tag.add(HTMLTag.Attribute(name: name, value: index..<index))
      return index
    }
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let (value, end) = attributeValue(at: index)
    tag.add(HTMLTag.Attribute(name: name, value: value))
    return end
  }

  private func attributeValue(at start: Int) -> (Range<Int>, Int) {
    guard start < bytes.count else { return (start..<start, start) }
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27, let end = XMLScanner.index(of: quote, in: bytes, from: start + 1) {
      return (start + 1..<end, end + 1)
    }
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
    return (start..<index, index)
  }

  private mutating func endTag() -> Token? {
    var index = position + 2
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let name = position + 2..<index
    position = XMLScanner.index(of: 0x3E, in: bytes, from: index).map { $0 + 1 } ?? bytes.count
    return name.isEmpty ? nil : .end(name)
  }

  // MARK: Declarations

  private mutating func declaration() -> Token? {
    if isAt("<!--", position) {
      skipComment()
      return nil
    }
    guard isAt("<![CDATA[", position) else {
      position = XMLScanner.index(of: 0x3E, in: bytes, from: position).map { $0 + 1 } ?? bytes.count
      return nil
    }
    let start = position + 9
    let end = XMLScanner.index(of: "]]>", in: bytes, from: start)
    position = end.map { $0 + 3 } ?? bytes.count
    return .literal(start..<(end ?? bytes.count))
  }

  private mutating func skipComment() {
    if isAt("<!-->", position) || isAt("<!--->", position) {
      position = XMLScanner.index(of: 0x3E, in: bytes, from: position).map { $0 + 1 } ?? bytes.count
    } else if !hasNoCommentEnd, let end = XMLScanner.index(of: "-->", in: bytes, from: position + 4) {
      position = end + 3
    } else {
      hasNoCommentEnd = true
      position = XMLScanner.index(of: 0x3E, in: bytes, from: position).map { $0 + 1 } ?? bytes.count
    }
  }

  private func isAt(_ sequence: StaticString, _ index: Int) -> Bool {
    guard index + sequence.utf8CodeUnitCount <= bytes.count else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return memcmp(base + index, sequence.utf8Start, sequence.utf8CodeUnitCount) == 0
    }
  }

  /// Passes over the content of an element that holds no markup, such as a script, to behind its end tag.
  mutating func skipContent(of name: String) {
    var index = position
    while let mark = XMLScanner.index(of: "</", in: bytes, from: index) {
      let end = mark + 2 + name.utf8.count
      if end <= bytes.count, zip(bytes[(mark + 2)..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 }) {
        position = XMLScanner.index(of: 0x3E, in: bytes, from: end).map { $0 + 1 } ?? bytes.count
        return
      }
      index = mark + 2
    }
    position = bytes.count
  }
}
