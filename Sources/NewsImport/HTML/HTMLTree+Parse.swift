import CGumbo
import Glibc

extension HTMLTree {
  /// Elements and texts that are kept; the rest of a longer page is left out.
  static let mostNodes = 700_000

  /// Parses what `HTMLCut` left of a page.
  init(_ cut: HTMLCut) { self.init(cut.html, cut.shelf) }

  init(_ html: [UInt8], _ shelf: TextShelf = TextShelf()) {
    let arena = ParseArena()
    var options = kGumboDefaultOptions
    options.allocator = { ParseArena.allocate($0, $1) }
    // All of it goes with the arena: gumbo's own clean-up recurses as deep as the page.
    options.deallocator = { _, _ in }
    options.userdata = arena.userData
    options.max_errors = 0
    nodes.reserveCapacity(html.count / 12)
    bytes.reserveCapacity(shelf.bytes.count + html.count)
    bytes.append(contentsOf: shelf.bytes)
    attributes = shelf.attributes
    html.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      guard let output = gumbo_parse_with_options(&options, base, buffer.count) else { return }
      var source = Source(start: base, shelf: shelf)
      copy(output.pointee.root, &source)
    }
    withExtendedLifetime(arena) {}
    clearHeadingSigns()
  }

  /// The signs that documentation puts behind a heading, to be linked to: "¶", "#".
  private mutating func clearHeadingSigns() {
    for node in nodes.indices where nodes[node].isText && nodes[node].range.count <= 3 {
      guard let link = parent(node), tag(link) == GUMBO_TAG_A, value(link, .href)?.first == UInt8(ascii: "#"),
        Self.signs.contains(where: { $0.elementsEqual(textBytes(node)) })
      else { continue }
      nodes[node].range = nodes[node].range.lowerBound..<nodes[node].range.lowerBound
    }
  }

  private static let signs = ["¶", "#", "§"].map { Array($0.utf8) }

  // MARK: - Copying gumbo's tree

  /// What a parser was given, and what was put aside before.
  private struct Source {
    var start: UnsafePointer<CChar>
    var shelf: TextShelf
  }

  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>?, _ source: inout Source) {
    guard let root else { return }
    var current = root
    var parent = -1
    while nodes.count < Self.mostNodes {
      let index = nodes.count
      let isKept = add(current, parent, &source)
      if isKept, let child = Self.child(of: current, 0) {
        parent = index
        current = child
        continue
      }
      guard let next = following(current, root, &parent) else { break }
      current = next
    }
    closeOpenNodes(from: parent)
  }

  /// The next sibling of the node or of its nearest ancestor that has one, leaving subtrees on the way.
  private mutating func following(
    _ node: UnsafeMutablePointer<GumboNode>, _ root: UnsafeMutablePointer<GumboNode>, _ parent: inout Int
  ) -> UnsafeMutablePointer<GumboNode>? {
    var node = node
    while node != root, let outer = node.pointee.parent {
      if let sibling = Self.child(of: outer, node.pointee.index_within_parent + 1) { return sibling }
      guard parent >= 0 else { return nil }
      nodes[parent].end = Int32(nodes.count)
      parent = Int(nodes[parent].parent)
      node = outer
    }
    return nil
  }

  private mutating func closeOpenNodes(from last: Int) {
    var index = last
    while index >= 0 {
      nodes[index].end = Int32(nodes.count)
      index = Int(nodes[index].parent)
    }
  }

  private static func child(of node: UnsafeMutablePointer<GumboNode>, _ index: Int) -> UnsafeMutablePointer<
    GumboNode
  >? {
    guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE else {
      return nil
    }
    let children = node.pointee.v.element.children
    guard index < Int(children.length) else { return nil }
    return children.data[index]?.assumingMemoryBound(to: GumboNode.self)
  }

  /// Whether a node was added.
  private mutating func add(
    _ node: UnsafeMutablePointer<GumboNode>, _ parent: Int, _ source: inout Source
  ) -> Bool {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let range = addAttributes(node.pointee.v.element, &source)
      append(node.pointee.v.element.tag, parent, range)
    case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
      guard let text = node.pointee.v.text.text else { return false }
      append(GUMBO_TAG_LAST, parent, addBytes(text, source.shelf))
    default: return false
    }
    return true
  }

  private mutating func append(_ tag: GumboTag, _ parent: Int, _ range: Range<Int32>) {
    nodes.append(Node(tag: tag, parent: Int32(parent), end: Int32(nodes.count + 1), range: range))
  }

  private mutating func addAttributes(_ element: GumboElement, _ source: inout Source) -> Range<Int32> {
    let held = element.original_tag.data.flatMap { source.shelf.attributes(ofTagAt: $0 - source.start) }
    if element.attributes.length == 0, element.tag != GUMBO_TAG_UNKNOWN, let held { return held }
    let start = Int32(attributes.count)
    if element.tag == GUMBO_TAG_UNKNOWN { addName(element.original_tag) }
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self),
        let name = pointer.pointee.name.flatMap({ HTMLAttribute.find($0) }), let value = pointer.pointee.value
      else { continue }
      attributes.append(Attribute(name: name, value: addBytes(value, source.shelf)))
    }
    if let held { attributes += source.shelf.attributes[Int(held.lowerBound)..<Int(held.upperBound)] }
    return start..<Int32(attributes.count)
  }

  private mutating func addName(_ tag: GumboStringPiece) {
    guard let data = tag.data, tag.length > 1 else { return }
    let source = UnsafeRawBufferPointer(start: data, count: Int(tag.length))
    let start = Int32(bytes.count)
    for byte in source.dropFirst() {
      guard byte > 0x20, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") else { break }
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    attributes.append(Attribute(name: .elementName, value: start..<Int32(bytes.count)))
  }

  /// Where the text lies: with the texts that were put aside, or behind what is there already.
  private mutating func addBytes(_ text: UnsafePointer<CChar>, _ shelf: TextShelf) -> Range<Int32> {
    let text = UnsafeRawBufferPointer(start: text, count: strlen(text))
    if let range = shelf.range(ofMark: text) { return range }
    let start = Int32(bytes.count)
    if shelf.hasMarks(text) {
      shelf.expanded(text, into: &bytes)
    } else {
      bytes.append(contentsOf: text)
    }
    return start..<Int32(bytes.count)
  }
}
