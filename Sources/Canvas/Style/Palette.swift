/// The 256 colours as xterm defines them; of the first sixteen a terminal may show others.
enum Palette {
  private static let named: [RGB] = [
    RGB(0x00, 0x00, 0x00), RGB(0xCD, 0x00, 0x00), RGB(0x00, 0xCD, 0x00), RGB(0xCD, 0xCD, 0x00),
    RGB(0x00, 0x00, 0xEE), RGB(0xCD, 0x00, 0xCD), RGB(0x00, 0xCD, 0xCD), RGB(0xE5, 0xE5, 0xE5),
    RGB(0x7F, 0x7F, 0x7F), RGB(0xFF, 0x00, 0x00), RGB(0x00, 0xFF, 0x00), RGB(0xFF, 0xFF, 0x00),
    RGB(0x5C, 0x5C, 0xFF), RGB(0xFF, 0x00, 0xFF), RGB(0x00, 0xFF, 0xFF), RGB(0xFF, 0xFF, 0xFF),
  ]

  /// The steps of the 6×6×6 cube.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  static func color(_ index: UInt8) -> RGB {
    if index < 16 { return named[Int(index)] }
    if index >= 232 {
      let grey = (index - 232) * 10 + 8
      return RGB(grey, grey, grey)
    }
    let place = Int(index - 16)
    return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  }

  /// Black for the terminal's own colour, which nobody knows.
  static func components(_ color: Color) -> RGB {
    switch color {
    case .terminal: RGB(0, 0, 0)
    case .palette(let index): self.color(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  /// The nearest of the cube and the greys; never one of the sixteen, which people redefine.
  static func index(_ wanted: RGB) -> UInt8 {
    let step = { (value: UInt8) in
      UInt8(levels.indices.min { distance(levels[$0], value) < distance(levels[$1], value) } ?? 0)
    }
    let cube = 16 + 36 * step(wanted.red) + 6 * step(wanted.green) + step(wanted.blue)
    let mean = (Int(wanted.red) + Int(wanted.green) + Int(wanted.blue)) / 3
    let grey = UInt8(232 + max(0, min(23, (mean - 3) / 10)))
    return color(grey).distance(to: wanted) < color(cube).distance(to: wanted) ? grey : cube
  }

  /// The nearest of the first `count`.
  static func named(_ wanted: RGB, of count: Int) -> UInt8 {
    let nearest = (0..<count).min { named[$0].distance(to: wanted) < named[$1].distance(to: wanted) }
    return UInt8(nearest ?? 0)
  }

  private static func distance(_ one: UInt8, _ other: UInt8) -> Int { abs(Int(one) - Int(other)) }
}

/// Red, green and blue.
struct RGB: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Squared, with red and blue weighed by how red the two are together, which comes near to what is seen.
  func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
    return ((512 + mean) * r * r) >> 8 + 4 * g * g + ((767 - mean) * b * b) >> 8
  }

  var isLight: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 127_500 }
}
