/// Writes the words of blocks one after the other, blocks set apart by a blank line.
struct PlainTextWriter {
  private var bytes: [UInt8] = []

  /// Makes room for the paragraphs among the blocks, which are most of any text.
  init(for blocks: [Block]) {
    var count = 0
    for case .paragraph(let runs) in blocks {
      for run in runs { count += run.text.string.utf8.count }
      count += 2
    }
    bytes.reserveCapacity(count)
  }

  var text: String { bytes.withUnsafeBufferPointer { String(wellFormed: $0) } }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let runs), .heading(_, let runs): part { $0.write(runs) }
    case .quote(let blocks): for block in blocks { write(block) }
    case .list(_, let items): for block in items.joined() { write(block) }
    case .table(let table): write(table)
    case .preformatted(let text): part { $0.write(text) }
    case .figure, .embed, .rule: break
    }
  }

  private mutating func write(_ table: Table) {
    part { $0.write(table.caption) }
    for row in table.rows {
      part { writer in
        for (index, cell) in row.enumerated() {
          if index > 0 { writer.bytes.append(0x20) }
          writer.write(cell.runs)
        }
      }
    }
  }

  private mutating func write(_ runs: [Run]) {
    for run in runs { write(run.text) }
  }

  private mutating func write(_ text: SafeText) {
    bytes.append(contentsOf: text.string.utf8)
  }

  /// A part in which nothing would be seen is left out.
  private mutating func part(_ write: (inout PlainTextWriter) -> Void) {
    let end = bytes.count
    if end > 0 { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    write(&self)
    if !bytes[start...].contains(where: { $0 > 0x20 }) { bytes.removeSubrange(end...) }
  }
}
