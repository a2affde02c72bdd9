/// The script of a character that may be in a name; nothing for any other.
///
/// Source: the recommended scripts of UAX #31, table 5, by their blocks without compatibility forms.
enum NameScript: UInt8, Hashable {
  case common
  case latin, greek, cyrillic, armenian, hebrew, arabic, georgian, ethiopic
  case devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala
  case thai, lao, hangul, hiragana, katakana, han

  init?(_ scalar: Unicode.Scalar) {
    guard Self.isLetterOrMark(scalar) || Self.isCommon(scalar.value) else { return nil }
    guard !Self.isCommon(scalar.value) else {
      self = .common
      return
    }
    guard let row = Self.ranges.first(where: { $0.0.contains(scalar.value) }) else { return nil }
    self = row.1
  }

  /// One script, or the scripts of one language.
  static func canStandTogether(_ scripts: Set<NameScript>) -> Bool {
    let real = scripts.subtracting([.common])
    let isJapanese = real.isSubset(of: [.han, .hiragana, .katakana])
    return real.count <= 1 || isJapanese || real == [.han, .hangul]
  }

  private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Digits, what stands between words, and marks that go on any letter.
  private static func isCommon(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x27, 0x2D, 0x2E, 0x5F, 0x2019, 0x30...0x39, 0x300...0x33F, 0x346...0x34E: true
    default: false
    }
  }

  private static let ranges: [(ClosedRange<UInt32>, NameScript)] = [
    (0x41...0x5A, .latin), (0x61...0x7A, .latin), (0xC0...0xD6, .latin), (0xD8...0xF6, .latin),
    (0xF8...0x131, .latin), (0x134...0x13E, .latin), (0x141...0x148, .latin), (0x14A...0x17E, .latin),
    (0x180...0x1BF, .latin), (0x1CD...0x1F0, .latin), (0x1F4...0x24F, .latin), (0x1E00...0x1E99, .latin),
    (0x1E9E...0x1EFF, .latin), (0x386...0x386, .greek), (0x388...0x3CE, .greek), (0x400...0x481, .cyrillic),
    (0x48A...0x52F, .cyrillic), (0x531...0x556, .armenian), (0x561...0x586, .armenian),
    (0x5D0...0x5EA, .hebrew), (0x620...0x652, .arabic), (0x66E...0x674, .arabic), (0x679...0x6D3, .arabic),
    (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali), (0xA00...0xA7F, .gurmukhi),
    (0xA80...0xAFF, .gujarati), (0xB00...0xB7F, .oriya), (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu),
    (0xC80...0xCFF, .kannada), (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala),
    (0xE01...0xE32, .thai), (0xE34...0xE4E, .thai), (0xE81...0xEB2, .lao), (0xEB4...0xECD, .lao),
    (0x10D0...0x10FA, .georgian), (0x1200...0x135F, .ethiopic), (0x3041...0x3096, .hiragana),
    (0x30A1...0x30FA, .katakana), (0x30FC...0x30FC, .katakana), (0x3400...0x4DBF, .han),
    (0x4E00...0x9FFF, .han), (0xAC00...0xD7A3, .hangul),
  ]
}
