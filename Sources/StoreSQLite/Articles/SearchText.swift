import NewsModel

/// How text is cut into words for the index, beyond what SQLite's tokenizer does: accents are taken off in every
/// script, and scripts that are written without spaces are cut into single characters, so that any run of them can
/// be found as a phrase.
enum SearchText {
  /// The text as it goes into the index and into a query.
  static func indexed(_ text: String) -> String {
    isASCII(text) ? text : cut(withVowels(FoldedScalars.forIndex(text)))
  }

  private static func isASCII(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { ByteScan.wide(in: $0, from: 0) == $0.count }
  }

  /// What the second version of the index held: words of Indic scripts in pieces.
  static func pieces(_ text: String) -> String {
    cut(FoldedScalars.forIndex(text))
  }

  /// SQLite's tokenizer ends a word at a mark. Those of Indic scripts, vowels among them, are given letters of the private
  /// use area, which is part of words and which no text brings along.
  private static func withVowels(_ text: String) -> String {
    var copy = text
    let hasNone = copy.withUTF8 { bytes in
      !UTF8Scan.hasWide(bytes) { (0x900..<0xE00).contains($0) }
    }
    guard !hasNone else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isVowel = (0x900..<0xE00).contains(scalar.value) && joins(scalar)
      result.append(isVowel ? Unicode.Scalar(UInt16(0xE000 + scalar.value - 0x900)) ?? scalar : scalar)
    }
    return String(result)
  }

  /// Without taking off the accents: what the first version of the index held.
  static func cut(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { UTF8Scan.hasWide($0, isUnspaced) } ? separated(text) : text
  }

  /// A word for a section, made of what no text can hold as one word after the sanitiser and the tokenizer
  /// have been at it, in a column of its own.
  static func word(for section: SectionID) -> String {
    "s" + String(section.rawValue)
  }

  private static func separated(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasUnspaced = false
    for scalar in text.unicodeScalars {
      let isUnspaced = isUnspaced(scalar.value)
      if isUnspaced || (wasUnspaced && !joins(scalar)) { result.append(" ") }
      result.append(scalar)
      wasUnspaced = isUnspaced || (wasUnspaced && joins(scalar))
    }
    return String(result)
  }

  /// A mark belongs to the character before it.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Letters of Thai, Lao, Myanmar and Khmer, kana, bopomofo, hangul and ideographs.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E30, 0x0E32...0x0E33, 0x0E40...0x0E46, 0x0E81...0x0EB0, 0x0EB2...0x0EB3: true
    case 0x0EC0...0x0EC6, 0x1000...0x102A, 0x1780...0x17B3: true
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
