import CGumbo

/// Why an element is taken for something beside the article.
enum PageMark: UInt8 {
  case none
  case hidden
  case consent
  case comments
  case furniture
  case structure
  case ambiguous
  case caption
  case authorBox
  /// Asks for money or an address, or sells something.
  case appeal

  /// The greatest share of the page's prose that a mark may take away.
  private var limit: Double {
    switch self {
    case .none: 0
    case .consent: 0.75
    case .comments: 0.65
    case .hidden: 0.5
    case .furniture, .structure: 0.35
    case .ambiguous, .caption: 0.1
    case .authorBox, .appeal: 0.15
    }
  }

  /// Whether it stays although the box is known for an appeal as well.
  private var isFirm: Bool { self == .hidden || self == .consent || self == .comments }

  static func marks(
    _ tree: HTMLTree, hints: [NameHints], good: [Double], boxes: [Int]
  ) -> [PageMark] {
    let page = max(1, good.first ?? 0)
    let protected = protectedNodes(tree, hints, good, page)
    var marks = [PageMark](repeating: .none, count: tree.nodes.count)
    for node in tree.nodes.indices where !tree.nodes[node].isText && !protected[node] {
      for mark in candidates(tree, node, hints[node]) where good[node] <= mark.limit * page {
        marks[node] = mark
        break
      }
    }
    for box in boxes where !protected[box] && !marks[box].isFirm { marks[box] = .appeal }
    return marks
  }

  /// Nothing that holds an article body with a share of the prose is ever taken away.
  private static func protectedNodes(
    _ tree: HTMLTree, _ hints: [NameHints], _ good: [Double], _ page: Double
  ) -> [Bool] {
    var protected = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices where hints[node].contains(.articleBody) && good[node] >= 0.15 * page {
      var outer: Int? = node
      while let current = outer, !protected[current] {
        protected[current] = true
        outer = tree.parent(current)
      }
    }
    if !protected.isEmpty { protected[0] = true }
    return protected
  }

  private static func candidates(_ tree: HTMLTree, _ node: Int, _ hints: NameHints) -> [PageMark] {
    var marks: [PageMark] = []
    let tag = tree.tag(node)
    if tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML { return [] }
    // What a reader unfolds is text, although it is hidden at first.
    if isHidden(tree, node), !hints.contains(.unfolded) { marks.append(.hidden) }
    switch tag {
    case GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM: marks.append(.structure)
    case GUMBO_TAG_HEADER: marks.append(.ambiguous)
    case GUMBO_TAG_FIGCAPTION: marks.append(.caption)
    default: break
    }
    if hints.isEmpty { return marks }
    if hints.contains(.consent) { marks.append(.consent) }
    if hints.contains(.comments) { marks.append(.comments) }
    if hints.contains(.authorBox) { marks.append(.authorBox) }
    if hints.contains(.furniture) { marks.append(.furniture) }
    if hints.contains(.caption) { marks.append(.caption) }
    if !hints.isDisjoint(with: [.ambiguous, .tags, .byline, .date]) { marks.append(.ambiguous) }
    return marks
  }

  private static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
    for index in tree.nodes[node].range {
      let attribute = tree.attributes[Int(index)]
      switch attribute.name {
      case .hidden: return true
      case .ariaHidden:
        if tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)].elementsEqual(
          "true".utf8)
        {
          return true
        }
      case .style:
        let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        let style = String(decoding: value, as: UTF8.self).lowercased().filter { $0 != " " }
        if style.holds("display:none") || style.holds("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }
}
