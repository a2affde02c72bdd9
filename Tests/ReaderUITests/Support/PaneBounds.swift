import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Looks whether a view stays within its block.
enum PaneBounds {
  /// Draws in the middle of a larger frame and expects what is around to be untouched, the cursor to be inside, and
  /// the frame to be as it would be at another place.
  static func expect(
    _ columns: Int, _ rows: Int, location: SourceLocation = #_sourceLocation,
    draw: (Rect, inout Frame) -> Void
  ) {
    var frame = Frame(size: Size(columns: columns + 7, rows: rows + 5))
    let rect = Rect(column: 3, row: 2, columns: columns, rows: rows)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        frame.put("#" as Unicode.Scalar, at: Point(column: column, row: row))
      }
    }
    draw(rect, &frame)
    let outside = (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).map { Point(column: $0, row: row) }
    }.filter { !rect.contains($0) }
    let isUntouched = outside.allSatisfy { frame[$0].base == "#" }
    #expect(isUntouched, "drawn outside of \(columns)x\(rows)", sourceLocation: location)
    if let cursor = frame.cursor {
      #expect(rect.contains(cursor), "cursor at \(cursor) in \(columns)x\(rows)", sourceLocation: location)
    }
  }
}
