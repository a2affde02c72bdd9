/// Regression trees that weigh a block's numbers into how likely it is text of the article.
///
/// Made by `Tests/Score/train` from pages with their truth; the trees are in `LineModel+Trees.swift`.
struct LineModel {
  private struct Node {
    /// Negative for a leaf.
    var column: Int16
    /// What a leaf adds, or the greatest number that goes left.
    var value: Float
    /// Where the right branch begins; the left one follows its parent.
    var right: Int32
  }

  static let shared = LineModel(trees)

  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// Trees in Polish order: `12<0.5` splits at a column, `=0.3` is a leaf.
  private init(_ text: String) {
    for tree in text.split(separator: "\n") {
      roots.append(nodes.count)
      var open: [Int] = []
      for token in tree.split(separator: " ") { add(token, &open) }
    }
  }

  private mutating func add(_ token: Substring, _ open: inout [Int]) {
    let parts = token.split(separator: "<")
    let isLeaf = parts.count < 2
    if !isLeaf { open.append(nodes.count) }
    let value = Float(isLeaf ? token.dropFirst() : parts[1]) ?? 0
    nodes.append(Node(column: isLeaf ? -1 : Int16(parts[0]) ?? 0, value: value, right: -1))
    guard isLeaf else { return }
    // The innermost split without a right branch has it next.
    while let last = open.last, nodes[last].right >= 0 { open.removeLast() }
    if let last = open.last { nodes[last].right = Int32(nodes.count) }
  }

  /// From 0 to 1.
  func probability(_ row: [Float]) -> Double {
    var sum: Float = 0
    for root in roots { sum += leaf(root, row) }
    return 1 / (1 + Self.exponential(-Double(sum)))
  }

  private func leaf(_ root: Int, _ row: [Float]) -> Float {
    var index = root
    while nodes[index].column >= 0 {
      let node = nodes[index]
      index = row[Int(node.column)] <= node.value ? index + 1 : Int(node.right)
    }
    return nodes[index].value
  }

  /// e to the power of x, near enough for a choice.
  private static func exponential(_ x: Double) -> Double {
    let bounded = max(-30, min(30, x))
    var result = 1 + bounded / 1024
    for _ in 0..<10 { result *= result }
    return result
  }
}
