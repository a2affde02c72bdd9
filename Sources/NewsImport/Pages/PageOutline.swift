import CGumbo

/// A page cut into blocks of text, with what the names of its elements say and where its prose lies.
struct PageOutline {
  let tree: HTMLTree
  let blocks: [TextBlock]
  /// Of every element, in the order of the tree's nodes.
  let hints: [NameHints]
  let marks: [PageMark]
  /// Prose in and below every node.
  let good: [Double]
  /// All text in and below every node.
  let all: [Double]
  /// The blocks in and below every node, as indices of `blocks`.
  private let firstBlock: [Int32]

  var pageGood: Double { good.first ?? 0 }

  init(_ tree: HTMLTree) {
    self.tree = tree
    let blocks = BlockSegmenter.blocks(of: tree)
    self.blocks = blocks
    let hints = Self.hints(of: tree)
    self.hints = hints
    let masses = Self.masses(tree, blocks)
    (good, all) = masses
    firstBlock = Self.firstBlocks(tree, blocks)
    let boxes = AppealMarks.boxes(tree, blocks, good: masses.good, all: masses.all)
    marks = PageMark.marks(tree, hints: hints, good: masses.good, boxes: boxes)
  }

  /// Blocks whose text lies inside the node.
  func blocks(in node: Int) -> Range<Int> {
    Int(firstBlock[node])..<Int(firstBlock[tree.end(node)])
  }

  // MARK: - Making

  private static func hints(of tree: HTMLTree) -> [NameHints] {
    var hints = [NameHints](repeating: [], count: tree.nodes.count)
    var memo = NameMemo()
    var listing = 0..<0
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      let tag = tree.tag(node)
      if tag == GUMBO_TAG_PRE { listing = node..<tree.end(node) }
      // Colours of code: "comment", "tag", "author".
      if tag == GUMBO_TAG_SPAN, listing.contains(node) { continue }
      hints[node] = named(tree, node, &memo)
    }
    return hints
  }

  private static func named(_ tree: HTMLTree, _ node: Int, _ memo: inout NameMemo) -> NameHints {
    var hints: NameHints = []
    let isHeading = TagShape.of(tree.tag(node)) == .heading
    for index in tree.nodes[node].range {
      let attribute = tree.attributes[Int(index)]
      let place = Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)
      switch attribute.name {
      // Made of the heading's own words, to link to.
      case .id where isHeading: break
      case .class, .id, .role, .testID, .component, .elementName, .ariaLabel:
        hints.formUnion(tree.bytes.withUnsafeBufferPointer { memo.hints($0, place) })
      case .itemprop:
        if tree.bytes[place].elementsEqual("articleBody".utf8) { hints.formUnion([.articleBody, .lead]) }
      default: break
      }
    }
    return hints
  }

  static func masses(_ tree: HTMLTree, _ blocks: some Sequence<TextBlock>) -> (good: [Double], all: [Double])
  {
    var good = [Double](repeating: 0, count: tree.nodes.count)
    var all = good
    for block in blocks {
      good[block.element] += block.goodMass
      all[block.element] += Double(block.length)
    }
    sumUp(&good, tree)
    sumUp(&all, tree)
    return (good, all)
  }

  /// Adds to every node what is below it.
  private static func sumUp(_ masses: inout [Double], _ tree: HTMLTree) {
    masses.withUnsafeMutableBufferPointer { masses in
      for node in masses.indices.dropFirst().reversed() {
        masses[Int(tree.nodes[node].parent)] += masses[node]
      }
    }
  }

  /// For every node the first block that begins at it or after it.
  private static func firstBlocks(_ tree: HTMLTree, _ blocks: [TextBlock]) -> [Int32] {
    var first = [Int32](repeating: Int32(blocks.count), count: tree.nodes.count + 1)
    var block = blocks.count
    var node = tree.nodes.count
    while node > 0 {
      node -= 1
      while block > 0, blocks[block - 1].first >= node { block -= 1 }
      first[node] = Int32(block)
    }
    return first
  }
}
