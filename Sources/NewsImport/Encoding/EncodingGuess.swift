/// Guesses an undeclared legacy encoding by the shares of bytes that its commonest characters would have.
enum EncodingGuess {
  /// How much of a text is looked at.
  private static let sample = 1 << 16

  /// nil when nothing is clearly better than windows-1252.
  static func encoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(sample))
    return PairEncoding.guess(head) ?? alphabet(head)
  }

  /// Encodings of one byte a letter whose letters are all beyond ASCII, so that they stand in runs.
  private static func alphabet(_ bytes: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: 256)
    var runs = 0
    var previous: UInt8 = 0
    for byte in bytes where byte >= 0x80 || previous >= 0x80 {
      if byte >= 0x80 {
        counts[Int(byte)] += 1
        if previous < 0x80 { runs += 1 }
      }
      previous = byte
    }
    let all = counts.reduce(0, +)
    guard all >= 12, all >= runs * 2 else { return nil }
    return alphabet(counts, of: all)
  }

  private static func alphabet(_ counts: [Int], of all: Int) -> String? {
    func share(_ range: ClosedRange<Int>) -> Double { Double(counts[range].reduce(0, +)) / Double(all) }
    if share(0xA1...0xFB) > 0.95, share(0xA1...0xBF) > 0.2, share(0xC0...0xED) > 0.3 { return "CP874" }
    if share(0xE0...0xFA) > 0.9, share(0xFB...0xFF) < 0.01, share(0xC0...0xDF) < 0.1 { return "CP1255" }
    if share(0xC0...0xDF) > 0.6, share(0xC0...0xFF) > 0.9 { return "KOI8-R" }
    if share(0xE0...0xFF) > 0.6, share(0xC0...0xFF) > 0.9 { return "CP1251" }
    if share(0xD0...0xEF) > 0.6, share(0xB0...0xEF) > 0.95 { return "ISO-8859-5" }
    if share(0xA0...0xAF) + share(0xE0...0xEF) > 0.7, share(0x80...0xEF) > 0.95 { return "IBM866" }
    return nil
  }
}
