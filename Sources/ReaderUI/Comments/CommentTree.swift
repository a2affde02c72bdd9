import NewsModel

/// Which comments of a discussion are shown, and how they hang together on the screen.
struct CommentTree: Hashable {
  /// A comment that is shown.
  struct Entry: Hashable {
    /// In the comments of the thread.
    var index: Int
    /// How far it is indented; not more than the cap.
    var depth: Int
    /// Whether another answer to the same comment follows.
    var hasNextSibling: Bool
    /// For each depth from 1 to `depth - 1`, whether the line of that depth goes on below.
    var continues: [Bool]
    /// Comments under this one that are not shown, because it is collapsed.
    var hiddenReplies: Int
    var isCollapsed: Bool
  }

  private(set) var entries: [Entry] = []

  init(_ comments: [Comment], collapsed: Set<CommentID>, deepest: Int) {
    var skipBelow: Int?
    for (index, comment) in comments.enumerated() {
      if let limit = skipBelow, comment.depth > limit {
        entries[entries.count - 1].hiddenReplies += 1
        continue
      }
      let isCollapsed = collapsed.contains(comment.id)
      skipBelow = isCollapsed ? comment.depth : nil
      entries.append(
        Entry(
          index: index, depth: min(comment.depth, deepest), hasNextSibling: false, continues: [],
          hiddenReplies: 0,
          isCollapsed: isCollapsed))
    }
    joinLines(deepest: deepest)
  }

  /// Goes backwards, so that it is known at each comment which lines go on below it.
  private mutating func joinLines(deepest: Int) {
    var open = [Bool](repeating: false, count: deepest + 2)
    for index in entries.indices.reversed() {
      let depth = entries[index].depth
      entries[index].hasNextSibling = open[depth]
      entries[index].continues = depth > 1 ? Array(open[1..<depth]) : []
      open[depth] = true
      for deeper in open.indices where deeper > depth { open[deeper] = false }
    }
  }
}
