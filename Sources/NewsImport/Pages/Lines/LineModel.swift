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
    for tree in text.utf8.split(separator: UInt8(ascii: "\n")) {
      roots.append(nodes.count)
      var open: [Int] = []
      for token in tree.split(separator: UInt8(ascii: " ")) { add(token, &open) }
    }
  }

  private mutating func add(_ token: Substring.UTF8View, _ open: inout [Int]) {
    let sign = token.firstIndex(of: UInt8(ascii: "<"))
    if sign != nil { open.append(nodes.count) }
    let value = Float(Substring(sign.map { token[$0...] } ?? token).dropFirst()) ?? 0
    let column = sign.map { Int16(Substring(token[..<$0])) ?? 0 }
    nodes.append(Node(column: column ?? -1, value: value, right: -1))
    guard sign == nil else { return }
    // The innermost split without a right branch has it next.
    while let last = open.last, nodes[last].right >= 0 { open.removeLast() }
    if let last = open.last { nodes[last].right = Int32(nodes.count) }
  }

  /// From 0 to 1.
  func probability(_ row: [Float]) -> Double {
    var sum: Float = 0
    nodes.withUnsafeBufferPointer { nodes in
      row.withUnsafeBufferPointer { row in
        for root in roots { sum += Self.leaf(nodes, root, row) }
      }
    }
    return 1 / (1 + Self.exponential(-Double(sum)))
  }

  private static func leaf(
    _ nodes: UnsafeBufferPointer<Node>, _ root: Int, _ row: UnsafeBufferPointer<Float>
  ) -> Float {
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
