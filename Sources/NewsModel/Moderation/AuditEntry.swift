/// An entry of the log of what those who run the paper have done.
package struct AuditEntry: Hashable, Sendable {
  package enum Action: String, CaseIterable, Sendable {
    case decision
    case feature
    case sanction
    case lift
    case role
    case word
    case setting
    case discussion
    case erasure
    /// Who may come in: keys, invitations, requests, readers who are barred.
    case admission
    /// A moderator has looked at a text that not everybody sees, or an admin at what is kept of a reader.
    case viewing
  }

  package var number: Int64
  package var at: Timestamp
  /// "system", "moderator", "author" or "operator".
  package var actorKind: SafeText
  /// The name that the actor has now.
  package var actor: SafeText?
  package var action: SafeText
  /// What it was done to: `comment 12`, `reader 3`.
  package var object: SafeText
  package var detail: SafeText
  /// The digest of the entry and, through it, of all before it.
  package var hash: SafeText

  package init(
    number: Int64, at: Timestamp, actorKind: SafeText, actor: SafeText?, action: SafeText, object: SafeText,
    detail: SafeText, hash: SafeText
  ) {
    self.number = number
    self.at = at
    self.actorKind = actorKind
    self.actor = actor
    self.action = action
    self.object = object
    self.detail = detail
    self.hash = hash
  }
}
