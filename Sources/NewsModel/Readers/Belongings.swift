/// Everything that is kept of one reader, to be handed over.
package struct Belongings: Hashable, Sendable {
  /// A comment with each of its wordings.
  package struct Words: Hashable, Sendable {
    package var comment: CommentID
    package var article: SafeText
    package var status: Comment.Status
    package var gone: Comment.Gone?
    package var created: Timestamp
    package var revisions: [SafeText]

    package init(
      comment: CommentID, article: SafeText, status: Comment.Status, gone: Comment.Gone?, created: Timestamp,
      revisions: [SafeText]
    ) {
      self.comment = comment
      self.article = article
      self.status = status
      self.gone = gone
      self.created = created
      self.revisions = revisions
    }
  }

  package var reader: Reader
  package var accounts: [SafeText] = []
  package var comments: [Words] = []
  package var reports: [Report] = []
  package var sanctions: [Sanction] = []
  package var notices: [Notice] = []
  package var drafts: [Draft] = []
  package var liked: [CommentID] = []
  package var hidden: [CommentID] = []
  package var muted: [SafeText] = []
  /// Filters kept under a name, each with its words.
  package var filters: [SafeText] = []
  package var starred: [SafeText] = []
  package var read: [SafeText] = []

  package init(reader: Reader) {
    self.reader = reader
  }
}
