package import NewsModel

extension SQLiteStore {
  package func discussion(around comment: CommentID, now: Timestamp) throws(StoreError) -> [Comment] {
    try database.snapshot { () throws(StoreError) in
      let place = try database.first(
        "select t.id, t.article_id from comment c join thread t on t.id = c.thread_id where c.id = ?", comment
      ) { row in (thread: row.integer(0), article: row.optionalID(1) as ArticleID?) }
      guard let place else { return [] }
      var reading = CommentReading(
        article: place.article ?? ArticleID(0), viewer: nil, now: now, editWindow: 0)
      reading.isDesk = true
      let comments = try database.all(
        """
        select \(CommentReading.columns) from comment c \(CommentReading.joins)
        where c.thread_id = ?2 order by c.id limit 5000
        """, nil as ReaderID?, place.thread
      ) { reading.comment($0) }
      return CommentThread.arranged(comments.compactMap(\.self), by: .oldest)
    }
  }

  package func noteViewing(
    of comments: [CommentID], by moderator: ReaderID, now: Timestamp
  ) throws(StoreError) {
    var unnoted: [CommentID] = []
    for comment in comments where try isUnnoted(comment, moderator, now) { unnoted.append(comment) }
    guard !unnoted.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for comment in unnoted where try isUnnoted(comment, moderator, now) {
        guard let state = try database.comment(comment) else { continue }
        try audit(now).append(
          .viewing, "comment \(comment.rawValue)", "\(state.status.rawValue), revision \(state.revision)",
          by: .moderator(moderator))
      }
    }
  }

  /// Whether it is a text of somebody else that not everybody sees, or earlier words of theirs that are reported, and this moderator's look at this revision is not in
  /// the log.
  private func isUnnoted(
    _ comment: CommentID, _ moderator: ReaderID, _ now: Timestamp
  ) throws(StoreError) -> Bool {
    guard let state = try database.comment(comment), state.author != moderator else { return false }
    let isHidden = !state.status.isPublic && !state.isGone
    let hasEarlierWords = try !evidence(now).words(of: comment).isEmpty
    guard isHidden || hasEarlierWords else { return false }
    return try !database.exists(
      """
      select 1 from audit where action = 'viewing' and object = ? and actor_id = ? and detail like ?
      """, "comment \(comment.rawValue)", moderator, "%, revision \(state.revision)")
  }
}
