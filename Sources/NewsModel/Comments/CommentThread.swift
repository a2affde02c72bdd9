/// The discussion of an article, in the order of reading: each comment before its replies.
package struct CommentThread: Hashable, Sendable {
  package enum State: String, Sendable {
    case open
    case closed
    case off
  }

  package enum Order: String, CaseIterable, Sendable {
    case newest
    case oldest
    case mostLiked = "liked"
    case mostReplies = "replies"
    /// Those that were picked out, then the oldest.
    case featured
  }

  package var article: ArticleID
  package var state: State
  /// Public comments, replies among them.
  package var publicCount: Int
  package var comments: [Comment]

  package init(article: ArticleID, state: State = .open, publicCount: Int = 0, comments: [Comment] = []) {
    self.article = article
    self.state = state
    self.publicCount = publicCount
    self.comments = comments
  }
}

extension CommentThread {
  /// Puts comments into reading order and drops tombstones under which nothing can be seen.
  ///
  /// A comment whose parent is not among them stands at the top; replies are always oldest first.
  package static func arranged(_ comments: [Comment], by order: Order) -> [Comment] {
    let known = Set(comments.map(\.id))
    var children: [CommentID: [Comment]] = [:]
    var roots: [Comment] = []
    for comment in comments {
      if let parent = comment.parent, known.contains(parent), parent != comment.id {
        children[parent, default: []].append(comment)
      } else {
        roots.append(comment)
      }
    }
    roots.sort { order.precedes($0, $1) }
    return withoutBareTombstones(preorder(of: roots, children: children))
  }

  private static func preorder(of roots: [Comment], children: [CommentID: [Comment]]) -> [Comment] {
    var result: [Comment] = []
    var stack = roots.reversed().map { ($0, 0) }
    while let (comment, depth) = stack.popLast() {
      var placed = comment
      placed.depth = depth
      result.append(placed)
      let replies = (children[comment.id] ?? []).sorted { Order.oldest.precedes($0, $1) }
      for reply in replies.reversed() { stack.append((reply, depth + 1)) }
    }
    return result
  }

  private static func withoutBareTombstones(_ comments: [Comment]) -> [Comment] {
    var kept: [Comment] = []
    var shallowestKept = Int.max
    for comment in comments.reversed() {
      let hasVisibleReply =
        shallowestKept > comment.depth && kept.last.map { $0.depth > comment.depth } ?? false
      if !comment.isTombstone || hasVisibleReply {
        kept.append(comment)
        shallowestKept = comment.depth
      }
    }
    return kept.reversed()
  }
}

extension CommentThread.Order {
  func precedes(_ left: Comment, _ right: Comment) -> Bool {
    switch self {
    case .oldest: (left.created, left.id) < (right.created, right.id)
    case .newest: (left.created, left.id) > (right.created, right.id)
    case .mostLiked: (left.likes, right.id) > (right.likes, left.id)
    case .mostReplies: (left.replies, right.id) > (right.replies, left.id)
    case .featured: (left.isFeatured ? 0 : 1, left.id) < (right.isFeatured ? 0 : 1, right.id)
    }
  }
}
