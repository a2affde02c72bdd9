import CGumbo

/// Where blocks stand in the tree, seen from the element that most of the text stands in.
struct LinePlaces {
  private let outline: PageOutline
  private let homes: [Int]
  private let chosenIn: [Double]
  private let links: [Double]
  private let depths: [Int32]
  private let main: Int
  private let chosenAll: Double
  private let classes: [Int: Double]

  init(_ outline: PageOutline, _ chosen: [Int]) {
    self.outline = outline
    let tree = outline.tree
    homes = outline.blocks.map { Self.home($0, tree) }
    var chosenIn = [Double](repeating: 0, count: tree.nodes.count)
    var links = chosenIn
    var byHome: [Int: Double] = [:]
    var classes: [Int: Double] = [:]
    for index in chosen {
      let block = outline.blocks[index]
      chosenIn[block.element] += Double(block.length)
      byHome[homes[index], default: 0] += block.goodMass
      classes[Self.look(block.element, tree), default: 0] += Double(block.length)
    }
    for block in outline.blocks { links[block.element] += Double(block.linkLength) }
    for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      chosenIn[Int(tree.nodes[node].parent)] += chosenIn[node]
      links[Int(tree.nodes[node].parent)] += links[node]
    }
    var depths = [Int32](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices.dropFirst() { depths[node] = depths[Int(tree.nodes[node].parent)] + 1 }
    (self.chosenIn, self.links, self.classes, self.depths) = (chosenIn, links, classes, depths)
    main = byHome.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    chosenAll = max(1, chosenIn.first ?? 0)
  }

  func home(_ index: Int) -> Int { homes[index] }

  func row(_ index: Int) -> [Float] {
    let block = outline.blocks[index]
    let home = homes[index]
    let outer = outline.tree.parent(home) ?? home
    let common = common(home)
    return [
      home == main ? 1 : 0, outer == main ? 1 : 0, outline.tree.contains(main, block.first) ? 1 : 0,
      Float(depths[block.element] - depths[main]), Float(depths[main] - depths[common]),
      Float(depths[home] - depths[common]),
    ] + masses(home) + masses(outer) + [
      Float((classes[Self.look(block.element, outline.tree)] ?? 0) / chosenAll),
      block.element == home ? 1 : 0,
      Float(outline.all[common] / max(1, outline.all[0])),
    ]
  }

  private func masses(_ node: Int) -> [Float] {
    let all = max(1, outline.all[node])
    let blocks = outline.blocks(in: node).count
    return [
      Float(outline.good[node] / max(1, outline.pageGood)), Float(outline.good[node] / all),
      Float(links[node] / all), Float(chosenIn[node] / chosenAll), Float(chosenIn[node] / all),
      Float(all / Double(max(1, blocks))), Float(min(blocks, 200)),
    ]
  }

  /// The innermost element that holds the node and the main one.
  private func common(_ node: Int) -> Int {
    var node = node
    while !outline.tree.contains(node, main) {
      guard let parent = outline.tree.parent(node) else { return node }
      node = parent
    }
    return node
  }

  /// The element that a block's paragraph stands in.
  private static func home(_ block: TextBlock, _ tree: HTMLTree) -> Int {
    switch block.shape {
    case .paragraph, .item, .heading, .preformatted: tree.parent(block.element) ?? block.element
    default: block.element
    }
  }

  /// Alike for elements of one name and class.
  private static func look(_ node: Int, _ tree: HTMLTree) -> Int {
    var hash: UInt64 = UInt64(tree.tag(node).rawValue) &+ 0xcbf2_9ce4_8422_2325
    for byte in tree.value(node, .class) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash)
  }
}
