/// Forty random bits as eight characters that are not mistaken for one another: `K7QF-2MXW`.
///
/// Source: Crockford's base 32; I and L are read as 1, O as 0.
package struct SpokenCode: Hashable, Sendable {
  /// Without the hyphen.
  package let characters: String

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  package init(using generator: inout some RandomNumberGenerator) {
    let bits = generator.next() as UInt64
    characters = String((0..<8).map { Self.alphabet[Int(bits >> (5 * UInt64($0)) & 31)] })
  }

  /// As somebody has typed it; nil for what can be no code.
  package init?(typed: String) {
    let letters = typed.uppercased().filter { $0 != "-" && $0 != " " }.map { character -> Character in
      switch character {
      case "I", "L": "1"
      case "O": "0"
      default: character
      }
    }
    guard letters.count == 8, letters.allSatisfy(Self.alphabet.contains) else { return nil }
    characters = String(letters)
  }

  package var text: SafeText {
    SafeText(line: String(characters.prefix(4)) + "-" + String(characters.suffix(4)))
  }
}
