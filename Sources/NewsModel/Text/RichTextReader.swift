/// Reads what `RichTextWriter` wrote, from bytes that may be anything.
///
/// Every count is checked against the bytes that are left (each thing takes at least one), so no size in the
/// bytes can ask for more memory than they have themselves.
struct RichTextReader {
  /// The bytes are not ours.
  private struct Malformed: Error {}

  /// Quotes and lists inside one another that are read; the importers stop at `RichText.maximumDepth`.
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  static func read(_ bytes: [UInt8]) -> RichText? {
    var reader = RichTextReader(bytes: bytes)
    return try? reader.richText()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func richText() throws(Malformed) -> RichText {
    guard bytes.first == RichTextTag.version else { throw Malformed() }
    position = 1
    let blocks = try blocks(depth: 0)
    guard position == bytes.count else { throw Malformed() }
    return RichText(blocks)
  }

  private mutating func blocks(depth: Int) throws(Malformed) -> [Block] {
    guard depth <= Self.depthLimit else { throw Malformed() }
    var blocks: [Block] = []
    for _ in 0..<(try count()) { blocks.append(try block(depth: depth)) }
    return blocks
  }

  private mutating func block(depth: Int) throws(Malformed) -> Block {
    switch try number() {
    case RichTextTag.paragraph: .paragraph(try runs())
    case RichTextTag.heading: try heading()
    case RichTextTag.quote: .quote(try blocks(depth: depth + 1))
    case RichTextTag.list: try list(depth: depth)
    case RichTextTag.table: .table(try table())
    case RichTextTag.preformatted: .preformatted(try text())
    case RichTextTag.figure: .figure(try figure())
    case RichTextTag.embed: .embed(title: try text(), url: try optionalURL())
    case RichTextTag.rule: .rule
    default: throw Malformed()
    }
  }

  private mutating func heading() throws(Malformed) -> Block {
    let level = Int(clamping: try number())
    return .heading(level: min(max(level, 1), 6), try runs())
  }

  private mutating func list(depth: Int) throws(Malformed) -> Block {
    let code = try number()
    let start = code == 0 ? nil : unzigzag(code &- 1)
    var items: [[Block]] = []
    for _ in 0..<(try count()) { items.append(try blocks(depth: depth + 1)) }
    return .list(start: start, items: items)
  }

  private mutating func table() throws(Malformed) -> Table {
    var table = Table(caption: try runs(), rows: [])
    for _ in 0..<(try count()) { table.rows.append(try row()) }
    return table
  }

  private mutating func row() throws(Malformed) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    for _ in 0..<(try count()) {
      let isHeader = try number() == 1
      cells.append(Table.Cell(runs: try runs(), isHeader: isHeader))
    }
    return cells
  }

  private mutating func figure() throws(Malformed) -> Figure {
    Figure(
      url: try optionalURL(), alt: try optionalText(), caption: try optionalText(), credit: try optionalText()
    )
  }

  private mutating func runs() throws(Malformed) -> [Run] {
    var runs: [Run] = []
    for _ in 0..<(try count()) { runs.append(try run()) }
    return runs
  }

  private mutating func run() throws(Malformed) -> Run {
    let code = try number()
    let text = try text()
    let link = code & 1 == 1 ? WebURL(try string(length: try count())) : nil
    return Run(text, style: TextStyle(rawValue: UInt16(truncatingIfNeeded: code >> 1)), link: link)
  }

  private mutating func text() throws(Malformed) -> SafeText {
    SafeText(text: try string(length: try count()))
  }

  private mutating func optionalText() throws(Malformed) -> SafeText? {
    try optionalString().map { SafeText(text: $0) }
  }

  private mutating func optionalURL() throws(Malformed) -> WebURL? {
    try optionalString().flatMap { WebURL($0) }
  }

  private mutating func optionalString() throws(Malformed) -> String? {
    let code = try number()
    guard code > 0 else { return nil }
    return try string(length: Int(clamping: code - 1))
  }

  private mutating func string(length: Int) throws(Malformed) -> String {
    guard length <= bytes.count - position else { throw Malformed() }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  /// A number of things that follow.
  private mutating func count() throws(Malformed) -> Int {
    let count = Int(clamping: try number())
    guard count <= bytes.count - position else { throw Malformed() }
    return count
  }

  private mutating func number() throws(Malformed) -> UInt64 {
    guard let number = PackedNumber.read(bytes, at: &position) else { throw Malformed() }
    return number
  }

  private func unzigzag(_ code: UInt64) -> Int {
    Int(truncatingIfNeeded: Int64(bitPattern: code >> 1) ^ -Int64(bitPattern: code & 1))
  }
}
