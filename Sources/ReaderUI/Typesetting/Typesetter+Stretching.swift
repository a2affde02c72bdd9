import Canvas

extension Typesetter {
  /// A piece of a text with what is left of the measure spread over its spaces; where they would be more than doubled, as it
  /// is. The answer is the column after it.
  mutating func appendStretched(
    _ flow: Flow, _ text: Int, _ range: Range<Int>, column: Int, slack: Int
  ) -> Int {
    let words = flow.words(of: range)
    let gaps = words.count - 1
    guard slack > 0, gaps > 0, slack <= gaps else {
      append(flow, text, range, column: column)
      return column + flow.columns(of: range)
    }
    for (index, word) in words.enumerated() {
      let added = slack * index / gaps
      append(flow, text, word, column: column + added + flow.columns(of: range.lowerBound..<word.lowerBound))
    }
    return column + slack + flow.columns(of: range)
  }
}

extension Flow {
  /// What stands between the spaces of a range.
  fileprivate func words(of range: Range<Int>) -> [Range<Int>] {
    let bytes = text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let line = text[from..<bytes.index(from, offsetBy: range.count)].utf8
    return line.split(separator: 0x20).map { word in
      let start = range.lowerBound + line.distance(from: line.startIndex, to: word.startIndex)
      return start..<start + word.count
    }
  }

  /// Whether a line feed follows a line.
  func endsParagraph(_ line: Range<Int>) -> Bool {
    text.utf8.dropFirst(line.upperBound).first { $0 != 0x20 } == 0x0A
  }

  func ink(at offset: Int) -> Ink? { pieces(of: offset..<offset + 1).first?.1 }
}
