/// How many columns of a terminal text takes. East Asian ambiguous characters take one.
///
/// Agrees with what a `Frame` draws (see `GlyphScanner`) and, for every character it knows, with
/// `wcwidth` of the C library, so that ncurses never sees another width.
package enum CharacterWidth {
  package static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
    return columns(of: String(character))
  }

  package static func columns(of text: String) -> Int {
    columns(of: text[...])
  }

  package static func columns(of text: Substring) -> Int {
    if let columns = text.utf8.withContiguousStorageIfAvailable(columnsOfSimple), let columns {
      return columns
    }
    var glyphs = GlyphScanner(text)
    var columns = 0
    while let glyph = glyphs.next() { columns += glyph.columns }
    return columns
  }

  /// Of text in which every character is one scalar of one column, as most titles are: Latin letters, and the quotation marks,
  /// dashes and dots of print (U+2010 to U+2026). nil where a character is another.
  private static func columnsOfSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (index, columns) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20..<0x7F: index += 1
      case 0xC3...0xCB: index += 2
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2]): index += 3
      default: return nil
      }
      columns += 1
    }
    return columns
  }

  /// Whether a text takes no more columns than these. No character takes more columns than it has bytes in UTF-8.
  package static func fits(_ text: String, columns limit: Int) -> Bool {
    text.utf8.count <= limit || columns(of: text) <= limit
  }

  /// 0 for marks and for what is never drawn.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if value < 0x300 { return value < 0xA0 || value == 0xAD ? 0 : 1 }
    if isIdeographOrSyllable(value) { return 2 }
    if value >= 0x1100, WidthTable.wide.holds(value) { return 2 }
    return WidthTable.marks.holds(value) || WidthTable.silent.holds(value) ? 0 : 1
  }

  /// A character that is drawn over the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && WidthTable.marks.holds(scalar.value)
  }

  /// Spares most East Asian text the search.
  private static func isIdeographOrSyllable(_ value: UInt32) -> Bool {
    (0x3400...0x4DBF).contains(value) || (0x4E00...0x9FFF).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }
}

extension [ClosedRange<UInt32>] {
  /// Binary search in ascending ranges.
  func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(value)
  }
}
