import NewsModel

/// Decodes the text of XML: references, line ends, and control bytes, which are dropped.
enum XMLText {
  /// Appends the text with its references decoded; unknown ones stay as they are.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, _ entities: XMLEntities, to output: inout [UInt8]
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      if output.isEmpty { output.reserveCapacity(text.count) }
      var index = 0
      while index < text.count {
        let start = index
        index = ByteScan.referenceOrControl(in: text, from: start)
        if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
        guard index < text.count else { return }
        index =
          text[index] == 0x26 ? reference(text, index, entities, &output) : control(text, index, &output)
      }
    }
  }

  /// Appends text in which nothing is a reference.
  static func appendLiteral(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      var index = 0
      while index < text.count {
        let start = index
        index = ByteScan.control(in: text, from: start)
        if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
        guard index < text.count else { return }
        index = control(text, index, &output)
      }
    }
  }

  static func string(_ bytes: [UInt8], _ range: Range<Int>, _ entities: XMLEntities) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    append(bytes, range, entities, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func control(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8])
    -> Int
  {
    if text[index] == 0x0D, index + 1 >= text.count || text[index + 1] != 0x0A { output.append(0x0A) }
    return index + 1
  }

  /// Returns the place behind the reference, or behind the ampersand when it is text.
  private static func reference(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ entities: XMLEntities, _ output: inout [UInt8]
  ) -> Int {
    if let reading = CharacterReference.numeric(text, at: index, .kept) {
      output += reading.value
      return reading.end
    }
    if let range = CharacterReference.name(text, at: index),
      let value = value(of: UnsafeBufferPointer(rebasing: text[range]), entities)
    {
      output += value
      return range.upperBound + 1
    }
    output.append(0x26)
    return index + 1
  }

  private static func value(of name: UnsafeBufferPointer<UInt8>, _ entities: XMLEntities) -> [UInt8]? {
    if !entities.isEmpty, let value = entities.value(of: name) { return value }
    return NamedReferences.value(of: name)
  }
}
