package import NewsModel

/// A picture as cells of which each shows two pixels, one above the other.
package struct PictureCells: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var upper: Picture.Colour
    package var lower: Picture.Colour
  }

  package let columns: Int
  package private(set) var rows: [[Cell]]

  /// Changes of colour that a picture may have, from cell to cell: each costs about 25 bytes on the line, 40 with direct
  /// colour.
  static let mostChanges = 260

  /// As large as fits into so many columns and rows of cells, never larger than it is.
  init?(_ picture: Picture, columns most: Int, rows mostRows: Int) {
    guard most >= 8, mostRows >= 3 else { return nil }
    var columns = min(most, picture.width)
    var lines = columns * picture.height / picture.width
    if lines > 2 * mostRows {
      lines = 2 * mostRows
      columns = max(1, lines * picture.width / picture.height)
    }
    let count = max(1, (lines + 1) / 2)
    self.columns = columns
    rows = (0..<count).map { row in
      (0..<columns).map { column in
        Cell(
          upper: picture.mean(column, 2 * row, columns: columns, rows: 2 * count),
          lower: picture.mean(column, 2 * row + 1, columns: columns, rows: 2 * count))
      }
    }
    calm()
  }

  /// Lets neighbours that hardly differ look alike, and more of them, until the changes are few enough.
  private mutating func calm() {
    let sharp = rows
    var tolerance = 6
    while changes > Self.mostChanges, tolerance <= Picture.Colour.farthest {
      rows = sharp.map { Self.calmed($0, tolerance) }
      tolerance += tolerance / 3 + 1
    }
  }

  var changes: Int {
    rows.reduce(0) { count, row in
      count + 1 + zip(row, row.dropFirst()).count { $0 != $1 }
    }
  }

  private static func calmed(_ row: [Cell], _ tolerance: Int) -> [Cell] {
    var result: [Cell] = []
    for cell in row {
      if let last = result.last, last.distance(to: cell) <= tolerance {
        result.append(last)
      } else {
        result.append(cell)
      }
    }
    return result
  }
}

extension PictureCells.Cell {
  fileprivate func distance(to other: Self) -> Int {
    max(upper.distance(to: other.upper), lower.distance(to: other.lower))
  }
}

extension Picture.Colour {
  /// Farther than black is from white.
  fileprivate static let farthest = 2040

  /// The sum of the differences, green counted twice.
  fileprivate func distance(to other: Self) -> Int {
    abs(Int(red) - Int(other.red)) + 2 * abs(Int(green) - Int(other.green)) + abs(Int(blue) - Int(other.blue))
  }
}

extension Picture {
  /// The mean colour of what one place of a grid over the picture covers.
  fileprivate func mean(_ column: Int, _ row: Int, columns: Int, rows: Int) -> Colour {
    let places = Self.covered(column, of: columns, in: width)
    let lines = Self.covered(row, of: rows, in: height)
    var (red, green, blue) = (0, 0, 0)
    for line in lines {
      for place in places {
        let colour = colour(place, line)
        red += Int(colour.red)
        green += Int(colour.green)
        blue += Int(colour.blue)
      }
    }
    let count = lines.count * places.count
    return Colour(red: UInt8(red / count), green: UInt8(green / count), blue: UInt8(blue / count))
  }

  private static func covered(_ place: Int, of count: Int, in length: Int) -> Range<Int> {
    let start = min(length - 1, place * length / count)
    return start..<max(start + 1, min(length, (place + 1) * length / count))
  }
}
