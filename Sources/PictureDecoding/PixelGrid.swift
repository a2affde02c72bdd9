import NewsModel

/// Pixels of three bytes each, row by row.
struct PixelGrid {
  let width: Int
  let height: Int
  var bytes: [UInt8]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bytes = [UInt8](repeating: 0, count: 3 * width * height)
  }

  /// As large as fits into a picture, each pixel the mean of those that it stands for; nothing is made larger.
  func picture() -> Picture? {
    let (columns, rows) = PictureSize.fitted(width, height)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(2 * columns * rows)
    for row in 0..<rows {
      let lines = row * height / rows..<max(row * height / rows + 1, (row + 1) * height / rows)
      for column in 0..<columns {
        let places =
          column * width / columns..<max(column * width / columns + 1, (column + 1) * width / columns)
        pixels += mean(lines, places)
      }
    }
    return Picture(width: columns, height: rows, pixels: pixels)
  }

  private func mean(_ lines: Range<Int>, _ places: Range<Int>) -> [UInt8] {
    var (red, green, blue) = (0, 0, 0)
    for line in lines {
      for place in places {
        let start = 3 * (line * width + place)
        red += Int(bytes[start])
        green += Int(bytes[start + 1])
        blue += Int(bytes[start + 2])
      }
    }
    let count = lines.count * places.count
    return Picture.packed(red: red / count, green: green / count, blue: blue / count)
  }
}

/// Which sizes are taken, and what becomes of them.
enum PictureSize {
  /// Pixels beyond which a picture is not decoded, whatever its bytes: a few hundred megabytes at worst stay tens.
  static let mostPixels = 16_000_000
  /// Smaller ones are signs and not pictures.
  private static let least = 32

  static func isTaken(_ width: Int, _ height: Int) -> Bool {
    guard width >= least, height >= least, width <= 1 << 15, height <= 1 << 15 else { return false }
    return width * height <= mostPixels && width <= 5 * height && height <= 5 * width
  }

  static func fitted(_ width: Int, _ height: Int) -> (columns: Int, rows: Int) {
    if width <= Picture.mostColumns, height <= Picture.mostRows { return (width, height) }
    if width * Picture.mostRows > height * Picture.mostColumns {
      return (Picture.mostColumns, max(1, height * Picture.mostColumns / width))
    }
    return (max(1, width * Picture.mostRows / height), Picture.mostRows)
  }
}
