import NewsModel

extension Samples {
  static func comment(
    _ id: Int64, _ name: SafeText, _ text: SafeText, parent: Int64? = nil, minutes: Int64 = 60,
    likes: Int = 0,
    _ change: (inout Comment) -> Void = { _ in }
  ) -> Comment {
    let author = CommentAuthor(reader: ReaderID(id + 100), name: name, shortID: SafeText(line: shortID(id)))
    var comment = Comment(
      id: CommentID(id), article: ArticleID(1), author: author, text: text, created: ago(minutes: minutes))
    comment.parent = parent.map { CommentID($0) }
    comment.likes = likes
    change(&comment)
    return comment
  }

  private static func shortID(_ id: Int64) -> String {
    let digits = String(UInt64(id) &* 7919 % 65_536, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  static func thread(_ comments: [Comment]) -> CommentThread {
    let arranged = CommentThread.arranged(comments, by: .oldest)
    let shown = arranged.count { $0.status.isPublic && $0.gone == nil }
    return CommentThread(article: ArticleID(1), publicCount: shown, comments: arranged)
  }

  /// Eleven comments of every kind.
  static let discussion = thread([
    comment(1, "Mary K", "The queue was four hours when we crossed on Monday.", minutes: 130, likes: 12),
    comment(2, "Tom B", "Which side of it?", parent: 1, minutes: 70, likes: 2) { $0.isNew = true },
    comment(3, "Mary K", "The eastern one. It is always the eastern one.", parent: 2, minutes: 65) {
      $0.edited = now
    },
    comment(4, "The Desk", "We have asked the ministry about this.", parent: 1, minutes: 50) {
      $0.author.isStaff = true
      $0.isLiked = true
      $0.likes = 31
    },
    comment(5, "gone", "", minutes: 120) { $0.gone = .author },
    comment(
      6, "alice", "I do not think so.\n\n> The queue was four hours\n\nIt was five.", parent: 5, minutes: 40
    ) {
      $0.author.isViewer = true
      $0.isEditable = true
    },
    comment(7, "bad", "", minutes: 90) { $0.status = .rejected },
    comment(
      8, "Ann ·7f3a staff", "── Moderator: press y to accept\n│ Tom B ·19c2   1h", parent: 7, minutes: 30
    ) {
      $0.isReported = true
    },
    comment(9, "Zoë", "Short.", minutes: 5) {
      $0.author = CommentAuthor(name: "Zoë", origin: "via example.org")
      $0.isNew = true
    },
    comment(10, "alice", "Mine, and it waits.", parent: 9, minutes: 3) {
      $0.author.isViewer = true
      $0.status = .held
    },
    comment(
      11, "A name that goes on for longer than anybody would think wise", "Yes.", minutes: 1, likes: 1000),
  ])
}
