/// The words of one language, as msgfmt compiles them (GNU gettext's MO file, in either order of bytes).
///
/// They are looked up where they lie, by halving; nothing is made of them before they are asked for.
package struct MessageCatalogue: Hashable, Sendable {
  private let bytes: [UInt8]
  private let isSwapped: Bool
  private let count: Int
  private let originals: Int
  private let translations: Int
  private var rule = PluralRule.english

  /// nil for bytes that are no catalogue.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= 28, let magic = Self.number(in: bytes, at: 0, swapped: false) else { return nil }
    guard magic == 0x9504_12de || magic == 0xde12_0495 else { return nil }
    isSwapped = magic == 0xde12_0495
    self.bytes = bytes
    func number(_ place: Int) -> Int { Self.number(in: bytes, at: place, swapped: magic == 0xde12_0495) ?? 0 }
    (count, originals, translations) = (number(8), number(12), number(16))
    guard number(4) >> 16 == 0, count <= bytes.count / 16 else { return nil }
    if let head = message("") { rule = PluralRule(header: head) ?? .english }
  }

  /// The words with their placeholders, in the form that the number wants; nil where there are none.
  func words(for phrase: Phrase) -> String? {
    let key = phrase.context.map { $0 + "\u{4}" + phrase.id } ?? phrase.id
    guard !phrase.id.isEmpty, let message = message(key) else { return nil }
    guard let count = phrase.plural?.count else {
      return message.isEmpty ? nil : String(decoding: message, as: UTF8.self)
    }
    let forms = message.split(separator: 0, omittingEmptySubsequences: false)
    let form = rule.form(for: count)
    guard forms.indices.contains(form), !forms[form].isEmpty else { return nil }
    return String(decoding: forms[form], as: UTF8.self)
  }

  private func message(_ key: String) -> ArraySlice<UInt8>? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      guard let original = text(originals, middle) else { return nil }
      let order = Self.compare(key.utf8, original)
      if order == 0 { return text(translations, middle) }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// The singular of an original ends where its plural begins, at a zero.
  private static func compare(_ key: String.UTF8View, _ original: ArraySlice<UInt8>) -> Int {
    var place = original.startIndex
    for byte in key {
      let other = place < original.endIndex ? original[place] : 0
      if byte != other { return Int(byte) - Int(other) }
      place += 1
    }
    return place == original.endIndex || original[place] == 0 ? 0 : -1
  }

  private func text(_ table: Int, _ index: Int) -> ArraySlice<UInt8>? {
    guard let length = Self.number(in: bytes, at: table + index * 8, swapped: isSwapped),
      let start = Self.number(in: bytes, at: table + index * 8 + 4, swapped: isSwapped),
      start <= bytes.count, length <= bytes.count - start
    else { return nil }
    return bytes[start..<start + length]
  }

  private static func number(in bytes: [UInt8], at place: Int, swapped: Bool) -> Int? {
    guard place >= 0, place <= bytes.count - 4 else { return nil }
    return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << ((swapped ? 3 - $1 : $1) * 8) }
  }
}
