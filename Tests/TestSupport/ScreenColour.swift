/// A colour as the program asked for it.
package enum ScreenColour: Equatable, Sendable {
  /// The terminal's own.
  case standard
  /// In the palette of 256; the first 16 are the terminal's named ones.
  case palette(Int)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  init(bits: CInt) {
    switch bits {
    case ..<0: self = .standard
    case ..<256: self = .palette(Int(bits))
    default:
      self = .rgb(red: UInt8(bits >> 16 & 255), green: UInt8(bits >> 8 & 255), blue: UInt8(bits & 255))
    }
  }
}
