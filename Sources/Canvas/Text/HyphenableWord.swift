/// What of a text between two spaces is a word that may be parted: letters alone, without what stands around them. An
/// address, a number or a word with a hyphen of its own is none.
struct HyphenableWord {
  let letters: String
  /// A UTF-8 offset of the text.
  let start: Int

  private static let longest = 120

  init?(in text: String, from offset: Int) {
    let bytes = text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: offset)
    let token = text[from...].prefix { $0 != " " && $0 != "\n" }
    guard token.utf8.count <= Self.longest, let first = token.firstIndex(where: \.isLetter),
      let last = token.lastIndex(where: \.isLetter)
    else { return nil }
    let word = token[first...last]
    guard word.allSatisfy({ $0.isLetter || $0 == "’" }) else { return nil }
    letters = String(word)
    start = offset + bytes.distance(from: from, to: first)
  }
}
