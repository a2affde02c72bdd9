import NewsModel

/// What the words of a line say, without regard to its place.
enum LineWords {
  /// The first three letters of months, a byte each.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mai", "okt", "dez",
  ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }

  private static let leads = Beginnings(["by ", "von ", "par "])
  private static let pictures = Beginnings([
    "photo", "image", "foto", "bild:", "bild ", "bildquelle", "bildnachweis", "imagen", "imagem", "immagine",
    "фото", "zdjęci", "写真", "画像", "사진", "图片",
  ])
  private static let about = Beginnings(["about "])
  private static let quotes = Beginnings(["\"", "“"])

  static func add(_ text: BlockTexts.Text, _ kinds: LineKinds, _ block: TextBlock, to row: inout [Float]) {
    let bytes = text.text.utf8
    let signs = count(bytes, &row)
    let line = text.folded
    func add(_ holds: Bool) { row.append(holds ? 1 : 0) }
    add(kinds.contains(.relatedHead))
    add(kinds.contains(.pointer))
    add(kinds.contains(.noise))
    add(kinds.contains(.closing))
    add(leads.start(line))
    add(block.length < 120 && holdsDate(line))
    add(signs.hasAt)
    add(signs.hasCopyright)
    let end = line.utf8.suffix(3)
    add(end.last == UInt8(ascii: ":"))
    add(end.elementsEqual("…".utf8) || end.elementsEqual("...".utf8))
    add(end.last == UInt8(ascii: "?"))
    add(pictures.start(line))
    add(about.start(line))
    add(line.holds("http"))
    add(quotes.start(line))
  }

  /// The words of a line in lower case, each by its hash and once.
  static func hashes(_ line: String) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(line.utf8.count / 5)
    var hash = NameWords.seed
    func take() {
      if hash != NameWords.seed, !hashes.contains(hash) { hashes.append(hash) }
      hash = NameWords.seed
    }
    for byte in line.utf8 {
      if byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        hash = NameWords.next(hash, byte)
      } else {
        take()
      }
    }
    take()
    return hashes
  }

  /// Answers which signs stand there.
  private static func count(_ bytes: String.UTF8View, _ row: inout [Float]) -> (
    hasAt: Bool, hasCopyright: Bool
  ) {
    var (upper, digits, marks, spaces) = (0, 0, 0, 0)
    var (hasAt, hasCopyright, lead) = (false, false, UInt8(0))
    func take(_ byte: UInt8) {
      if byte &- 0x41 < 26 { upper += 1 }
      if byte &- 0x30 < 10 { digits += 1 }
      if byte == 0x20 { spaces += 1 }
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { marks += 1 }
      if byte == UInt8(ascii: "@") { hasAt = true }
      if byte == 0xA9, lead == 0xC2 { hasCopyright = true }
      lead = byte
    }
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { for byte in $0 { take(byte) } }
    if isTaken == nil { for byte in bytes { take(byte) } }
    let all = Float(max(1, bytes.count))
    let first = bytes.first ?? 0
    row += [
      Float(upper) / all, Float(digits) / all, Float(marks), Float(min(spaces, 200)),
      first &- 0x61 < 26 ? 1 : first &- 0x41 < 26 ? 2 : first &- 0x30 < 10 ? 3 : first < 0x80 ? 4 : 5,
      Float(upper) / Float(spaces + 1),
    ]
    return (hasAt, hasCopyright)
  }

  private static func holdsDate(_ line: String) -> Bool {
    guard line.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let answer = line.utf8.withContiguousStorageIfAvailable { holdsDate($0) }
    if let answer = answer ?? nil { return answer }
    return line.words(withDigits: true).contains { isYear($0) || (isMonth($0) && $0.count < 10) }
  }

  /// nil where bytes alone do not tell words apart.
  private static func holdsDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard ByteScan.wide(in: bytes, from: 0) == bytes.count else { return nil }
    var start = 0
    for index in 0...bytes.count {
      let isInside = index < bytes.count && (bytes[index] &- 0x61 < 26 || bytes[index] &- 0x30 < 10)
      guard !isInside else { continue }
      let word = start..<index
      start = index + 1
      guard word.count > 2, word.count < 10 else { continue }
      let lead = word.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[$1]) }
      if months.contains(lead) || (word.count == 4 && centuries.contains(lead >> 8)) { return true }
    }
    return false
  }

  /// How years begin, as the bytes of `months`.
  private static let centuries: [UInt32] = [0x3139, 0x3230]

  private static func isYear(_ word: Substring) -> Bool {
    let bytes = word.utf8
    guard bytes.first == UInt8(ascii: "1") || bytes.first == UInt8(ascii: "2") else { return false }
    return word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  private static func isMonth(_ word: Substring) -> Bool {
    word.utf8.count >= 3 && months.contains(word.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) })
  }
}
