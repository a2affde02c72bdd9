/// A picture as small as a terminal shows it: the reader draws it as it is and opens no image file.
package struct Picture: Hashable, Sendable {
  package static let mostColumns = 72
  package static let mostRows = 48

  package let width: Int
  package let height: Int
  /// Row by row; of each pixel five bits of red, six of green, five of blue, the lower byte first.
  package let pixels: [UInt8]

  /// nil where the sizes do not fit.
  package init?(width: Int, height: Int, pixels: [UInt8]) {
    guard (1...Self.mostColumns).contains(width), (1...Self.mostRows).contains(height),
      pixels.count == 2 * width * height
    else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  package struct Colour: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// Traps outside of the picture.
  package func colour(_ column: Int, _ row: Int) -> Colour {
    let place = 2 * (row * width + column)
    let value = Int(pixels[place]) | Int(pixels[place + 1]) << 8
    let (red, green, blue) = (value >> 11, value >> 5 & 63, value & 31)
    return Colour(
      red: UInt8(red << 3 | red >> 2), green: UInt8(green << 2 | green >> 4),
      blue: UInt8(blue << 3 | blue >> 2))
  }

  /// The two bytes of a colour.
  package static func packed(red: Int, green: Int, blue: Int) -> [UInt8] {
    let value = (red >> 3) << 11 | (green >> 2) << 5 | blue >> 3
    return [UInt8(value & 255), UInt8(value >> 8)]
  }
}
