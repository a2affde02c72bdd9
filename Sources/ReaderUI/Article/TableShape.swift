/// How wide the columns of a table are drawn.
///
/// Every column gets what its longest word needs, and a share of what is left by how much more it could use.
struct TableShape: Hashable {
  /// A bar with a space on each side.
  static let gap = 3
  /// A longer word is broken.
  private static let longestWord = 12

  let widths: [Int]

  /// nil where the columns do not fit next to each other: the rows are then set as records.
  ///
  /// - Parameters:
  ///   - natural: The columns that each column's widest cell takes on one line.
  ///   - words: The columns that each column's longest word takes.
  init?(natural: [Int], words: [Int], available: Int) {
    let room = available - Self.gap * max(0, natural.count - 1)
    guard !natural.isEmpty, room > 0 else { return nil }
    let natural = natural.map { max(1, $0) }
    guard natural.reduce(0, +) > room else {
      widths = natural
      return
    }
    let least = zip(words, natural).map { max(1, min($0, $1, Self.longestWord)) }
    let slack = room - least.reduce(0, +)
    guard slack >= 0 else { return nil }
    widths = Self.shared(slack, among: natural, above: least)
  }

  private static func shared(_ slack: Int, among natural: [Int], above least: [Int]) -> [Int] {
    let wants = zip(natural, least).map { $0 - $1 }
    let total = max(1, wants.reduce(0, +))
    var left = slack
    var widths = least
    for index in widths.indices {
      let share = min(wants[index], slack * wants[index] / total)
      widths[index] += share
      left -= share
    }
    for index in widths.indices where left > 0 && widths[index] < natural[index] {
      widths[index] += 1
      left -= 1
    }
    return widths
  }

  /// The first column of a cell, from the left of the table.
  func column(of cell: Int) -> Int {
    widths[..<cell].reduce(0) { $0 + $1 + Self.gap }
  }

  /// The same in a table that is read from right to left.
  func column(of cell: Int, isTurned: Bool) -> Int {
    isTurned ? total - column(of: cell) - widths[cell] : column(of: cell)
  }

  /// The column of the bar between a cell and the one before it.
  func bar(before cell: Int, isTurned: Bool) -> Int {
    isTurned ? column(of: cell, isTurned: true) + widths[cell] + 1 : column(of: cell) - 2
  }

  var total: Int {
    column(of: widths.count) - Self.gap
  }
}
