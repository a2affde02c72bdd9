import CGumbo

/// What an element says of all the text inside it, inherited from outer to inner elements.
struct NodeFacts: OptionSet {
  let rawValue: UInt32

  /// Furniture of every kind, one bit for each of `PageMark`, from bit 0.
  static func mark(_ mark: PageMark) -> NodeFacts { NodeFacts(rawValue: 1 << UInt32(mark.rawValue)) }

  static let article = NodeFacts(rawValue: 1 << 12)
  static let list = NodeFacts(rawValue: 1 << 13)
  static let table = NodeFacts(rawValue: 1 << 14)
  static let quote = NodeFacts(rawValue: 1 << 15)
  static let figure = NodeFacts(rawValue: 1 << 16)
  static let aside = NodeFacts(rawValue: 1 << 17)
  static let header = NodeFacts(rawValue: 1 << 18)
  static let form = NodeFacts(rawValue: 1 << 19)
  static let articleBody = NodeFacts(rawValue: 1 << 20)
  static let articleName = NodeFacts(rawValue: 1 << 21)
  static let byline = NodeFacts(rawValue: 1 << 22)
  static let bodyName = NodeFacts(rawValue: 1 << 23)
  static let footer = NodeFacts(rawValue: 1 << 24)
  static let embed = NodeFacts(rawValue: 1 << 25)
  static let main = NodeFacts(rawValue: 1 << 26)
  static let ambiguous = NodeFacts(rawValue: 1 << 27)
  static let caption = NodeFacts(rawValue: 1 << 28)

  /// Marked as anything but the article.
  static let marked: NodeFacts = [
    mark(.hidden), mark(.consent), mark(.comments), mark(.furniture), mark(.structure), mark(.ambiguous),
    mark(.caption), mark(.authorBox), mark(.appeal),
  ]

  /// In the order of the columns that they fill.
  static let columns: [NodeFacts] =
    [
      .hidden, .consent, .comments, .furniture, .structure, .ambiguous, .caption, .authorBox, .appeal,
    ].map { mark($0) } + [
      article, list, table, quote, figure, aside, header, form, articleBody, articleName, byline, bodyName,
      footer, embed, main, ambiguous, caption,
    ]

  /// For every node of the page, with what its ancestors say.
  static func of(_ outline: PageOutline) -> [NodeFacts] {
    let tree = outline.tree
    var facts = [NodeFacts](repeating: [], count: tree.nodes.count)
    for node in tree.nodes.indices {
      var own: NodeFacts = tree.nodes[node].isText ? [] : Self.own(outline, node)
      if let parent = tree.parent(node) { own.formUnion(facts[parent]) }
      facts[node] = own
    }
    return facts
  }

  private static func own(_ outline: PageOutline, _ node: Int) -> NodeFacts {
    var facts = ofTag(outline.tree.tag(node))
    if outline.marks[node] != .none { facts.insert(mark(outline.marks[node])) }
    let hints = outline.hints[node]
    if hints.isEmpty || outline.tree.tag(node) == GUMBO_TAG_BODY { return facts }
    if hints.contains(.articleBody) { facts.insert(.articleBody) }
    if hints.contains(.articleWord) { facts.insert(.articleName) }
    if hints.contains(.bodyWord) { facts.insert(.bodyName) }
    if hints.contains(.embed) { facts.insert(.embed) }
    if hints.contains(.main) { facts.insert(.main) }
    if hints.contains(.caption) { facts.insert(.caption) }
    if hints.contains(.ambiguous) { facts.insert(.ambiguous) }
    if !hints.isDisjoint(with: [.byline, .date]) { facts.insert(.byline) }
    return facts
  }

  private static func ofTag(_ tag: GumboTag) -> NodeFacts {
    switch tag {
    case GUMBO_TAG_ARTICLE: .article
    case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL: .list
    case GUMBO_TAG_TABLE: .table
    case GUMBO_TAG_BLOCKQUOTE: .quote
    case GUMBO_TAG_FIGURE: .figure
    case GUMBO_TAG_ASIDE: .aside
    case GUMBO_TAG_HEADER: .header
    case GUMBO_TAG_FOOTER: .footer
    case GUMBO_TAG_FORM: .form
    case GUMBO_TAG_MAIN: .main
    default: []
    }
  }
}
