/// What becomes of a single scalar that has passed the `EscapeStripper`.
enum InvisibleScalars {
  enum Fate {
    case kept
    case dropped
    case replaced
    case tab
    case newline
  }

  static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x34E: .kept
    case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: .newline
    case 0x09: .tab
    case 0x00...0x1F, 0x7F...0x9F: .dropped
    default: rareFate(of: scalar)
    }
  }

  private static func rareFate(of scalar: Unicode.Scalar) -> Fate {
    let value = scalar.value
    if isDropped(value) { return .dropped }
    return isReplaced(value) ? .replaced : .kept
  }

  /// Bidirectional controls, invisible operators and fillers, tags, and the selectors that change nothing
  /// in a terminal. Joiners and emoji selectors are judged by `JoinerFilter`.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Noncharacters and private use.
  private static func isReplaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xF0000...0x10FFFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
