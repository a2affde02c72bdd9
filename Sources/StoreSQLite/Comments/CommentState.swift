import NewsModel

/// What is to be known of a comment before anything is done to it.
struct CommentState {
  var id: CommentID
  var thread: Int64
  var parent: CommentID?
  var root: CommentID
  var depth: Int
  var author: ReaderID?
  var status: Comment.Status
  var isGone: Bool
  var revision: Int
  var version: Int
  var replies: Int
  var created: Timestamp

  /// Whether everybody sees it.
  var isPublic: Bool { status.isPublic && !isGone }
}

extension Connection {
  /// What a reader may know of: what everybody sees, and their own. For the rest the answer is as for a number that no
  /// comment has.
  func comment(_ id: CommentID, knownTo reader: ReaderID) throws(StoreError) -> CommentState? {
    guard let state = try comment(id), !state.isGone, state.isPublic || state.author == reader else {
      return nil
    }
    return state
  }

  func comment(_ id: CommentID) throws(StoreError) -> CommentState? {
    try first(
      """
      select thread_id, parent_id, root_id, depth, author_id, status, gone_ms is not null, rev, version,
        reply_count, created_ms
      from comment where id = ?
      """, id
    ) { row in
      CommentState(
        id: id, thread: row.integer(0), parent: row.optionalID(1), root: row.id(2), depth: row.number(3),
        author: row.optionalID(4), status: row.status(5), isGone: row.flag(6), revision: row.number(7),
        version: row.number(8), replies: row.number(9), created: row.time(10))
    }
  }
}

extension Row {
  /// What cannot be read is taken for what shows least.
  func status(_ column: Int32) -> Comment.Status {
    Comment.Status(rawValue: string(column)) ?? .rejected
  }
}
