/// A colour as a view asks for it. What the terminal cannot show is brought down by `ColorDepth`.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// 0 to 15 are the terminal's named colours, 16 to 231 the 6×6×6 cube, 232 to 255 greys.
  case palette(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

extension Color {
  /// 26 bits: two of kind, 24 of value.
  var packed: UInt64 {
    switch self {
    case .terminal: 0
    case .palette(let index): 1 << 24 | UInt64(index)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  init(packed: UInt64) {
    let byte = { (shift: UInt64) in UInt8(truncatingIfNeeded: packed >> shift) }
    switch packed >> 24 & 3 {
    case 1: self = .palette(byte(0))
    case 2: self = .rgb(byte(16), byte(8), byte(0))
    default: self = .terminal
    }
  }
}
