/// Writes blocks as bytes. Numbers are LEB128, texts are their length and their UTF-8, and an absent text
/// or number is 0 where a present one is itself plus 1.
struct RichTextWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: about how many bytes there will be.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ text: RichText) {
    bytes.append(RichTextTag.version)
    write(text.blocks)
  }

  private mutating func write(_ blocks: [Block]) {
    write(number: UInt64(blocks.count))
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let runs): write(tag: RichTextTag.paragraph, runs)
    case .heading(let level, let runs):
      write(number: RichTextTag.heading)
      write(number: UInt64(clamping: level))
      write(runs)
    case .quote(let blocks):
      write(number: RichTextTag.quote)
      write(blocks)
    case .list(let start, let items): write(start, items)
    case .table(let table): write(table)
    case .preformatted(let text):
      write(number: RichTextTag.preformatted)
      write(text.string)
    case .figure(let figure): write(figure)
    case .embed(let title, let url):
      write(number: RichTextTag.embed)
      write(title.string)
      write(optional: url?.string)
    case .rule: write(number: RichTextTag.rule)
    }
  }

  private mutating func write(_ start: Int?, _ items: [[Block]]) {
    write(number: RichTextTag.list)
    write(number: start.map { zigzag($0) &+ 1 } ?? 0)
    write(number: UInt64(items.count))
    for item in items { write(item) }
  }

  private mutating func write(_ table: Table) {
    write(tag: RichTextTag.table, table.caption)
    write(number: UInt64(table.rows.count))
    for row in table.rows {
      write(number: UInt64(row.count))
      for cell in row {
        write(number: cell.isHeader ? 1 : 0)
        write(cell.runs)
      }
    }
  }

  private mutating func write(_ figure: Figure) {
    write(number: RichTextTag.figure)
    write(optional: figure.url?.string)
    for text in [figure.alt, figure.caption, figure.credit] { write(optional: text?.string) }
  }

  private mutating func write(tag: UInt64, _ runs: [Run]) {
    write(number: tag)
    write(runs)
  }

  private mutating func write(_ runs: [Run]) {
    write(number: UInt64(runs.count))
    for run in runs {
      write(number: UInt64(run.style.rawValue) << 1 | (run.link == nil ? 0 : 1))
      write(run.text.string)
      if let link = run.link { write(link.string) }
    }
  }

  private mutating func write(optional text: String?) {
    guard let text else { return write(number: 0) }
    write(number: UInt64(text.utf8.count) + 1)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ text: String) {
    write(number: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private func zigzag(_ number: Int) -> UInt64 {
    UInt64(bitPattern: Int64(number) &<< 1 ^ Int64(number) >> 63)
  }
}
