import NewsModel

/// What a reporter can quote of a report: six characters that cannot be misread, as `R-7K2M-QX`.
enum ReportReference {
  /// Crockford's base 32: no I, L, O or U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Different for every number below 2^30; neighbouring numbers look nothing alike.
  static func text(for number: Int64) -> SafeText {
    // An odd factor is a permutation of the numbers below a power of two.
    var rest = (UInt64(bitPattern: number) &* 0x2F0B_4A35 ^ 0x1555_5A5A) & 0x3FFF_FFFF
    var characters: [Character] = []
    for _ in 0..<6 {
      characters.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return SafeText(line: "R-" + String(characters[..<4]) + "-" + String(characters[4...]))
  }
}
