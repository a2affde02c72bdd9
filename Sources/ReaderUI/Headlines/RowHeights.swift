/// How many rows of the screen the stories of a window take, as far as they have been measured for one width: at every
/// step of the selection they are added up, and each takes measuring a title. The window forgets them when its stories change.
///
/// It says nothing that the stories and the width do not: two of them are equal whatever they hold.
struct RowHeights: Sendable {
  private var columns = -1
  /// By the number of the row in the window; 0 where that has not been measured.
  private var known: [UInt8] = []

  /// nil where it has not been measured.
  func known(_ index: Int, columns: Int) -> Int? {
    guard self.columns == columns, known.indices.contains(index), known[index] > 0 else { return nil }
    return Int(known[index])
  }

  /// - Parameter count: the rows of the window.
  mutating func keep(_ height: Int, of index: Int, columns: Int, count: Int) {
    if self.columns != columns || known.count != count {
      self.columns = columns
      known = Array(repeating: 0, count: count)
    }
    known[index] = UInt8(clamping: height)
  }

  mutating func forget() {
    columns = -1
  }
}

extension RowHeights: Hashable {
  static func == (left: RowHeights, right: RowHeights) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
