/// One place of a frame: a base character with up to four marks on it, and its style.
///
/// Three words without a reference, so that a frame is one block of memory and two cells are compared by
/// their bits. A wide character stands in its left cell; the right one is a continuation.
package struct Cell: Hashable, Sendable {
  /// The base in the low 21 bits, then the first and second mark.
  private var first: UInt64
  /// The third and fourth mark, then the link.
  private var second: UInt64
  package internal(set) var packedStyle: UInt64

  static let continuationBit: UInt64 = 1 << 63
  static let maximumMarks = 4
  private static let markBits: UInt64 = 1 << 42 - 1

  init(_ base: Unicode.Scalar, packedStyle: UInt64) {
    first = UInt64(base.value)
    second = 0
    self.packedStyle = packedStyle
  }

  static func continuation(packedStyle: UInt64) -> Cell {
    var cell = Cell(" ", packedStyle: packedStyle)
    cell.first = continuationBit
    return cell
  }

  package static let blank = Cell(" ", packedStyle: 0)

  package var style: Style { Style(packed: packedStyle) }

  /// The right half of a wide character.
  package var isContinuation: Bool { first == Self.continuationBit }

  package var base: Unicode.Scalar {
    scalar(first & 0x1F_FFFF) ?? " "
  }

  /// At most four.
  package var marks: [Unicode.Scalar] {
    guard first > 0x1F_FFFF, !isContinuation else { return [] }
    return [first >> 21, first >> 42, second, second >> 21].compactMap { scalar($0 & 0x1F_FFFF) }
  }

  package var hasMarks: Bool { first > 0x1F_FFFF && !isContinuation }

  /// A fifth mark is dropped: neither ncurses nor a terminal can be trusted with more.
  mutating func append(mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if first >> 21 & 0x1F_FFFF == 0 {
      first |= value << 21
    } else if first >> 42 & 0x1F_FFFF == 0 {
      first |= value << 42
    } else if second & 0x1F_FFFF == 0 {
      second |= value
    } else if second >> 21 & 0x1F_FFFF == 0 {
      second |= value << 21
    }
  }

  /// Which of the frame's links it belongs to, the first of which is 1; 0 for none.
  package internal(set) var link: Int {
    get { Int(second >> 42) }
    set { second = second & Self.markBits | UInt64(newValue) << 42 }
  }

  /// What the cell shows; empty for a continuation.
  package var text: String {
    guard !isContinuation else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: marks)
    return String(scalars)
  }

  private func scalar(_ value: UInt64) -> Unicode.Scalar? {
    value == 0 ? nil : Unicode.Scalar(UInt32(value))
  }
}
