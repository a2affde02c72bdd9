@_spi(_Unicode) import Swift

/// The one sanitiser. The order of the steps: escape strings, line ends, controls, what is invisible,
/// normalisation (NFC), combining marks.
///
/// Sources: ECMA-48 (5.4, 5.6, 8.3 for control strings), UAX #9, UTS #51 for joiners in emoji.
enum TextCleaner {
  /// Marks on one base character that are kept.
  static let marksOnABase = 4
  /// Code points of one user-perceived character that are kept.
  static let pointsInACluster = 8

  static func clean(_ text: String) -> String {
    isPlain(text) ? text : cleanSlowly(text)
  }

  /// Whether every scalar is of a range that no step would touch; nearly all text is.
  private static func isPlain(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { isPlain($0, from: ByteScan.unprintable(in: $0, from: 0)) }
  }

  /// The same, and that the text is well formed; what is before `index` is known to be printable ASCII.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    var index = index
    while index < bytes.count {
      let length = plainLength(bytes, index)
      guard length > 0 else { return false }
      index = ByteScan.nearUnprintable(in: bytes, from: index + length)
    }
    return true
  }

  /// Bytes of the line feed or plain scalar beyond ASCII that stands there; 0 for any other, or none.
  @inline(__always)
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if bytes[index] == 0x0A { return 1 }
    // Dashes and quotation marks are what most texts have beyond ASCII.
    if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] &- 0x90 < 0x18
    {
      return 3
    }
    let length = UTF8Scan.length(in: bytes, at: index)
    return length > 1 && isPlain(bytes, index) ? length : 0
  }

  /// Whether the well-formed scalar beyond ASCII that stands there is plain.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = bytes[index]
    switch lead {
    case 0xC3...0xCB: return true
    case 0xC2: return bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD
    case 0xE4...0xE9: return lead > 0xE4 || bytes[index + 1] >= 0xB8
    case 0xCC...0xDF: return isPlain(UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
    case 0xE0...0xEF:
      let low = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return isPlain(UInt32(lead & 0x0F) << 12 | low)
    default: return false
    }
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x21FF, 0x2500...0x25FF: true
    case 0x0400...0x0482, 0x048A...0x052F, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE: true
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Composing and cutting marks can leave a joiner without what it joined: each pass takes away or composes, so
  /// that there is one that changes nothing.
  private static func cleanSlowly(_ text: String) -> String {
    var before = text
    while true {
      let after = pass(over: before)
      if after.utf8.elementsEqual(before.utf8) { return after }
      before = after
    }
  }

  private static func pass(over text: String) -> String {
    var visible: [Unicode.Scalar] = []
    visible.reserveCapacity(text.unicodeScalars.count)
    var stripper = EscapeStripper()
    for scalar in text.unicodeScalars {
      if let kept = stripper.take(scalar) { append(kept, to: &visible) }
    }
    var joined = String.UnicodeScalarView()
    JoinerFilter.copy(visible, into: &joined)
    var normal = String.UnicodeScalarView()
    for scalar in String(joined)._nfc { normal.append(scalar) }
    return capped(String(normal))
  }

  private static func append(_ scalar: Unicode.Scalar, to visible: inout [Unicode.Scalar]) {
    switch InvisibleScalars.fate(of: scalar) {
    case .kept: visible.append(scalar)
    case .dropped: break
    case .replaced: visible.append("\u{FFFD}")
    case .tab: visible.append(contentsOf: repeatElement(" ", count: 4))
    case .newline: visible.append("\n")
    }
  }

  private static func capped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
    var result = String.UnicodeScalarView()
    for character in text { append(character.unicodeScalars, to: &result) }
    return String(result)
  }

  private static func append(
    _ cluster: String.UnicodeScalarView, to result: inout String.UnicodeScalarView
  ) {
    var marks = 0
    let kept = cluster.prefix(pointsInACluster)
    let isCut = kept.endIndex < cluster.endIndex
    for (index, scalar) in kept.enumerated() {
      // The joiner of what was cut off would join the next character, and take it along.
      if isCut, index == pointsInACluster - 1, scalar.value == 0x200D { continue }
      if scalar.value >= 0x300, isMark(scalar) {
        marks += 1
        if marks > marksOnABase { continue }
      }
      result.append(scalar)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  static func singleLine(_ text: String) -> String {
    var copy = text
    return copy.withUTF8(isTidy) ? text : folded(text)
  }

  /// Whether the text is one line already; now and then false for one that is, never the other way.
  private static func isTidy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x20 && previous == 0x20) { return false }
      if byte >= 0xE1, byte <= 0xE3, isWideSpace(bytes, index) { return false }
      previous = byte
    }
    return previous != 0x20 || bytes.isEmpty
  }

  /// U+1680, U+2000 to U+200A, U+205F, U+3000 and a few neighbours.
  private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (0xE1, 0x9A), (0xE3, 0x80): return bytes[index + 2] == 0x80
    case (0xE2, 0x80): return bytes[index + 2] <= 0x8A
    case (0xE2, 0x81): return bytes[index + 2] == 0x9F
    default: return false
    }
  }

  private static func folded(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
    }
  }

  /// Returns the number of bytes written.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (index, count) = (0, 0)
    var isPending = false
    while index < bytes.count {
      let width = spaceWidth(bytes, index)
      isPending = width > 0 ? count > 0 : isPending
      index += width
      guard width == 0 else { continue }
      if isPending {
        output[count] = 0x20
        count += 1
        isPending = false
      }
      output[count] = bytes[index]
      count += 1
      index += 1
    }
    return count
  }

  /// Bytes of the white space that stands there, 0 for anything else; U+2007 holds figures together and stays.
  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x0A: 1
    case 0xE1...0xE3: isWideSpace(bytes, index) && bytes[index + 2] != 0x87 ? 3 : 0
    default: 0
    }
  }
}
