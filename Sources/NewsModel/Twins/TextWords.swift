/// The words of a text as numbers: equal words have equal ones, whatever stands between them and however they are
/// capitalised in ASCII.
struct TextWords: Hashable, Sendable {
  /// In the order of the text.
  private(set) var hashes: [UInt64] = []
  /// Those that hold a digit.
  private(set) var numerals: Set<UInt64> = []

  /// Words beyond which a text is not looked at.
  private static let limit = 20_000

  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  /// A character of a script without spaces is a word.
  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word = Word()
    var place = 0
    hashes.reserveCapacity(min(bytes.count / 5 + 1, Self.limit))
    while place < bytes.count, hashes.count < Self.limit {
      let byte = bytes[place]
      if byte < 0x80 {
        let end = word.addASCII(bytes, from: place)
        if end == place { self.end(&word) }
        place = max(end, place + 1)
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let scalar = bytes[place..<min(place + length, bytes.count)]
      switch Self.kind(of: scalar) {
      case .gap: end(&word)
      case .letter: for byte in scalar { word.add(byte) }
      case .sign:
        end(&word)
        for byte in scalar { word.add(byte) }
        end(&word)
      }
      place += length
    }
    end(&word)
  }

  private mutating func end(_ word: inout Word) {
    guard word.length > 0 else { return }
    hashes.append(word.number)
    if word.hasDigit { numerals.insert(word.number) }
    word = Word()
  }

  private enum Kind {
    case gap, letter, sign
  }

  /// Spaces, dashes and quotation marks of Latin-1 and of the blocks for punctuation are gaps.
  private static func kind(of scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
    guard let first = scalar.first, let second = scalar.dropFirst().first else { return .gap }
    switch (first, second) {
    case (0xC2, _), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80): return .gap
    case (0xE3...0xED, _): return .sign
    default: return .letter
    }
  }

  private struct Word {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    var hasDigit = false

    /// The last bit says whether it is more than an article or a preposition is.
    var number: UInt64 { hash & ~1 | (length > 3 || isSign ? 1 : 0) }
    private var isSign = false

    /// Adds the letters, in lower case, and digits that stand there; answers where they end.
    mutating func addASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var (place, hash, hasDigit) = (start, self.hash, self.hasDigit)
      while place < bytes.count {
        let (byte, lower) = (bytes[place], bytes[place] | 0x20)
        let isDigit = byte &- 0x30 < 10
        guard isDigit || (lower &- 0x61 < 26 && byte < 0x80) else { break }
        hasDigit = hasDigit || isDigit
        hash = (hash ^ UInt64(isDigit ? byte : lower)) &* 0x0000_0100_0000_01B3
        place += 1
      }
      (self.hash, self.hasDigit) = (hash, hasDigit)
      length += place - start
      return place
    }

    mutating func add(_ byte: UInt8) {
      if byte >= 0x80 { isSign = true }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      length += 1
      if byte >= 0x30, byte <= 0x39 { hasDigit = true }
    }
  }
}

extension TextWords {
  /// The words that say something.
  var telling: Set<UInt64> { Set(hashes.filter { $0 & 1 == 1 }) }

  /// A digest of each run of so many words. Each is made of the one before: what the first word has put in is taken out again.
  func runs(of length: Int) -> [UInt64] {
    guard length > 0, hashes.count >= length else { return [] }
    var result: [UInt64] = []
    result.reserveCapacity(hashes.count - length + 1)
    let turn = UInt64(7 * (length - 1) % 64)
    var hash: UInt64 = 0
    for (index, word) in hashes.enumerated() {
      if index >= length { hash ^= Self.turned(hashes[index - length] &* Self.factor, by: turn) }
      hash = Self.turned(hash, by: 7) ^ word &* Self.factor
      if index >= length - 1 { result.append(Self.mixed(hash)) }
    }
    return result
  }

  private static let factor: UInt64 = 0x9E37_79B1_85EB_CA87

  private static func turned(_ value: UInt64, by count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = (value ^ value >> 33) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ hash >> 29) &* 0x1656_67B1_9E37_79F9
    return hash ^ hash >> 32
  }
}
