/// The parts of emoji sequences that are not drawn, see `GlyphScanner`.
enum EmojiSequence {
  static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x203C && scalar.properties.isEmoji
  }

  static func isTone(_ scalar: Unicode.Scalar, on base: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value) && base.value >= 0x203C
      && base.properties.isEmojiModifierBase
  }
}
