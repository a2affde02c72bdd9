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
    var listing = 0..<0
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      let tag = tree.tag(node)
      if tag == GUMBO_TAG_PRE { listing = node..<tree.end(node) }
      // Colours of code: "comment", "tag", "author".
      if tag == GUMBO_TAG_SPAN, listing.contains(node) { continue }
      let isHeading = TagShape.of(tag) == .heading
      for index in tree.nodes[node].range {
        let attribute = tree.attributes[Int(index)]
        switch attribute.name {
        // Made of the heading's own words, to link to.
        case .id where isHeading: break
        case .class, .id, .role, .testID, .component, .elementName, .ariaLabel:
          let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
          hints[node].formUnion(NameHints.of(value))
        case .itemprop:
          let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
          if value.elementsEqual("articleBody".utf8) { hints[node].formUnion([.articleBody, .lead]) }
        default: break
        }
      }
    }
    return hints
  }

  private static func masses(_ tree: HTMLTree, _ blocks: [TextBlock]) -> (good: [Double], all: [Double]) {
    var good = [Double](repeating: 0, count: tree.nodes.count)
    var all = good
    for block in blocks {
      good[block.element] += block.goodMass
      all[block.element] += Double(block.length)
    }
    var node = tree.nodes.count - 1
    while node > 0 {
      let parent = Int(tree.nodes[node].parent)
      good[parent] += good[node]
      all[parent] += all[node]
      node -= 1
    }
    return (good, all)
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
