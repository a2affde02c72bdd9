/// How a cell looks.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package static let plain = Style()

  /// This style laid over another: what this one leaves to the terminal shows the other through.
  package func over(_ base: Style) -> Style {
    Style(
      foreground: foreground == .terminal ? base.foreground : foreground,
      background: background == .terminal ? base.background : background,
      attributes: attributes.union(base.attributes))
  }

  /// Another style laid over this one.
  package func merging(_ top: Style) -> Style {
    top.over(self)
  }

  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

extension Style {
  /// One word, equal for equal styles; 0 is the plain style.
  package var packed: UInt64 {
    foreground.packed | background.packed << 26 | UInt64(attributes.rawValue) << 52
  }

  /// What is seen of a packed style where no letter is: of one that draws a line or changes places of the colours, all.
  package static func ground(ofPacked packed: UInt64) -> UInt64 {
    packed & seenOnBlanks == 0 ? packed & groundBits : packed
  }

  private static let groundBits: UInt64 = 0x3FF_FFFF << 26
  /// Italics too: where a terminal has none, they are underlined.
  private static let seenOnBlanks =
    UInt64(Attributes.underline.rawValue | Attributes.reverse.rawValue | Attributes.italic.rawValue) << 52

  package init(packed: UInt64) {
    self.init(
      foreground: Color(packed: packed & 0x3FF_FFFF),
      background: Color(packed: packed >> 26 & 0x3FF_FFFF),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> 52)))
  }
}
