/// Copies the attributes of a tag that mean something to an importer.
enum AttributeCut {
  /// Longest value that is copied; data URLs beyond are pictures.
  private static let longestValue = 4096
  private static let mostAttributes = 24

  /// `range` runs from behind the name to behind the `>`. Values are put aside, unless they are to stay complete.
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into html: inout [UInt8],
    _ shelf: inout TextShelf, isComplete: Bool
  ) {
    var index = range.lowerBound
    var copied = 0
    while index < range.upperBound, copied < mostAttributes {
      guard let attribute = next(bytes, &index, range.upperBound) else { return }
      guard isKept(bytes, attribute.name) else { continue }
      if isPicture(bytes, attribute) {
        html += " -picture=\(attribute.value.lowerBound)-\(attribute.value.upperBound)".utf8
        continue
      }
      guard isUseful(bytes, attribute) else { continue }
      copied += 1
      html.append(0x20)
      guard !isComplete, hasNoReference(bytes, attribute.value),
        shelf.takes(bytes, attribute.value, isFolded: false)
      else {
        html.append(contentsOf: bytes[attribute.name.lowerBound..<attribute.end])
        continue
      }
      html.append(contentsOf: bytes[attribute.name])
      html.append(UInt8(ascii: "="))
      shelf.put(bytes, attribute.value, isFolded: false, into: &html)
    }
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

  private static func isKept(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count <= 20, name.count >= 2 else { return false }
    return kept[hash(bytes, name)] ?? false
  }

  /// A picture within the page, larger than what stands in for one that is loaded late. Where it stands is noted, since
  /// a parser has nothing to do with its bytes.
  private static func isPicture(_ bytes: UnsafeBufferPointer<UInt8>, _ attribute: Attribute) -> Bool {
    attribute.value.count > 400 && attribute.name.count == 3
      && MarkupScan.matches(bytes, attribute.name.lowerBound, "src")
      && MarkupScan.matches(bytes, attribute.value.lowerBound, "data:image/")
  }

  private static func isUseful(_ bytes: UnsafeBufferPointer<UInt8>, _ attribute: Attribute) -> Bool {
    guard attribute.value.count <= longestValue else { return false }
    guard MarkupScan.matches(bytes, attribute.name.lowerBound, "style") else {
      return !MarkupScan.matches(bytes, attribute.value.lowerBound, "data:image")
    }
    return MarkupScan.contains(bytes, attribute.value, "display")
      || MarkupScan.contains(bytes, attribute.value, "visibility")
      || MarkupScan.contains(bytes, attribute.value, "font-")
  }

  private static func hasNoReference(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[..<value.upperBound])
    return MarkupScan.index(of: UInt8(ascii: "&"), in: text, from: value.lowerBound) == text.count
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in name { hash = (hash ^ UInt64(bytes[index] | 0x20)) &* 0x100_0000_01b3 }
    return hash
  }

  private static let kept: HashSlots<Bool> = {
    let names =
      "class id role itemprop itemscope itemtype itemid itemref href src srcset data-src data-lazy-src "
      + "data-original data-srcset alt title rel datetime content name property style hidden aria-hidden "
      + "aria-label lang xml:lang width height start cite type charset http-equiv data-testid "
      + "data-component data-timestamp data-date data-time data-author data-id data-comment-id "
      + "data-parent-id data-depth data-level data-likes value data-lazy-srcset data-lazy data-original-src "
      + "data-full-src data-img-src data-image data-cfsrc data-delayed-url data-large-file"
    return HashSlots(
      names.split(separator: " ").map { name in
        let bytes = Array(name.utf8)
        return (bytes.withUnsafeBufferPointer { hash($0, 0..<bytes.count) }, true)
      })
  }()
}
