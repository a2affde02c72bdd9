import CGumbo
import NewsModel

/// Comments as they stand on a page: microdata, WordPress, Isso, Disqus- and Coral-like markup, and any
/// structure that repeats in a place for comments.
struct PrintedComments {
  private let page: PageContext
  private var tree: HTMLTree { page.tree }

  static func find(_ page: PageContext) -> [ParsedComment] {
    let finder = PrintedComments(page: page)
    let marked = finder.items(where: { CommentMarks.isItem(page.tree, $0, page.outline.hints[$0]) })
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
    let nodes = Array(
      tree.nodes.indices.filter { !tree.nodes[$0].isText && isItem($0) }.prefix(2 * CommentFinder.most))
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

  /// Brothers of the same make in a place for comments, each with a time or an author.
  private func repeated() -> [Int] {
    var best: [Int] = []
    for node in tree.nodes.indices
    where page.outline.hints[node].contains(.comments) && !tree.nodes[node].isText {
      for inner in [node] + tree.descendants(node).prefix(400) where !tree.nodes[inner].isText {
        let group = brothers(inner)
        if group.count > best.count { best = group }
      }
      if !best.isEmpty { break }
    }
    return best
  }

  private func brothers(_ node: Int) -> [Int] {
    var groups: [String: [Int]] = [:]
    for child in tree.children(node) where !tree.nodes[child].isText {
      groups["\(tree.tag(child).rawValue) \(tree.string(child, .class) ?? "")", default: []].append(child)
    }
    let likely = groups.values.filter { group in
      group.count > 1
        && group.prefix(3).allSatisfy { child in
          let fields = CommentFields(page, child, without: [])
          return !fields.text.isEmpty && fields.author != nil && fields.published != nil
        }
    }
    return likely.max { $0.count < $1.count } ?? []
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
