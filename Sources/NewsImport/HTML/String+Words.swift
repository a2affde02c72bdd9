import NewsModel

extension String {
  /// The runs of letters, and of digits if they count as well.
  func words(withDigits: Bool) -> [Substring] {
    let ranges = utf8.withContiguousStorageIfAvailable { Self.words($0, withDigits) }
    guard let ranges = ranges ?? nil else {
      return split { !$0.isLetter && !(withDigits && $0.isNumber) }
    }
    return ranges.map { range in
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return self[start..<utf8.index(start, offsetBy: range.count)]
    }
  }

  /// nil where bytes alone do not tell letters from the rest.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ withDigits: Bool) -> [Range<Int>]? {
    var words: [Range<Int>] = []
    words.reserveCapacity(bytes.count / 5)
    var start: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var (isPart, length) = ((byte | 0x20) &- 0x61 < 26 || (withDigits && byte &- 0x30 < 10), 1)
      if byte >= 0x80 {
        guard let wide = wide(bytes, index) else { return nil }
        (isPart, length) = wide
      }
      if isPart {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
      index += length
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }

  /// Whether the scalar there is a letter, and its length; nil for those of rarer kinds.
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Bool, Int)? {
    let next = bytes[index + 1]
    switch bytes[index] {
    // No-break space, the marks of section, copyright and quotation, the middle dot.
    case 0xC2: return [0xA0, 0xA7, 0xA9, 0xAB, 0xB7, 0xBB].contains(next) ? (false, 2) : nil
    // Latin-1 with its two signs of arithmetic, Latin Extended, Cyrillic.
    case 0xC3: return (next != 0x97 && next != 0xB7, 2)
    case 0xC4...0xC8, 0xD0, 0xD1: return (true, 2)
    // Dashes, quotation marks and their like.
    case 0xE2: return next == 0x80 && bytes[index + 2] >= 0x90 ? (false, 3) : nil
    default: return nil
    }
  }

  /// As `lowercased()`: byte by byte in ASCII, Latin-1 and scripts without case, letter by letter elsewhere.
  func lowered() -> String {
    let lower = utf8.withContiguousStorageIfAvailable { bytes -> String? in
      let start = ByteScan.capitalOrWide(in: bytes, from: 0)
      guard start < bytes.count else { return self }
      return Self.lowered(bytes, from: start).map { String(utf8: $0) }
    }
    return lower.flatMap { $0 } ?? lowercased()
  }

  /// Whether the characters of U+2000 to U+2BFF whose second byte this is have no case.
  private static func isCaseless(_ second: UInt8) -> Bool {
    switch second {
    case 0x80...0x83, 0x87...0x91, 0x94...0xAF: true
    default: false
    }
  }

  /// nil where the lower case of a letter is of another length.
  private static func lowered(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8]? {
    var result = [UInt8](bytes)
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x80:
        if byte &- 0x41 < 26 { result[index] = byte | 0x20 }
        index = ByteScan.capitalOrWide(in: bytes, from: index + 1)
      case 0xC2: index += 2
      case 0xC3:
        let next = bytes[index + 1]
        if next < 0x9F, next != 0x97 { result[index + 1] = next + 0x20 }
        index += 2
      case 0xD0, 0xD1:
        guard Self.lowerCyrillic(&result, index) || Self.lower(&result, index, 2) else { return nil }
        index += 2
      // Punctuation, currencies, arrows and other signs, and the scripts of East Asia.
      case 0xE2:
        guard Self.isCaseless(bytes[index + 1]) || Self.lower(&result, index, 3) else { return nil }
        index += 3
      case 0xE3...0xE9: index += 3
      default:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard Self.lower(&result, index, length) else { return nil }
        index += length
      }
    }
    return result
  }

  /// From U+0400 to U+045F; false for letters behind it.
  private static func lowerCyrillic(_ bytes: inout [UInt8], _ start: Int) -> Bool {
    let (lead, next) = (bytes[start], bytes[start + 1])
    guard lead == 0xD0 else { return next < 0xA0 }
    switch next {
    case 0x80...0x8F: (bytes[start], bytes[start + 1]) = (0xD1, next + 0x10)
    case 0x90...0x9F: bytes[start + 1] = next + 0x20
    case 0xA0...0xAF: (bytes[start], bytes[start + 1]) = (0xD1, next - 0x20)
    default: break
    }
    return true
  }

  /// Puts the lower case of the letter there in its place; false where it is of another length.
  private static func lower(_ bytes: inout [UInt8], _ start: Int, _ length: Int) -> Bool {
    let letter = String(decoding: bytes[start..<start + length], as: UTF8.self).unicodeScalars
    let lower = letter.first?.properties.lowercaseMapping.utf8
    guard let lower, letter.count == 1, lower.count == length else { return false }
    for (offset, byte) in lower.enumerated() { bytes[start + offset] = byte }
    return true
  }
}
