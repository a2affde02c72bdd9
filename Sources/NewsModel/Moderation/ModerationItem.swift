/// A comment on the moderators' desk.
package struct ModerationItem: Hashable, Sendable {
  package enum Queue: String, CaseIterable, Sendable {
    case reported
    case pending
    case hidden
    case rejected
    case all
  }

  /// With its text, whatever its status.
  package var comment: Comment
  /// Changes with every change of the comment; a decision on an older one is refused.
  package var version: Int
  package var articleTitle: SafeText
  package var holdReason: SafeText?
  package var parentText: SafeText?
  /// Open ones first.
  package var reports: [Report]
  package var history: [ModerationAction]

  package init(comment: Comment, version: Int, articleTitle: SafeText) {
    self.comment = comment
    self.version = version
    self.articleTitle = articleTitle
    holdReason = nil
    parentText = nil
    reports = []
    history = []
  }
}

/// One change of a comment's status, as it was recorded.
package struct ModerationAction: Hashable, Sendable {
  package var from: Comment.Status
  package var to: Comment.Status
  /// nil for the system.
  package var moderator: SafeText?
  package var reason: SafeText?
  package var at: Timestamp

  package init(
    from: Comment.Status, to: Comment.Status, moderator: SafeText?, reason: SafeText?, at: Timestamp
  ) {
    self.from = from
    self.to = to
    self.moderator = moderator
    self.reason = reason
    self.at = at
  }
}

/// What a moderator decides on a comment.
package enum ModerationVerdict: Hashable, Sendable {
  case approve
  case hide
  case reject(reason: SafeText)
}

package enum ModerationOutcome: Hashable, Sendable {
  case done(Comment.Status)
  case refused(Refusal)
}
