/// Cuts text into cells of one or two columns, the way most terminals do, whatever their age.
///
/// Terminals disagree about emoji, so what they disagree about is left out: of a sequence joined by U+200D the
/// first picture is drawn, variation selectors and skin tones are dropped, and a flag is drawn as the two letters
/// of its region. Marks go into the cell of their base; without a base they are dropped. Other scripts
/// take the sum of their characters' columns, which is what `wcwidth` has taught terminals to do.
struct GlyphScanner {
  private var scalars: Substring.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var widths = ScalarWidths()
  private let packedStyle: UInt64

  init(_ text: Substring, packedStyle: UInt64 = 0) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
    self.packedStyle = packedStyle
  }

  /// The next cell and the columns it takes.
  mutating func next() -> (cell: Cell, columns: Int)? {
    while let scalar = pending {
      pending = scalars.next()
      let columns = widths.columns(of: scalar)
      guard columns > 0 else { continue }
      var cell = Cell(Self.shown(scalar), packedStyle: packedStyle)
      takeFollowers(of: scalar, into: &cell)
      return (cell, columns)
    }
    return nil
  }

  /// Marks are kept, the silent parts of sequences are left out, anything else begins the next cell.
  private mutating func takeFollowers(of base: Unicode.Scalar, into cell: inout Cell) {
    while let follower = pending, follower.value >= 0x300 {
      var ahead = widths
      guard ahead.columns(of: follower) == 0 else { return }
      widths = ahead
      if CharacterWidth.isMark(follower) || Self.shapes(follower, base) { cell.append(mark: follower) }
      pending = scalars.next()
    }
  }

  /// Joiner and non-joiner choose the form of letters in some scripts.
  private static func shapes(_ scalar: Unicode.Scalar, _ base: Unicode.Scalar) -> Bool {
    (scalar == "\u{200C}" || scalar == "\u{200D}") && base.value >= 0x300
      && !EmojiSequence.isPicture(base)
  }

  /// Regional indicators are drawn as letters, and a space that may not be broken is a space like any other.
  private static func shown(_ base: Unicode.Scalar) -> Unicode.Scalar {
    if base == "\u{A0}" { return " " }
    guard (0x1F1E6...0x1F1FF).contains(base.value) else { return base }
    return Unicode.Scalar(UInt8(base.value - 0x1F1E6) + 0x41)
  }
}
