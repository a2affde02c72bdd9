import NewsModel

/// What is said about a comment in words, so that nothing hangs on colour alone.
enum CommentMarks {
  static func marks(of comment: Comment, isNew: Bool) -> [(Phrase, Theme.Role)] {
    var marks: [(Phrase, Theme.Role)] = []
    if isNew { marks.append((Phrase("new", as: "comment"), .commentNew)) }
    if comment.author.isStaff { marks.append((Phrase("staff", as: "comment"), .commentStaff)) }
    if comment.isFeatured { marks.append((Phrase("featured", as: "comment"), .commentStaff)) }
    if comment.author.isViewer { marks.append((Phrase("you", as: "comment"), .commentAuthorOwn)) }
    if comment.edited != nil, !comment.isTombstone {
      marks.append((Phrase("edited", as: "comment"), .commentMark))
    }
    if let status = status(of: comment) { marks.append((status, .commentMark)) }
    if comment.isReported { marks.append((Phrase("reported by you", as: "comment"), .commentMark)) }
    if comment.isLiked { marks.append((Phrase("liked by you", as: "comment"), .commentMark)) }
    return marks
  }

  /// What the author is told of their own comment that others do not see.
  private static func status(of comment: Comment) -> Phrase? {
    guard !comment.isTombstone else { return nil }
    return switch comment.status {
    case .published, .approved: nil
    case .held: "awaiting review"
    case .hidden: "hidden, under review"
    case .rejected: comment.rejection.map { "removed by a moderator: \($0)" } ?? "removed by a moderator"
    }
  }

  /// What stands in the place of a text that is not to be seen.
  static func tombstone(of comment: Comment, muted: Set<ReaderID> = []) -> Phrase {
    if comment.gone == nil, comment.isIgnored {
      let isMuted = comment.author.reader.map { muted.contains($0) } ?? false
      return isMuted || comment.isAuthorMuted ? "by an author you have muted" : "hidden by you"
    }
    return switch (comment.gone, comment.status) {
    case (.author, _): "deleted by its author"
    case (.erasure, _): "deleted with its author's account"
    case (.source, _): "removed where it came from"
    case (nil, .rejected): "removed by a moderator"
    case (nil, .hidden): "hidden, under review"
    case (nil, _): "awaiting review"
    }
  }

  /// Said where the lines do not show it any more.
  static func reply(to parent: Comment) -> Phrase {
    parent.isTombstone ? "in reply to a comment that is gone" : "in reply to \(name(of: parent.author))"
  }

  /// A name as it is drawn: the dot that stands before the short id is the program's alone.
  static func name(of author: CommentAuthor) -> SafeText {
    let name = author.name.string
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return author.name.nonEmpty ?? "no name" }
    return SafeText(line: String(name.map { dots.contains($0) ? "-" : $0 })).nonEmpty ?? "no name"
  }

  /// Follows the name: the short id, or where an imported comment came from. Never empty.
  static func identity(of author: CommentAuthor) -> SafeText {
    switch (author.shortID?.nonEmpty, author.origin?.nonEmpty) {
    case (let id?, let origin?): " ·\(id) \(origin)"
    case (let id?, nil): " ·\(id)"
    case (nil, let origin?): " · \(origin)"
    case (nil, nil): " · no account"
    }
  }

  /// The same in fewer columns, where the place would cost the name its letters.
  static func shortIdentity(of author: CommentAuthor) -> SafeText {
    author.shortID?.nonEmpty == nil && author.origin?.nonEmpty != nil ? " · imported" : identity(of: author)
  }

  private static let dots: Set<Character> = ["·", "•", "∙", "⋅", "・", "･", "‧", "᛫", "·"]
}
