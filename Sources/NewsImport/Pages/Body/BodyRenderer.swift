import CGumbo
import NewsModel

/// Makes the blocks of an article from the chosen parts of a page.
struct BodyRenderer {
  private let outline: PageOutline
  private var builder: RichTextBuilder
  private var isKept: [Bool]
  private var open: [Int] = []
  private var figureEnd = 0
  private var captionEnd = 0
  private let textRange: Range<Int>

  static func render(_ body: BodyCandidate, of outline: PageOutline, base: String?) -> RichText {
    guard let first = body.blocks.first, let last = body.blocks.last else { return RichText() }
    let range = outline.blocks[first].first..<(outline.blocks[last].last + 1)
    var renderer = BodyRenderer(outline: outline, base: base, kept: body.blocks, textRange: range)
    for root in body.roots { renderer.walk(root) }
    return unquoted(renderer.builder.finish())
  }

  /// A quote around the whole text is there for its margins, as pages before style sheets have it.
  private static func unquoted(_ text: RichText) -> RichText {
    guard text.blocks.count == 1, case .quote(let blocks)? = text.blocks.first, blocks.count > 2 else {
      return text
    }
    return RichText(blocks)
  }

  private init(outline: PageOutline, base: String?, kept: [Int], textRange: Range<Int>) {
    self.outline = outline
    self.textRange = textRange
    builder = RichTextBuilder(base: base)
    isKept = [Bool](repeating: false, count: outline.tree.nodes.count)
    for index in kept {
      let block = outline.blocks[index]
      for node in block.first...block.last where outline.tree.nodes[node].isText { isKept[node] = true }
    }
    for node in WholeTables(outline).texts(heldBy: kept) { isKept[node] = true }
  }

  private mutating func walk(_ root: Int) {
    var node = root
    while node < outline.tree.end(root) {
      closeElements(before: node)
      node = take(node)
    }
    closeElements(before: outline.tree.end(root))
  }

  private mutating func closeElements(before node: Int) {
    while let last = open.last, outline.tree.end(last) <= node {
      builder.close(TagNames.name(outline.tree.tag(last)))
      open.removeLast()
    }
  }

  /// Answers the node to go on with.
  private mutating func take(_ node: Int) -> Int {
    let tree = outline.tree
    if tree.nodes[node].isText {
      let isCaption = node < captionEnd && node < figureEnd
      if isKept[node] || isCaption { builder.text(String(decoding: tree.textBytes(node), as: UTF8.self)) }
      return node + 1
    }
    guard isShown(node) else { return tree.end(node) }
    let tag = tree.tag(node)
    // Its text is not kept; the picture that it may hold is the one that a script would load.
    if tag == GUMBO_TAG_NOSCRIPT { return holdsPicture(node) ? node + 1 : tree.end(node) }
    if tag == GUMBO_TAG_FIGURE { figureEnd = max(figureEnd, tree.end(node)) }
    if tag == GUMBO_TAG_FIGCAPTION || outline.hints[node].contains(.caption) {
      captionEnd = max(captionEnd, tree.end(node))
    }
    builder.open(TagNames.name(tag)) { [tree] name in
      HTMLAttribute.named(name).flatMap { tree.string(node, $0) }
    }
    open.append(node)
    return node + 1
  }

  private func holdsPicture(_ node: Int) -> Bool {
    let inside = node..<outline.tree.end(node)
    return inside.contains { outline.tree.tag($0) == GUMBO_TAG_IMG }
      && !inside.contains { outline.tree.tag($0) == GUMBO_TAG_IFRAME }
  }

  /// What is removed has no text that is kept; it may still have pictures.
  private func isShown(_ node: Int) -> Bool {
    switch outline.marks[node] {
    case .none, .ambiguous, .caption: break
    case .hidden:
      let blocks = outline.blocks(in: node)
      guard blocks.contains(where: { isKept[outline.blocks[$0].first] }) else { return false }
    default:
      // A word in a kept line is one of it, whatever it is called: colours of code have names such as "comment".
      guard (node..<outline.tree.end(node)).contains(where: { isKept[$0] }) else { return false }
    }
    guard Self.isMedia(outline.tree.tag(node)) else { return true }
    return textRange.contains(node)
  }

  private static func isMedia(_ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_IMG, GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_EMBED, GUMBO_TAG_OBJECT,
      GUMBO_TAG_FIGURE, GUMBO_TAG_HR:
      true
    default: false
    }
  }
}

/// The names of the elements that HTML knows.
enum TagNames {
  static func name(_ tag: GumboTag) -> String { names[Int(tag.rawValue)] }

  private static let names: [String] = (0...Int(GUMBO_TAG_LAST.rawValue)).map { index in
    gumbo_normalized_tagname(GumboTag(rawValue: UInt32(index))).map { String(cString: $0) } ?? ""
  }
}
