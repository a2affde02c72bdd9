/// Which columns of which rows of a frame have been drawn on, one stretch for each row.
struct DrawnColumns: Sendable {
  private var rows: [Stretch]

  private struct Stretch {
    var first: Int32
    var end: Int32

    static let none = Stretch(first: .max, end: 0)
  }

  /// All of a frame of that size.
  init(all size: Size) {
    rows = Array(repeating: Stretch(first: 0, end: Int32(size.columns)), count: size.rows)
  }

  mutating func removeAll() {
    for row in rows.indices { rows[row] = .none }
  }

  /// - Parameter columns: within the frame; of none it does not matter where.
  mutating func insert(_ columns: Range<Int>, ofRow row: Int) {
    guard !columns.isEmpty else { return }
    rows[row].first = min(rows[row].first, Int32(columns.lowerBound))
    rows[row].end = max(rows[row].end, Int32(columns.upperBound))
  }

  /// nil where none have been.
  func columns(ofRow row: Int) -> Range<Int>? {
    let stretch = rows[row]
    return stretch.first < stretch.end ? Int(stretch.first)..<Int(stretch.end) : nil
  }
}
