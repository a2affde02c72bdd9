/// The encoding that the web takes for Latin-1.
enum Windows1252 {
  private static let upperHalf = SingleByteTables.upperHalves["windows-1252"] ?? []
  private static let bytes: [Unicode.Scalar: UInt8] = {
    var result: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in upperHalf.enumerated() where scalar != "\u{FFFD}" {
      result[scalar] = UInt8(index + 0x80)
    }
    return result
  }()

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
  }

  /// nil for a scalar that the encoding lacks; the C1 controls stand for themselves.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0xA0 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return bytes[scalar]
  }
}
