import Canvas
import Console
import NewsModel
import ReaderUI

/// Rows for people: every column but the last is as wide as its widest cell.
struct TextTable {
  private var rows: [[SafeText]] = []
  /// Columns whose cells end at the right, as numbers do.
  private let numbers: Set<Int>

  init(numbers: Set<Int> = []) {
    self.numbers = numbers
  }

  mutating func add(_ cells: SafeText...) {
    add(cells)
  }

  mutating func add(_ cells: [SafeText]) {
    rows.append(cells)
  }

  /// Each row is a line; two blanks stand between columns.
  func write(to output: inout Output) {
    for line in lines { output.line(line) }
  }

  var lines: [SafeText] {
    let widths = widths
    return rows.map { row in
      let cells = row.indices.map { column in
        padded(
          row[column], to: widths[column], isNumber: numbers.contains(column), isLast: column == row.count - 1
        )
      }
      return SafeText(text: cells.joined(separator: "  "))
    }
  }

  private var widths: [Int] {
    let count = rows.map(\.count).max() ?? 0
    return (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].columns : 0 }.max() ?? 0
    }
  }

  private func padded(_ cell: SafeText, to width: Int, isNumber: Bool, isLast: Bool) -> String {
    let blanks = String(repeating: " ", count: width - cell.columns)
    if isNumber { return blanks + cell.string }
    return isLast ? cell.string : cell.string + blanks
  }
}
