/// Compares texts by their words, in lower case and without punctuation.
enum WordMatch {
  static func words(_ text: String) -> [Substring] {
    text.lowered().words(withDigits: true)
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
