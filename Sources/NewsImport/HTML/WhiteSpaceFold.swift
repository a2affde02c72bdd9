/// White space of a text as one byte each time, and no returns: a parser takes its time for every one.
enum WhiteSpaceFold {
  static func copy(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout [UInt8]) {
    let first = result.count
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard text[index] <= 0x20 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, text[end] <= 0x20 { end += 1 }
      if end > index + 1 {
        result.append(contentsOf: text[start...index])
        start = end
      }
      index = end
    }
    if start < range.upperBound { result.append(contentsOf: text[start..<range.upperBound]) }
    replaceReturns(in: &result, from: first)
  }

  private static func replaceReturns(in result: inout [UInt8], from start: Int) {
    result.withUnsafeMutableBufferPointer { bytes in
      let text = UnsafeBufferPointer(bytes)
      var index = start
      while true {
        index = MarkupScan.index(of: 0x0D, in: text, from: index)
        guard index < bytes.count else { return }
        bytes[index] = 0x0A
      }
    }
  }
}
