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
  /// The words that reports are about, where they are not those of the comment any more.
  package var evidence: [Evidence] = []
  /// What the author says against the rejection, while nobody has decided on that.
  package var appeal: SafeText?
  /// Why the program has put it on the desk.
  package var flag: SafeText?
  /// Who is at it, and until when.
  package var claim: Claim?
  /// nil for a comment that was imported, and for one whose author has left.
  package var record: AuthorRecord?

  package struct Evidence: Hashable, Sendable {
    package var revision: Int
    package var text: SafeText

    package init(revision: Int, text: SafeText) {
      (self.revision, self.text) = (revision, text)
    }
  }

  package struct Claim: Hashable, Sendable {
    package var moderator: ReaderID
    package var name: SafeText
    package var until: Timestamp

    package init(moderator: ReaderID, name: SafeText, until: Timestamp) {
      self.moderator = moderator
      self.name = name
      self.until = until
    }
  }

  package init(comment: Comment, version: Int, articleTitle: SafeText) {
    self.comment = comment
    self.version = version
    self.articleTitle = articleTitle
    holdReason = nil
    parentText = nil
    reports = []
    history = []
  }

  /// As a moderator may see it: of their own words nobody is told who has reported them.
  package func shown(to moderator: ReaderID) -> ModerationItem {
    guard comment.author.reader == moderator else { return self }
    var item = self
    for index in item.reports.indices { item.reports[index].reporter = nil }
    return item
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
  /// Approves as well; `false` takes the mark off and nothing else.
  case feature(Bool)
}

package enum ModerationOutcome: Hashable, Sendable {
  case done(Comment.Status)
  /// The words are gone; the reports that outlived them are answered.
  case settled(isUpheld: Bool)
  case refused(Refusal)
}
