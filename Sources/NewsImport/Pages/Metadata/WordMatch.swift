/// Compares texts by their words, in lower case and without punctuation.
enum WordMatch {
  /// Chinese and Japanese, which put no spaces between words, by their characters.
  static func words(_ text: String) -> [Substring] {
    let words = text.lowered().words(withDigits: true)
    guard words.contains(where: { isUnspaced($0) }) else { return words }
    return words.flatMap { word in isUnspaced(word) ? word.indices.map { word[$0...$0] } : [word] }
  }

  /// Whether a letter between U+3000 and U+9FFF stands in it.
  private static func isUnspaced(_ word: Substring) -> Bool {
    word.utf8.contains { (0xE3...0xE9).contains($0) }
  }

  /// Words that both have, as a share of the words that either has.
  static func likeness(_ left: [Substring], _ right: [Substring]) -> Double {
    likeness(Set(left), Set(right))
  }

  static func likeness(_ left: Set<Substring>, _ right: Set<Substring>) -> Double {
    let shared = left.count { right.contains($0) }
    let union = left.count + right.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  static func isSame(_ left: String, _ right: String) -> Bool { words(left) == words(right) }
}
