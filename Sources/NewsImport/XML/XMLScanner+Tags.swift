/// A start tag, in place.
struct XMLTag {
  struct Attribute {
    var name: Range<Int>
    /// Without its quotes; references not yet decoded.
    var value: Range<Int>
  }

  var name: Range<Int>
  var attributes: [Attribute] = []
  var isEmpty = false
}

/// A name in its two parts, without regard to case.
struct XMLName {
  /// In lower case; empty for none.
  let prefix: String
  let local: NameKey
  /// The place of the local part.
  let place: Range<Int>
}

extension XMLScanner {
  func split(_ range: Range<Int>) -> XMLName {
    guard let colon = bytes[range].firstIndex(of: 0x3A) else {
      return XMLName(prefix: "", local: NameKey(bytes, range), place: range)
    }
    let place = colon + 1..<range.upperBound
    return XMLName(prefix: lower(range.lowerBound..<colon), local: NameKey(bytes, place), place: place)
  }

  func lower(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (index, byte) in bytes[range].enumerated() {
        buffer[index] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
      }
      return range.count
    }
  }

  /// References decoded.
  func value(_ attribute: XMLTag.Attribute) -> String {
    XMLText.string(bytes, attribute.value, entities)
  }

  /// nil, past the tag, when it has no name.
  mutating func endTag() -> Token? {
    var index = position + 2
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let name = start..<index
    while index < bytes.count, bytes[index] != 0x3E, bytes[index] != 0x3C { index += 1 }
    if index < bytes.count, bytes[index] == 0x3E { index += 1 } else { isRepaired = true }
    position = index
    return name.isEmpty ? nil : .end(name)
  }

  /// nil, without a step, when no tag begins here.
  mutating func startTag() -> Token? {
    var index = position + 1
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    var tag = XMLTag(name: position + 1..<index)
    guard index < bytes.count, bytes[index] != 0x3D, bytes[index] != 0x22, bytes[index] != 0x27 else {
      return nil
    }
    while index < bytes.count {
      switch bytes[index] {
      case 0x3E:
        tag.isEmpty = bytes[index - 1] == 0x2F
        position = index + 1
        return .start(tag)
      case 0x3C:
        isRepaired = true
        position = index
        return .start(tag)
      case 0...0x20, 0x2F, 0x22, 0x27, 0x3D: index += 1
      default: index = attribute(at: index, of: &tag)
      }
    }
    isRepaired = true
    position = bytes.count
    return .finished
  }

  /// Returns the place behind the attribute.
  private mutating func attribute(at start: Int, of tag: inout XMLTag) -> Int {
    var index = start
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let name = start..<index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else { return index }
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let (value, end) = attributeValue(at: index)
    if tag.attributes.count < Self.mostAttributes {
      tag.attributes.append(XMLTag.Attribute(name: name, value: value))
    }
    return end
  }

  private mutating func attributeValue(at start: Int) -> (Range<Int>, Int) {
    guard start < bytes.count else { return (start..<start, start) }
    let quote = bytes[start]
    guard quote == 0x22 || quote == 0x27 else { return bareValue(at: start) }
    guard let end = Self.index(of: quote, in: bytes, from: start + 1) else { return bareValue(at: start + 1) }
    if bytes[end - 1] == 0x3D, bytes[start + 1..<end].contains(0x3C) { return bareValue(at: start + 1) }
    return (start + 1..<end, end + 1)
  }

  /// A value without quotes, or one that lost its closing one.
  private mutating func bareValue(at start: Int) -> (Range<Int>, Int) {
    isRepaired = true
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x3C { index += 1 }
    let isClosed = index > start && index < bytes.count && bytes[index] == 0x3E && bytes[index - 1] == 0x2F
    return (start..<(isClosed ? index - 1 : index), index)
  }
}
