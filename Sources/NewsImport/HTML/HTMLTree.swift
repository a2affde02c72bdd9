import CGumbo

/// A page's elements and text as flat arrays in document order: no pointers, no recursion.
///
/// The descendants of node `i` are `i + 1 ..< nodes[i].end`.
struct HTMLTree {
  struct Node {
    /// `GUMBO_TAG_LAST` for text.
    var tag: GumboTag
    var parent: Int32
    /// The first node that is no descendant.
    var end: Int32
    /// Of `bytes` for text, of `attributes` for an element.
    var range: Range<Int32>

    var isText: Bool { tag == GUMBO_TAG_LAST }
  }

  struct Attribute {
    var name: HTMLAttribute
    var value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and values, one behind the other.
  var bytes: [UInt8] = []

  // MARK: - Asking

  func tag(_ node: Int) -> GumboTag { nodes[node].tag }

  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  func parent(_ node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  func children(_ node: Int) -> Children { Children(tree: self, cursor: node + 1, end: end(node)) }

  /// Elements among the descendants, in document order.
  func descendants(_ node: Int) -> Range<Int> { (node + 1)..<max(node + 1, end(node)) }

  func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < end(outer) }

  func value(_ node: Int, _ name: HTMLAttribute) -> ArraySlice<UInt8>? {
    guard !nodes[node].isText else { return nil }
    for index in nodes[node].range where attributes[Int(index)].name == name {
      let range = attributes[Int(index)].value
      return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  func string(_ node: Int, _ name: HTMLAttribute) -> String? {
    value(node, name).map { String(decoding: $0, as: UTF8.self) }
  }

  func has(_ node: Int, _ name: HTMLAttribute) -> Bool { value(node, name) != nil }

  /// The bytes of a text node.
  func textBytes(_ node: Int) -> ArraySlice<UInt8> {
    let range = nodes[node].range
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  struct Children: Sequence, IteratorProtocol {
    let tree: HTMLTree
    var cursor: Int
    let end: Int

    mutating func next() -> Int? {
      guard cursor < end else { return nil }
      defer { cursor = tree.end(cursor) }
      return cursor
    }
  }
}
