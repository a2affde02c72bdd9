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
    // A table is read in the direction of its first words.
    let isTurned = cells.joined().first { !$0.isBlank }?.order?.isRightToLeft(at: 0) ?? false
    for index in cells.indices {
      if index == headerRows, index > 0 { gridRule(shape, isTurned: isTurned) }
      gridRow(cells[index], shape, isTurned: isTurned)
    }
  }

  private mutating func gridRow(_ row: [Flow], _ shape: TableShape, isTurned: Bool) {
    let lines = row.indices.map { LineBreaker.lines(of: row[$0].text, width: shape.widths[$0]) }
    let texts = row.map { typesetter.add($0) }
    for line in 0..<(lines.map(\.count).max() ?? 0) {
      typesetter.line(isTurned: isTurned) { setter in
        let left = setter.tableColumn(shape, isTurned: isTurned)
        for cell in shape.widths.indices {
          if cell > 0 {
            setter.append(.bar, column: left + shape.bar(before: cell, isTurned: isTurned), .rule)
          }
          guard row.indices.contains(cell), lines[cell].indices.contains(line) else { continue }
          let range = lines[cell][line]
          let isRight = row[cell].order?.isRightToLeft(at: range.lowerBound) ?? false
          let shift = isRight ? max(0, shape.widths[cell] - row[cell].columns(of: range)) : 0
          let column = left + shape.column(of: cell, isTurned: isTurned) + shift
          setter.append(row[cell], texts[cell], range, column: column)
        }
      }
    }
    typesetter.advance(row.reduce(0) { $0 + $1.plainLength })
  }

  private mutating func gridRule(_ shape: TableShape, isTurned: Bool) {
    typesetter.line(isTurned: isTurned) { setter in
      let left = setter.tableColumn(shape, isTurned: isTurned)
      setter.append(.line, count: shape.total, column: left, .rule)
      for cell in shape.widths.indices.dropFirst() {
        setter.append(.cross, column: left + shape.bar(before: cell, isTurned: isTurned), .rule)
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

extension Typesetter {
  /// The first column of a table, which stands at the side at which its lines begin.
  fileprivate func tableColumn(_ shape: TableShape, isTurned: Bool) -> Int {
    textColumn(isTurned: isTurned) + (isTurned ? max(0, available - shape.total) : 0)
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
