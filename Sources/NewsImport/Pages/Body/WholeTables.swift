import CGumbo

/// Tables of data that the text holds a good part of: all of their cells belong to it, however odd a cell is as a line.
struct WholeTables {
  private let outline: PageOutline
  private var tree: HTMLTree { outline.tree }

  /// Longest text of a cell for which rows are a table and no layout.
  private static let longestCell = 600
  /// The share of its text that has to be held already.
  private static let leastHeld = 0.2

  init(_ outline: PageOutline) {
    self.outline = outline
  }

  /// The text nodes of the tables that the blocks hold a good part of.
  func texts(heldBy blocks: [Int]) -> [Int] {
    let held = Set(blocks)
    let tables = Set(blocks.compactMap { table(around: outline.blocks[$0].element) })
    return tables.filter { isData($0) && isHeld($0, by: held) }.flatMap(texts(in:))
  }

  private func table(around element: Int) -> Int? {
    var node: Int? = element
    while let current = node, tree.tag(current) != GUMBO_TAG_TABLE { node = tree.parent(current) }
    return node
  }

  private func isHeld(_ table: Int, by held: Set<Int>) -> Bool {
    let blocks = outline.blocks(in: table)
    let all = blocks.reduce(0) { $0 + outline.blocks[$1].length }
    let kept = blocks.reduce(0) { $0 + (held.contains($1) ? outline.blocks[$1].length : 0) }
    return Double(kept) >= Self.leastHeld * Double(all)
  }

  /// At least two rows of two cells or more, none of them long, and no table within.
  private func isData(_ table: Int) -> Bool {
    var rows = 0
    var cells = 0
    for node in table + 1..<tree.end(table) where !tree.nodes[node].isText {
      switch tree.tag(node) {
      case GUMBO_TAG_TABLE: return false
      case GUMBO_TAG_TR: cells = 0
      case GUMBO_TAG_TD, GUMBO_TAG_TH:
        guard outline.all[node] <= Double(Self.longestCell) else { return false }
        cells += 1
        if cells == 2 { rows += 1 }
      default: break
      }
    }
    return rows >= 2
  }

  private func texts(in table: Int) -> [Int] {
    var texts: [Int] = []
    var node = table + 1
    while node < tree.end(table) {
      if tree.nodes[node].isText {
        texts.append(node)
      } else if TagShape.of(tree.tag(node)) == .skipped {
        node = tree.end(node)
        continue
      }
      node += 1
    }
    return texts
  }
}
