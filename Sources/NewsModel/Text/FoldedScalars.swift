@_spi(_Unicode) import Swift

/// What searching takes for the same letter.
package enum FoldedScalars {
  /// A mark that changes how a letter sounds and not which one it is. Vowel signs of Indic scripts and Thai, and the
  /// voicing marks of kana, make other letters.
  static func isAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300: false
    case 0x300...0x36F, 0x483...0x487: true
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED: true
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFB1E, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// Lower-case letters that no decomposition makes plain.
  static let plain: [UInt32: [UInt32]] = [
    0xDF: [0x73, 0x73], 0xE6: [0x61, 0x65], 0xF0: [0x64], 0xF8: [0x6F], 0xFE: [0x74, 0x68],
    0x111: [0x64], 0x127: [0x68], 0x131: [0x69], 0x138: [0x6B], 0x142: [0x6C], 0x153: [0x6F, 0x65],
    0x167: [0x74], 0x3C2: [0x3C3],
  ]

  private static let plainCapitals: [UInt32: [UInt32]] = [
    0x1E9E: [0x73, 0x73], 0xC6: [0x61, 0x65], 0xD0: [0x64], 0xD8: [0x6F], 0xDE: [0x74, 0x68],
    0x110: [0x64], 0x126: [0x68], 0x141: [0x6C], 0x152: [0x6F, 0x65], 0x166: [0x74],
  ]

  /// A text for an index of words that folds case and the accents of Latin letters by itself: what it
  /// leaves, in every other script, is folded here. The same text is given back where there is nothing to fold.
  package static func forIndex(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      guard UTF8Scan.hasWide(bytes, isFolded) else { return text }
      return String(utf8: folded(bytes))
    }
  }

  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while true {
      let next = ByteScan.wide(in: bytes, from: index)
      result.append(contentsOf: bytes[index..<next])
      guard next < bytes.count else { return result }
      let (value, length) = UTF8Scan.scalar(in: bytes, at: next)
      index = next + length
      guard isFolded(value), let scalar = Unicode.Scalar(value) else {
        result.append(contentsOf: bytes[next..<index])
        continue
      }
      append(scalar, to: &result)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    let letters = plain[scalar.value] ?? plainCapitals[scalar.value]
    let scalars =
      letters?.compactMap { Unicode.Scalar($0) } ?? String(scalar)._nfd.filter { !isAccent($0.value) }
    for scalar in scalars { result.append(contentsOf: String(scalar).utf8) }
  }

  /// Whether there may be something to fold: letters of Latin with accents are the index's own; hangul and kana
  /// stay whole.
  private static func isFolded(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0xC0: false
    case 0xC0..<0x300: plain[value] != nil || plainCapitals[value] != nil
    case 0x300..<0x900, 0x1AB0..<0x1E00, 0x1F00..<0x2000, 0x20D0..<0x2100, 0xFB1D..<0xFE30: true
    case 0x1E9E: true
    default: false
    }
  }
}
