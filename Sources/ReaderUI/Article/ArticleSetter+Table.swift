import Canvas
import NewsModel

extension ArticleSetter {
  /// Draws a table to fit, its cells wrapped; as records, one field a line, where it is too wide for that.
  mutating func table(_ table: Table) {
    let rows = table.rows.filter { !$0.isEmpty }
    let caption = flow(table.caption, .caption)
    paragraph(caption)
    guard let count = rows.map(\.count).max() else { return }
    let cells = rows.map { row in
      row.map { cell in flow(cell.runs, cell.isHeader ? .tableHeader : .text) }
    }
    let natural = (0..<count).map { column in widest(cells, column) { $0.columnsOfWidestLine } }
    let words = (0..<count).map { column in widest(cells, column) { $0.columnsOfLongestWord } }
    if caption.isBlank { typesetter.separate() }
    if let shape = TableShape(natural: natural, words: words, available: typesetter.available) {
      grid(cells, headerRows: headerRows(of: rows), shape)
    } else {
      records(cells, headerRows: headerRows(of: rows))
    }
  }

  private func widest(_ cells: [[Flow]], _ column: Int, _ measure: (Flow) -> Int) -> Int {
    cells.reduce(0) { $1.indices.contains(column) ? max($0, measure($1[column])) : $0 }
  }

  /// The rows at the top in which every cell is a header.
  private func headerRows(of rows: [[Table.Cell]]) -> Int {
    rows.prefix { $0.allSatisfy(\.isHeader) }.count
  }

  private mutating func grid(_ cells: [[Flow]], headerRows: Int, _ shape: TableShape) {
    for index in cells.indices {
      if index == headerRows, index > 0 { gridRule(shape) }
      gridRow(cells[index], shape)
    }
  }

  private mutating func gridRow(_ row: [Flow], _ shape: TableShape) {
    let lines = row.indices.map { LineBreaker.lines(of: row[$0].text, width: shape.widths[$0]) }
    let texts = row.map { typesetter.add($0) }
    for line in 0..<(lines.map(\.count).max() ?? 0) {
      typesetter.line { setter in
        for cell in shape.widths.indices {
          let column = setter.textColumn + shape.column(of: cell)
          if cell > 0 { setter.append(.bar, column: column - 2, .rule) }
          guard row.indices.contains(cell), lines[cell].indices.contains(line) else { continue }
          setter.append(row[cell], texts[cell], lines[cell][line], column: column)
        }
      }
    }
    typesetter.advance(row.reduce(0) { $0 + $1.plainLength })
  }

  private mutating func gridRule(_ shape: TableShape) {
    typesetter.line { setter in
      setter.append(.line, count: shape.total, column: setter.textColumn, .rule)
      for cell in shape.widths.indices.dropFirst() {
        setter.append(.cross, column: setter.textColumn + shape.column(of: cell) - 2, .rule)
      }
    }
  }

  private mutating func records(_ cells: [[Flow]], headerRows: Int) {
    let names = headerRows > 0 ? cells[0] : []
    for row in cells.dropFirst(headerRows) {
      typesetter.separate()
      for index in row.indices where !row[index].isBlank {
        typesetter.set(names.indices.contains(index) ? row[index].named(names[index]) : row[index])
      }
    }
  }
}

extension Flow {
  fileprivate var columnsOfWidestLine: Int {
    text.split(separator: "\n").reduce(0) { max($0, CharacterWidth.columns(of: $1)) }
  }

  fileprivate var columnsOfLongestWord: Int {
    text.split { $0 == " " || $0 == "\n" }.reduce(0) { max($0, CharacterWidth.columns(of: $1)) }
  }

  fileprivate var plainLength: Int { plainOffset(text.utf8.count) }

  /// A field of a record: its name, then what it holds.
  fileprivate func named(_ name: Flow) -> Flow {
    var result = Flow()
    result.insert(SafeText(line: name.text) + ": ", Ink(.tableHeader))
    result.append(self)
    return result
  }
}
