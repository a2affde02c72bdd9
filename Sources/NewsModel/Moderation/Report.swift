/// A reader's word to the moderators about a comment.
package struct Report: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case offensive
    case abusive
    case spam
    case defamatory
    case illegal
    case privacy
    case offTopic = "offtopic"
    case impersonation
    case other

    /// Whether the law asks to be told of it.
    package var isLegal: Bool { self == .illegal || self == .defamatory }

    /// Whether the reader has to say more.
    package var needsDetails: Bool { self == .other }
  }

  package enum State: String, Sendable {
    case open
    case upheld
    case dismissed
    case withdrawn
    case void
  }

  package var id: ReportID
  /// What the reporter can quote: `R-7K2M-QX`.
  package var reference: SafeText
  package var comment: CommentID
  package var revision: Int
  package var reporter: SafeText?
  package var reason: Reason
  package var details: SafeText?
  package var state: State
  package var created: Timestamp

  package init(
    id: ReportID, reference: SafeText, comment: CommentID, revision: Int, reporter: SafeText?, reason: Reason,
    details: SafeText?, state: State, created: Timestamp
  ) {
    self.id = id
    self.reference = reference
    self.comment = comment
    self.revision = revision
    self.reporter = reporter
    self.reason = reason
    self.details = details
    self.state = state
    self.created = created
  }
}

/// What became of a report.
package enum ReportOutcome: Hashable, Sendable {
  /// A second report of the same revision by the same reader changes the first: `isNew` is false.
  case received(reference: SafeText, isNew: Bool)
  case refused(Refusal)
}
