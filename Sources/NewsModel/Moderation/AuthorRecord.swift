/// What a moderator should know of an author before deciding.
package struct AuthorRecord: Hashable, Sendable {
  package var joined: Timestamp
  package var comments: Int
  package var rejected: Int
  /// The latest first.
  package var sanctions: [Sanction]

  package init(joined: Timestamp, comments: Int, rejected: Int, sanctions: [Sanction]) {
    self.joined = joined
    self.comments = comments
    self.rejected = rejected
    self.sanctions = sanctions
  }
}
