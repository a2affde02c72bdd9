/// How many colours a terminal shows, and what becomes of the others.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  case direct = 16_777_216

  /// The nearest colour that this depth has.
  ///
  /// With direct colour only 0 to 7 stay numbers: terminals of that kind take every higher one for red, green
  /// and blue.
  package func nearest(_ color: Color) -> Color {
    switch (self, color) {
    case (_, .terminal), (.none, _): .terminal
    case (.direct, .palette(let index)) where index > 7: .rgb(Palette.color(index))
    case (.direct, _), (.palette, .palette): color
    case (.palette, .rgb(let red, let green, let blue)): .palette(Palette.index(RGB(red, green, blue)))
    case (.sixteen, .palette(let index)) where index < 16: color
    case (.eight, .palette(let index)) where index < 8: color
    case (.eight, .palette(let index)) where index > 8 && index < 16: .palette(index - 8)
    default: .palette(Palette.named(Palette.components(color), of: self == .eight ? 8 : 16))
    }
  }

  /// A style in colours that this depth has. Two that differed and have become one are parted again, into black
  /// on the colour or white on it, so that nothing becomes invisible.
  package func nearest(_ style: Style) -> Style {
    var near = style
    near.foreground = nearest(style.foreground)
    near.background = nearest(style.background)
    if near.background != .terminal, near.foreground == near.background, style.foreground != style.background
    {
      near.foreground = .palette(Palette.components(near.background).isLight ? 0 : 7)
    }
    return near
  }
}

extension Color {
  fileprivate static func rgb(_ components: RGB) -> Color {
    .rgb(components.red, components.green, components.blue)
  }
}
