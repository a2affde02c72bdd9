/// What a reader is kept from, by whom and why.
package struct Sanction: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Has to be acknowledged before the reader posts again.
    case warn
    /// The reader's comments are read before they are shown.
    case premod
    /// Nothing can be posted until a moment.
    case suspend
    /// Nothing can be posted any more. Reading, taking out and erasing what is one's own goes on.
    case ban
  }

  package var id: SanctionID
  package var kind: Kind
  package var starts: Timestamp
  package var ends: Timestamp?
  package var reason: SafeText
  package var moderator: SafeText?
  package var acknowledged: Timestamp?
  package var lifted: Timestamp?

  package init(
    id: SanctionID, kind: Kind, starts: Timestamp, ends: Timestamp?, reason: SafeText, moderator: SafeText?,
    acknowledged: Timestamp? = nil, lifted: Timestamp? = nil
  ) {
    self.id = id
    self.kind = kind
    self.starts = starts
    self.ends = ends
    self.reason = reason
    self.moderator = moderator
    self.acknowledged = acknowledged
    self.lifted = lifted
  }

  /// Nothing has to happen for one to end: it is worked out whenever it matters.
  package func isEffective(at now: Timestamp) -> Bool {
    let isOver = ends.map { $0 <= now } ?? false
    return lifted == nil && starts <= now && !isOver && (kind != .warn || acknowledged == nil)
  }
}

/// What became of a moderator's act on a reader.
package enum SanctionOutcome: Hashable, Sendable {
  case done
  case refused(Refusal)
}
