import CGumbo

/// Cuts a page's text into blocks, in one pass over the nodes.
struct BlockSegmenter {
  private let tree: HTMLTree
  private(set) var blocks: [TextBlock] = []
  private var current: TextBlock?
  private var openBlocks: [Int] = []
  private var linkEnd = 0
  private var hasBreak = false

  static func blocks(of tree: HTMLTree) -> [TextBlock] {
    var segmenter = BlockSegmenter(tree: tree)
    segmenter.run()
    return segmenter.blocks
  }

  private init(tree: HTMLTree) {
    self.tree = tree
  }

  private mutating func run() {
    var node = 0
    while node < tree.nodes.count {
      while let open = openBlocks.last, tree.end(open) <= node {
        flush()
        openBlocks.removeLast()
      }
      node = take(node)
    }
    flush()
  }

  /// Answers the node to go on with.
  private mutating func take(_ node: Int) -> Int {
    if tree.nodes[node].isText {
      takeText(node)
      return node + 1
    }
    let tag = tree.tag(node)
    switch TagShape.of(tag) {
    case .inline:
      if tag == GUMBO_TAG_A, tree.has(node, .href) { linkEnd = max(linkEnd, tree.end(node)) }
      if tag == GUMBO_TAG_SPAN, isBlockInDisguise(node) { return openBlock(node) }
    // The heading of what unfolds is a button.
    case .skipped: return tag == GUMBO_TAG_BUTTON && isInHeading(node) ? node + 1 : tree.end(node)
    case .lineBreak:
      if hasBreak { flush() }
      hasBreak = true
    default: return openBlock(node)
    }
    return node + 1
  }

  private func isInHeading(_ node: Int) -> Bool {
    tree.parent(node).map { TagShape.of(tree.tag($0)) == .heading || tree.tag($0) == GUMBO_TAG_SUMMARY }
      ?? false
  }

  private mutating func openBlock(_ node: Int) -> Int {
    flush()
    openBlocks.append(node)
    return node + 1
  }

  private func isBlockInDisguise(_ node: Int) -> Bool {
    guard let style = tree.value(node, .style), style.count < 200 else { return false }
    return String(decoding: style, as: UTF8.self).holds("display:block")
  }

  private mutating func takeText(_ node: Int) {
    let bytes = tree.textBytes(node)
    guard current != nil || bytes.contains(where: { $0 > 0x20 }) else { return }
    var block = current ?? TextBlock(first: node, last: node, element: openBlocks.last ?? 0, shape: shape)
    if current == nil { block.startsInLink = node < linkEnd }
    let before = block.facts.length
    block.facts.add(bytes)
    block.last = node
    if node < linkEnd { block.linkLength += block.facts.length - before }
    current = block
    if bytes.contains(where: { $0 > 0x20 }) { hasBreak = false }
  }

  /// The innermost shape that says more than "block".
  private var shape: TagShape {
    for open in openBlocks.reversed().prefix(4) {
      let shape = TagShape.of(tree.tag(open))
      if shape != .block, shape != .inline { return shape }
      if shape == .block, tree.tag(open) != GUMBO_TAG_DIV { return .block }
    }
    return .block
  }

  private mutating func flush() {
    hasBreak = false
    guard let block = current else { return }
    current = nil
    if block.facts.length > 0 { blocks.append(block) }
  }
}
