/// The columns that each character in turn adds to a line; their sum is what `GlyphScanner` draws.
struct ScalarWidths {
  /// What the cell in hand is made on.
  private var base: Unicode.Scalar = " "
  private var afterJoiner = false

  mutating func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      base = scalar
      afterJoiner = false
      return CharacterWidth.columns(of: scalar)
    }
    if scalar == "\u{200D}" {
      afterJoiner = EmojiSequence.isPicture(base)
      return 0
    }
    let columns = CharacterWidth.columns(of: scalar)
    guard columns > 0 else { return 0 }
    let isPart = afterJoiner ? EmojiSequence.isPicture(scalar) : EmojiSequence.isTone(scalar, on: base)
    afterJoiner = false
    guard !isPart else { return 0 }
    base = scalar
    return columns
  }
}
