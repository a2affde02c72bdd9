import CGumbo
import NewsModel

/// Comments as they stand on a page: microdata, WordPress, Isso, Disqus- and Coral-like markup, and any
/// structure that repeats in a place for comments.
struct PrintedComments {
  private let page: PageContext
  private var tree: HTMLTree { page.tree }

  static func find(_ page: PageContext) -> [ParsedComment] {
    let finder = PrintedComments(page: page)
    let (tree, hints) = (page.tree, page.outline.hints)
    let marked = finder.items(where: { CommentMarks.isItem(tree, $0, hints[$0]) })
    let found = finder.comments(marked)
    return found.isEmpty ? finder.comments(finder.repeated()) : found
  }

  private init(page: PageContext) {
    self.page = page
  }

  // MARK: - Items

  private struct Item {
    var node: Int
    /// Index of the item around it.
    var outer: Int?
    var inner: [Int] = []
  }

  /// Elements that are a comment each, wrappers taken out.
  private func items(where isItem: (Int) -> Bool) -> [Int] {
    let tree = tree
    var nodes: [Int] = []
    for node in tree.nodes.indices where !tree.nodes[node].isText && isItem(node) {
      nodes.append(node)
      if nodes.count == 2 * CommentFinder.most { break }
    }
    var items: [Item] = []
    var open: [Int] = []
    for node in nodes {
      while let last = open.last, tree.end(items[last].node) <= node { open.removeLast() }
      if let last = open.last { items[last].inner.append(items.count) }
      open.append(items.count)
      items.append(Item(node: node, outer: open.dropLast().last))
    }
    var dropped: Set<Int> = []
    for index in items.indices.reversed() where !items[index].inner.isEmpty {
      dropWrapper(index, items, &dropped)
    }
    return items.indices.filter { !dropped.contains($0) }.map { items[$0].node }
  }

  /// An item without text of its own is a list of comments, or the same comment as the one inside.
  private func dropWrapper(_ index: Int, _ items: [Item], _ dropped: inout Set<Int>) {
    let inner = items[index].inner
    guard let first = inner.first else { return }
    let own = CommentFields(page, items[index].node, without: inner.map { items[$0].node })
    let firstFields = CommentFields(
      page, items[first].node, without: items[first].inner.map { items[$0].node })
    if CommentMarks.isSameNumber(tree, items[index].node, items[first].node)
      || (firstFields.author == nil && firstFields.published == nil && inner.count == 1)
    {
      dropped.insert(first)
      return
    }
    guard own.author == nil || own.text.isEmpty else { return }
    let homes = Set(inner.map { tree.parent(items[$0].node) ?? 0 })
    if homes.count == 1, inner.count > 1 || own.author == nil {
      dropped.insert(index)
    } else {
      dropped.insert(first)
    }
  }

  // MARK: - Repeated structures

  /// Of a place for comments, what is looked at.
  private static let mostNodes = 8000
  private static let mostGroups = 24

  /// Elements of the same make in a place for comments, most of them with an author or a time.
  private func repeated() -> [Int] {
    for region in CommentPlaces.find(page) {
      let boxes = tree.descendants(region).prefix(Self.mostNodes).filter { isBox($0) }
      let groups = Dictionary(grouping: boxes, by: look).values.filter { $0.count > 1 }
      // The largest group that speaks; of two that are as large the outer one.
      let largest = groups.sorted { ($0.count, -($0.first ?? 0)) > ($1.count, -($1.first ?? 0)) }
      if let best = largest.prefix(Self.mostGroups).first(where: { mostSpeak($0) }) {
        let chosen = Set(best)
        return items { chosen.contains($0) }
      }
    }
    return []
  }

  private func isBox(_ node: Int) -> Bool {
    guard !tree.nodes[node].isText, page.outline.all[node] >= 12 else { return false }
    switch TagShape.of(tree.tag(node)) {
    case .block, .item, .quote: return true
    default: return tree.tag(node) == GUMBO_TAG_TR
    }
  }

  /// The element's name and the first of its classes: later ones tell odd from even.
  private func look(_ node: Int) -> Look {
    let names = tree.value(node, .class) ?? []
    guard names.allSatisfy({ $0 < 0x80 }) else {
      let first = String(decoding: names, as: UTF8.self).split(whereSeparator: \.isWhitespace).first ?? ""
      return Look(tag: tree.tag(node).rawValue, name: Array(first.filter { !$0.isNumber }.utf8))
    }
    let first = names.drop { Self.isSpace($0) }.prefix { !Self.isSpace($0) }
    return Look(tag: tree.tag(node).rawValue, name: first.filter { $0 &- 0x30 >= 10 })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  private struct Look: Hashable {
    var tag: UInt32
    var name: [UInt8]
  }

  /// A heading that is a link leads to another story.
  private func isTeaser(_ node: Int) -> Bool {
    tree.descendants(node).prefix(200).contains { inner in
      guard TagShape.of(tree.tag(inner)) == .heading, page.outline.all[inner] >= 25 else { return false }
      return tree.descendants(inner).prefix(20).contains { tree.tag($0) == GUMBO_TAG_A }
        || tree.parent(inner).map { tree.tag($0) == GUMBO_TAG_A } ?? false
    }
  }

  private func mostSpeak(_ group: [Int]) -> Bool {
    let sample = group.prefix(6)
    var silent = 0
    for node in sample where !speaks(node, group) {
      silent += 1
      if 10 * silent > 4 * sample.count { return false }
    }
    return true
  }

  private func speaks(_ node: Int, _ group: [Int]) -> Bool {
    guard !isTeaser(node) else { return false }
    let inner = group.filter { $0 > node && $0 < tree.end(node) }
    let fields = CommentFields(page, node, without: inner, isSample: true)
    return fields.author != nil && fields.published != nil && fields.text.utf8.count >= 2
  }

  // MARK: - Comments

  private func comments(_ nodes: [Int]) -> [ParsedComment] {
    var comments: [ParsedComment] = []
    var ids: [Int: SafeText] = [:]
    var levels: [Int: SafeText] = [:]
    var open: [Int] = []
    for (position, node) in nodes.enumerated() {
      var inner: [Int] = []
      var next = position + 1
      while next < nodes.count, nodes[next] < tree.end(node) {
        inner.append(nodes[next])
        next += 1
      }
      let fields = CommentFields(page, node, without: inner)
      guard fields.isComment else { continue }
      let id = CommentMarks.id(tree, node).map { SafeText(line: $0) } ?? "c\(comments.count + 1)"
      while let last = open.last, tree.end(last) <= node { open.removeLast() }
      let outer = open.last
      let level = CommentMarks.level(tree, node)
      let parent =
        outer.flatMap { ids[$0] } ?? CommentMarks.parent(tree, node, fields).map { SafeText(line: $0) }
        ?? level.flatMap { levels[$0 - 1] }
      ids[node] = id
      open.append(node)
      if let level { levels[level] = id }
      comments.append(
        ParsedComment(
          id: id, parent: parent, author: fields.author.flatMap { SafeText(line: $0).nonEmpty },
          published: fields.published, text: SafeText(text: fields.text), likes: fields.likes))
    }
    return CommentTidying.tidied(comments)
  }
}
