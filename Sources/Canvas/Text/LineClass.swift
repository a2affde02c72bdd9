/// What a character is to line breaking: the classes of UAX #14, with those merged that are treated alike here.
///
/// Thai, Lao and Khmer, which need a dictionary, count as alphabetic; the raw values are those of `runs`.
enum LineClass: UInt8 {
  case alphabetic  // AL, AI, HL, SA, SG, XX
  case ideograph  // ID, EB, H2, H3, JL
  case number  // NU
  case space  // SP
  case mark  // CM, JV, JT
  case close  // CL
  case parenthesis  // CP
  case open  // OP
  case quote  // QU
  case exclamation  // EX
  case infix  // IS
  case slash  // SY
  case nonstarter  // NS, CJ
  case glue  // GL
  case after  // BA
  case before  // BB
  case hyphen  // HY
  case both  // B2
  case inseparable  // IN
  case prefix  // PR
  case postfix  // PO
  case joiner  // WJ
  case zeroSpace  // ZW
  case zeroJoiner  // ZWJ
  case contingent  // CB
  case region  // RI
  case tone  // EM
  case lineFeed  // BK, CR, LF, NL

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    self = value < 0x80 ? Self.ascii[Int(value)] : Self.search(value)
  }

  private static let ascii: [LineClass] = (0..<0x80).map { search($0) }

  /// The run in which the character lies.
  private static func search(_ value: UInt32) -> LineClass {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 8 <= value { low = middle } else { high = middle }
    }
    return LineClass(rawValue: UInt8(truncatingIfNeeded: runs[low])) ?? .alphabetic
  }
}
