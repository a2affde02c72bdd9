import NewsModel

/// How many rows of the screen stories take, kept while neither the stories nor the width change: at every step of
/// the selection they are added up, and each takes measuring a title.
///
/// It says nothing that the stories and the width do not: two of them are equal whatever they hold.
struct RowHeights: Sendable {
  private var edition = -1
  private var columns = -1
  /// By the number of the row in the window; 0 where that has not been measured.
  private var known: [UInt8] = []

  /// nil where it has not been measured.
  func known(_ index: Int, in window: HeadlineWindow, columns: Int) -> Int? {
    guard edition == window.edition, self.columns == columns, known[index] > 0 else { return nil }
    return Int(known[index])
  }

  mutating func keep(_ height: Int, of index: Int, in window: HeadlineWindow, columns: Int) {
    if edition != window.edition || self.columns != columns {
      (edition, self.columns) = (window.edition, columns)
      known = Array(repeating: 0, count: window.rows.count)
    }
    known[index] = UInt8(clamping: height)
  }
}

extension RowHeights: Hashable {
  static func == (left: RowHeights, right: RowHeights) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
