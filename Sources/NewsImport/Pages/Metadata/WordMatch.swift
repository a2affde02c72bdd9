/// Compares texts by their words, in lower case and without punctuation.
enum WordMatch {
  static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Words that both have, as a share of the words that either has.
  static func likeness(_ left: [Substring], _ right: [Substring]) -> Double {
    let (one, other) = (Set(left), Set(right))
    let union = one.union(other).count
    return union == 0 ? 0 : Double(one.intersection(other).count) / Double(union)
  }

  static func isSame(_ left: String, _ right: String) -> Bool { words(left) == words(right) }
}
