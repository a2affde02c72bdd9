/// What the words of a line say, without regard to its place.
enum LineWords {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mai", "okt", "dez",
  ]

  static func add(_ text: BlockTexts.Text, _ block: TextBlock, to row: inout [Float]) {
    let bytes = text.text.utf8
    count(bytes, &row)
    let line = text.folded
    func add(_ holds: Bool) { row.append(holds ? 1 : 0) }
    add(LinePatterns.isRelatedHead(line))
    add(LinePatterns.isPointer(line))
    add(LinePatterns.isNoise(line))
    add(LinePatterns.closes(line))
    add(line.hasPrefix("by ") || line.hasPrefix("von ") || line.hasPrefix("par "))
    add(block.length < 120 && holdsDate(line))
    add(bytes.contains(UInt8(ascii: "@")))
    add(line.holds("©"))
    add(line.hasSuffix(":"))
    add(line.hasSuffix("…") || line.hasSuffix("..."))
    add(line.hasSuffix("?"))
    add(line.hasPrefix("photo") || line.hasPrefix("image") || line.hasPrefix("foto"))
    add(line.hasPrefix("about "))
    add(line.holds("http"))
    add(line.hasPrefix("\"") || line.hasPrefix("“"))
  }

  /// The words of a line in lower case, each by its hash.
  static func hashes(_ line: String) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    var hash = NameWords.seed
    for byte in line.utf8 {
      if byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        hash = NameWords.next(hash, byte)
      } else if hash != NameWords.seed {
        hashes.insert(hash)
        hash = NameWords.seed
      }
    }
    if hash != NameWords.seed { hashes.insert(hash) }
    return hashes
  }

  private static func count(_ bytes: String.UTF8View, _ row: inout [Float]) {
    var (upper, digits, marks, spaces) = (0, 0, 0, 0)
    for byte in bytes {
      if byte &- 0x41 < 26 { upper += 1 }
      if byte &- 0x30 < 10 { digits += 1 }
      if byte == 0x20 { spaces += 1 }
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { marks += 1 }
    }
    let all = Float(max(1, bytes.count))
    let first = bytes.first ?? 0
    row += [
      Float(upper) / all, Float(digits) / all, Float(marks), Float(min(spaces, 200)),
      first &- 0x61 < 26 ? 1 : first &- 0x41 < 26 ? 2 : first &- 0x30 < 10 ? 3 : first < 0x80 ? 4 : 5,
      Float(upper) / Float(spaces + 1),
    ]
  }

  private static func holdsDate(_ line: String) -> Bool {
    guard line.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let words = line.split { !$0.isLetter && !$0.isNumber }
    let hasYear = words.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    return hasYear || words.contains { word in months.contains { word.hasPrefix($0) } && word.count < 10 }
  }
}
