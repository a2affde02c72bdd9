/// One comment as a particular viewer may see it.
package struct Comment: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    /// Public, nobody has decided on it.
    case published
    /// Public, a moderator has decided for this revision.
    case approved
    /// Never public yet: a rule wants a look first.
    case held
    /// Was public; reports passed the threshold.
    case hidden
    case rejected

    package var isPublic: Bool { self == .published || self == .approved }
  }

  /// Why the text is gone for good.
  package enum Gone: String, Sendable {
    case author
    case erasure
    case source
  }

  package var id: CommentID
  package var article: ArticleID
  package var parent: CommentID?
  /// 0 for a comment on the article itself.
  package var depth: Int
  package var author: CommentAuthor
  package var status: Status
  package var gone: Gone?
  /// Empty for a tombstone: where the viewer may not see the text, or it is gone.
  package var text: SafeText
  package var created: Timestamp
  package var edited: Timestamp?
  /// The revision that `text` is; reports and decisions name it.
  package var revision: Int
  package var likes: Int
  package var replies: Int
  package var isLiked: Bool
  package var isReported: Bool
  package var isNew: Bool
  /// The viewer has muted the author or hidden the comment; its text is not given.
  package var isIgnored: Bool
  /// Which of the two it is.
  package var isAuthorMuted: Bool
  /// Whether the viewer may still change it.
  package var isEditable: Bool

  package init(id: CommentID, article: ArticleID, author: CommentAuthor, text: SafeText, created: Timestamp) {
    self.id = id
    self.article = article
    parent = nil
    depth = 0
    self.author = author
    status = .published
    gone = nil
    self.text = text
    self.created = created
    edited = nil
    revision = 1
    likes = 0
    replies = 0
    isLiked = false
    isReported = false
    isNew = false
    isIgnored = false
    isAuthorMuted = false
    isEditable = false
  }

  /// Whether a line stands here in place of a text that is not to be seen.
  package var isTombstone: Bool {
    gone != nil || isIgnored || (!status.isPublic && text.isEmpty)
  }
}

/// Who wrote a comment.
package struct CommentAuthor: Hashable, Sendable {
  /// nil for the author of an imported comment and for an erased one.
  package var reader: ReaderID?
  package var name: SafeText
  package var shortID: SafeText?
  /// "via example.org" for an imported comment.
  package var origin: SafeText?
  package var isStaff: Bool
  package var isViewer: Bool

  package init(
    reader: ReaderID? = nil, name: SafeText, shortID: SafeText? = nil, origin: SafeText? = nil,
    isStaff: Bool = false, isViewer: Bool = false
  ) {
    self.reader = reader
    self.name = name
    self.shortID = shortID
    self.origin = origin
    self.isStaff = isStaff
    self.isViewer = isViewer
  }
}
