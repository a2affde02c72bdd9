import Foundation
import NewsModel

/// Runs of four words found and missed in one body.
struct BodyScore {
  var truePositives = 0
  var found = 0
  var expected = 0

  init(found text: String, expected truth: String) {
    let (left, right) = (Self.runs(text), Self.runs(truth))
    found = left.values.reduce(0, +)
    expected = right.values.reduce(0, +)
    truePositives = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
  }

  var precision: Double { found == 0 ? (expected == 0 ? 1 : 0) : Double(truePositives) / Double(found) }
  var recall: Double { expected == 0 ? 1 : Double(truePositives) / Double(expected) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var isExact: Bool { truePositives == found && truePositives == expected }

  /// A word is a run of letters, digits, marks and underscores.
  static func runs(_ text: String) -> [Int: Int] {
    var words: [Int] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word).hashValue)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word).hashValue) }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words.hashValue: 1] }
    var runs: [Int: Int] = [:]
    for start in 0...(words.count - 4) { runs[Array(words[start..<(start + 4)]).hashValue, default: 0] += 1 }
    return runs
  }

  static func wordLike(_ scalar: Unicode.Scalar) -> Bool { isWord(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "_" || (scalar >= "0" && scalar <= "9") || (scalar >= "a" && scalar <= "z")
        || (scalar >= "A" && scalar <= "Z")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
