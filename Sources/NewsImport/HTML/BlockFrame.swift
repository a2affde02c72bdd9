import NewsModel

/// A container whose blocks are being gathered.
struct BlockFrame {
  enum Kind: Hashable {
    case root
    case quote
    case list(start: Int?)
    case item
    case table
    case cell(isHeader: Bool)
    case figure
  }

  struct Cell {
    var blocks: [Block]
    var isHeader: Bool
  }

  let kind: Kind
  var blocks: [Block] = []
  var items: [[Block]] = []
  var rows: [[Cell]] = []
  var figure = Figure()
  var tableCaption: [Run] = []
  var captions: [String] = []
  var credits: [String] = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// Whether it counts towards `RichText.maximumDepth`.
  var isNesting: Bool {
    switch kind {
    case .quote, .list, .table: true
    default: false
    }
  }

  mutating func add(_ block: Block) {
    switch kind {
    case .list: items.append([block])
    default: blocks.append(block)
    }
  }

  /// What the frame comes to when it is closed.
  func finished() -> [Block] {
    switch kind {
    case .root, .item, .cell: blocks
    case .quote: blocks.isEmpty ? [] : [.quote(blocks)]
    case .list(let start): items.isEmpty ? [] : [.list(start: start, items: items)]
    case .table: blocks + finishedTable()
    case .figure: finishedFigure()
    }
  }

  // MARK: - Tables

  /// Longest text of a cell in bytes for which rows are still a table and not a layout.
  private static let longestCell = 600

  private func finishedTable() -> [Block] {
    let filled = rows.filter { row in row.contains { !$0.blocks.isEmpty } }
    let isLayout =
      filled.count < 2 || !filled.contains { $0.count > 1 } || filled.joined().contains(where: isLayoutCell)
    let caption: [Block] = tableCaption.isEmpty ? [] : [.paragraph(tableCaption)]
    if isLayout { return caption + filled.joined().flatMap(\.blocks) }
    let cells = filled.map { row in
      row.map { Table.Cell(runs: Self.joined($0.blocks), isHeader: $0.isHeader) }
    }
    return [.table(Table(caption: tableCaption, rows: cells))]
  }

  private func isLayoutCell(_ cell: Cell) -> Bool {
    var bytes = 0
    for block in cell.blocks {
      switch block {
      case .paragraph(let runs), .heading(_, let runs):
        for run in runs { bytes += run.text.string.utf8.count }
      case .figure, .list: break
      default: return true
      }
    }
    return bytes > Self.longestCell
  }

  /// The runs of a cell's blocks, a line each.
  private static func joined(_ blocks: [Block]) -> [Run] {
    var runs: [Run] = []
    for block in blocks { append(block, to: &runs) }
    return runs
  }

  private static func append(_ block: Block, to runs: inout [Run]) {
    switch block {
    case .paragraph(let more), .heading(_, let more):
      if !runs.isEmpty { runs.append(Run("\n")) }
      runs += more
    case .list:
      let text = RichText([block]).plainText.replacingBlankLines
      if !runs.isEmpty { runs.append(Run("\n")) }
      runs.append(Run(SafeText(text: text)))
    default: break
    }
  }

  // MARK: - Figures

  private func finishedFigure() -> [Block] {
    guard figure.url != nil else { return blocks + loneCaption }
    var figure = figure
    let caption = CaptionCredit(
      caption: captions.joined(separator: " "), credit: credits.joined(separator: ", "))
    figure.caption = caption.caption
    figure.credit = caption.credit
    return [.figure(figure)] + blocks
  }

  /// A caption of something that is no picture: a quote, a listing, a frame.
  private var loneCaption: [Block] {
    let text = SafeText(line: (captions + credits).joined(separator: " "))
    return text.isEmpty || blocks.isEmpty ? [] : [.paragraph([Run(text)])]
  }
}

extension String {
  /// Blank lines taken out: every run of line feeds becomes one.
  fileprivate var replacingBlankLines: String {
    split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }
}
