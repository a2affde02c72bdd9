/// Cuts text into cells of one or two columns, the way most terminals do, whatever their age.
///
/// Terminals disagree about emoji, so what they disagree about is left out: of a sequence joined by U+200D the first
/// picture is drawn, variation selectors and skin tones are dropped, and a flag is drawn as the two letters of
/// its region. Marks go into the cell of their base; a base that is not there leaves them out. Other scripts
/// take the sum of their characters' columns, which is what `wcwidth` has taught terminals to do.
struct GlyphScanner {
  private var scalars: Substring.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
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
      let columns = CharacterWidth.columns(of: scalar)
      guard columns > 0 else { continue }
      return finish(scalar, columns: columns)
    }
    return nil
  }

  private mutating func finish(_ base: Unicode.Scalar, columns: Int) -> (Cell, Int) {
    var cell = Cell(Self.shown(base), packedStyle: packedStyle)
    while let follower = pending, follower.value >= 0x300 {
      if CharacterWidth.isMark(follower) {
        cell.append(mark: follower)
      } else if follower == "\u{200D}" {
        skipJoined(after: base, into: &cell)
      } else if !Self.isSilent(follower, after: base) {
        break
      }
      pending = scalars.next()
    }
    return (cell, columns)
  }

  /// Leaves `pending` on the last character that belongs to the joined sequence.
  private mutating func skipJoined(after base: Unicode.Scalar, into cell: inout Cell) {
    guard base.value >= 0x203C, base.properties.isEmoji else {
      cell.append(mark: "\u{200D}")
      return
    }
    var rest = scalars
    guard let joined = rest.next(), joined.value >= 0x203C, joined.properties.isEmoji else { return }
    pending = joined
    scalars = rest
  }

  private static func isSilent(_ scalar: Unicode.Scalar, after base: Unicode.Scalar) -> Bool {
    let isTone = (0x1F3FB...0x1F3FF).contains(scalar.value)
    if isTone { return base.value >= 0x203C && base.properties.isEmojiModifierBase }
    return CharacterWidth.columns(of: scalar) == 0
  }

  /// Regional indicators are drawn as letters.
  private static func shown(_ base: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x1F1E6...0x1F1FF).contains(base.value) else { return base }
    return Unicode.Scalar(UInt8(base.value - 0x1F1E6) + 0x41)
  }
}
