/// Something that a reader should know of: an answer, a decision, a sanction.
package struct Notice: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case reply
    case approved
    case rejected
    case hidden
    case featured
    case reportDecided = "report_decided"
    case warned
    case premoderated
    case suspended
    case banned
    case lifted
  }

  package var id: NoticeID
  package var kind: Kind
  package var created: Timestamp
  package var isRead: Bool
  package var article: ArticleID?
  package var articleTitle: SafeText?
  package var comment: CommentID?
  /// Who answered.
  package var author: SafeText?
  /// The beginning of the comment, where the reader may see it.
  package var text: SafeText?
  /// Why a comment was rejected or a sanction given.
  package var reason: SafeText?
  /// Of a sanction.
  package var ends: Timestamp?
  /// Which was given or lifted.
  package var sanction: Sanction.Kind?
  /// Of the reader's report.
  package var reference: SafeText?
  package var outcome: Report.State?
  /// Whether the reader may still object to the decision.
  package var mayAppeal: Bool
  /// A warning that waits to be acknowledged.
  package var mustAcknowledge: Bool

  package init(id: NoticeID, kind: Kind, created: Timestamp) {
    self.id = id
    self.kind = kind
    self.created = created
    isRead = false
    mayAppeal = false
    mustAcknowledge = false
  }
}
