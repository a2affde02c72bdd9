import CGumbo

/// The source of a page that was saved as a browser shows it: a table of numbered lines, or marked spans.
enum ViewSource {
  /// The page's own bytes; nil for any other page.
  static func source(_ tree: HTMLTree) -> [UInt8]? {
    if let lines = lines(tree) { return lines }
    guard let pre = tree.nodes.indices.first(where: { tree.tag($0) == GUMBO_TAG_PRE }) else { return nil }
    let isShown =
      tree.string(pre, .id) == "line1" || tree.nodes.indices.contains { tree.string($0, .id) == "viewsource" }
    guard isShown else { return nil }
    return markup(texts(tree, pre, { _ in true }))
  }

  private static func lines(_ tree: HTMLTree) -> [UInt8]? {
    let cells = tree.nodes.indices.filter { node in
      tree.tag(node) == GUMBO_TAG_TD && tree.value(node, .class)?.elementsEqual("line-content".utf8) == true
    }
    let isNumbered = tree.nodes.indices.contains { node in
      tree.tag(node) == GUMBO_TAG_TD && tree.value(node, .class)?.elementsEqual("line-number".utf8) == true
    }
    guard !cells.isEmpty, isNumbered else { return nil }
    return markup(cells.flatMap { texts(tree, $0, { _ in true }) + [0x0A] })
  }

  private static func texts(_ tree: HTMLTree, _ node: Int, _ isKept: (Int) -> Bool) -> [UInt8] {
    (node..<tree.end(node)).filter { tree.nodes[$0].isText && isKept($0) }.flatMap { tree.textBytes($0) }
  }

  private static func markup(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.contains(UInt8(ascii: "<")) ? bytes : nil
  }
}
