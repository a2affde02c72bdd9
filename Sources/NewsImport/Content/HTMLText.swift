import NewsModel

/// Decodes and encodes the text of HTML.
enum HTMLText {
  /// Appends text with its references decoded; unknown ones stay as they are.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool = false, to output: inout [UInt8]
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      var index = 0
      while index < text.count {
        let start = index
        index = MarkupScan.index(of: 0x26, in: text, from: start)
        if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
        guard index < text.count else { return }
        index = reference(text, index, isAttribute, &output)
      }
    }
  }

  static func string(_ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool = false) -> String {
    if !bytes[range].contains(0x26) {
      return bytes.withUnsafeBufferPointer { String(utf8: UnsafeBufferPointer(rebasing: $0[range])) }
    }
    var output: [UInt8] = []
    append(bytes, range, isAttribute: isAttribute, to: &output)
    return String(utf8: output)
  }

  /// Returns the place behind the reference, or behind the ampersand when it is text.
  private static func reference(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ isAttribute: Bool, _ output: inout [UInt8]
  ) -> Int {
    if let reading = CharacterReference.numeric(text, at: index, .windows1252) {
      output += reading.value
      return reading.end
    }
    if let range = CharacterReference.name(text, at: index),
      let value = NamedReferences.value(of: UnsafeBufferPointer(rebasing: text[range]))
    {
      output += value
      return range.upperBound + 1
    }
    if !isAttribute, let (value, end) = bareReference(text, index) {
      output += value
      return end
    }
    output.append(0x26)
    return index + 1
  }

  /// A reference without a semicolon, of those that HTML inherited, where no letter or `=` follows.
  private static func bareReference(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> ([UInt8], Int)? {
    var end = index + 1
    while end < text.count, end - index < 10, isAlphanumeric(text[end]) { end += 1 }
    let name = UnsafeBufferPointer(rebasing: text[index + 1..<end])
    guard name.count > 1, end >= text.count || text[end] != 0x3D, NamedReferences.isBare(name) else {
      return nil
    }
    return NamedReferences.value(of: name).map { ($0, end) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Appends text so that it is text in HTML too.
  static func appendEscaped(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendEscaped($0, to: &output, ByteScan.markupOrQuote) }
  }

  /// Appends text between tags, where quotation marks need no escape.
  static func appendEscapedText(_ text: [UInt8], to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendEscapedText($0, to: &output) }
  }

  static func appendEscapedText(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    appendEscaped(text, to: &output, ByteScan.markup)
  }

  @inline(__always)
  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ next: (ByteScan.Bytes, Int) -> Int
  ) {
    var index = 0
    while index < text.count {
      let start = index
      index = next(text, start)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      guard index < text.count else { return }
      switch text[index] {
      case 0x26: output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
      case 0x3C: output += [0x26, 0x6C, 0x74, 0x3B]
      case 0x3E: output += [0x26, 0x67, 0x74, 0x3B]
      default: output += [0x26, 0x71, 0x75, 0x6F, 0x74, 0x3B]
      }
      index += 1
    }
  }
}
