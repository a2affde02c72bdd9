/// Copies the attributes of a tag that mean something to an importer.
enum AttributeCut {
  /// Longest value that is copied; data URLs beyond are pictures.
  private static let longestValue = 4096
  private static let mostAttributes = 24

  /// `range` runs from behind the name to behind the `>`, and the tag begins at `place` in `html`. What a parser need not
  /// know is put aside, unless it is to stay complete.
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into html: inout [UInt8],
    at place: Int, _ shelf: inout TextShelf, isComplete: Bool
  ) {
    var index = range.lowerBound
    var copied = 0
    var seen: UInt64 = 0
    let mayHold = shelf.holdsAttributes && !isComplete
    while index < range.upperBound, copied < mostAttributes {
      guard let attribute = next(bytes, &index, range.upperBound) else { break }
      guard let known = HTMLAttribute.known(bytes, attribute.name), seen & known.bit == 0 else { continue }
      if isPicture(bytes, attribute) {
        hold(.picture, "\(attribute.value.lowerBound)-\(attribute.value.upperBound)", mayHold, &shelf, &html)
        continue
      }
      guard isUseful(bytes, known.attribute, attribute.value) else { continue }
      copied += 1
      seen |= known.bit
      // A parser asks inputs whether they are hidden.
      if mayHold, known.attribute != .type, hasNoReference(bytes, attribute.value),
        shelf.hold(known.attribute, bytes, attribute.value)
      {
        continue
      }
      html.append(0x20)
      html.append(contentsOf: bytes[attribute.name.lowerBound..<attribute.end])
    }
    shelf.closeTag(at: place)
  }

  private static func hold(
    _ name: HTMLAttribute, _ value: String, _ mayHold: Bool, _ shelf: inout TextShelf, _ html: inout [UInt8]
  ) {
    var value = value
    let isHeld = value.withUTF8 { mayHold && shelf.hold(name, $0, 0..<$0.count) }
    if !isHeld { html += " \(name.rawValue)=\(value)".utf8 }
  }

  /// Where the value of an attribute stands in a tag; nil where it is not there. `name` is in lower case.
  static func value(
    of name: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound, let attribute = next(bytes, &index, range.upperBound) {
      let isSame = attribute.name.count == name.utf8CodeUnitCount
      if isSame, MarkupScan.matches(bytes, attribute.name.lowerBound, name) { return attribute.value }
    }
    return nil
  }

  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    /// Behind the closing quote.
    var end: Int
  }

  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ limit: Int)
    -> Attribute?
  {
    while index < limit,
      bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ">")
    { index += 1 }
    let start = index
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    { index += 1 }
    if index == start, index < limit { index += 1 }
    guard start < index, start < limit else { return nil }
    let name = start..<index
    var cursor = index
    while cursor < limit, bytes[cursor] <= 0x20 { cursor += 1 }
    guard cursor < limit, bytes[cursor] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: index..<index, end: index)
    }
    cursor += 1
    while cursor < limit, bytes[cursor] <= 0x20 { cursor += 1 }
    let value = value(bytes, cursor, limit)
    index = min(limit, value.end)
    return Attribute(name: name, value: value.range, end: index)
  }

  private static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (
    range: Range<Int>, end: Int
  ) {
    guard start < limit else { return (limit..<limit, limit) }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = min(limit, MarkupScan.index(of: quote, in: bytes, from: start + 1))
      return (min(start + 1, end)..<end, end + 1)
    }
    var end = start
    while end < limit, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return (start..<end, end)
  }

  // MARK: - What is kept

  /// A picture within the page, larger than what stands in for one that is loaded late. Where it stands is noted, since
  /// a parser has nothing to do with its bytes.
  private static func isPicture(_ bytes: UnsafeBufferPointer<UInt8>, _ attribute: Attribute) -> Bool {
    attribute.value.count > 400 && attribute.name.count == 3
      && MarkupScan.matches(bytes, attribute.name.lowerBound, "src")
      && MarkupScan.matches(bytes, attribute.value.lowerBound, "data:image/")
  }

  private static func isUseful(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: HTMLAttribute, _ value: Range<Int>
  ) -> Bool {
    guard value.count <= longestValue else { return false }
    guard name == .style else { return !MarkupScan.matches(bytes, value.lowerBound, "data:image") }
    return MarkupScan.contains(bytes, value, "display") || MarkupScan.contains(bytes, value, "visibility")
      || MarkupScan.contains(bytes, value, "font-")
  }

  private static func hasNoReference(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[..<value.upperBound])
    return MarkupScan.index(of: UInt8(ascii: "&"), in: text, from: value.lowerBound) == text.count
  }
}
