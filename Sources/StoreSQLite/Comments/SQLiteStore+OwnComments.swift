package import NewsModel

extension SQLiteStore {
  /// The words of every revision are overwritten; the place in the discussion stays. Reports are void,
  /// but for those of a kind that the law asks for: what they are about is sealed until it is decided.
  package func deleteOwn(
    _ comment: CommentID, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> Refusal? {
    try database.transaction { () throws(StoreError) in
      guard let state = try database.comment(comment, knownTo: reader) else { return .gone }
      guard state.author == reader else { return .notOwnComment }
      try erase(state, why: .author, now: now)
      return nil
    }
  }

  /// Within a transaction.
  func erase(_ comment: CommentState, why: Comment.Gone, now: Timestamp) throws(StoreError) {
    let ledger = CommentLedger(database: database, now: now)
    try evidence(now).seal(comment.id)
    try database.run(
      """
      update comment set gone_ms = ?, gone_why = ?, version = version + 1, featured_ms = null, appeal_ms = null,
        flag_reason = null where id = ?
      """, now, why.rawValue, comment.id)
    try database.run(
      """
      update appeal set words = '', outcome = coalesce(outcome, 'void'), decided_ms = coalesce(decided_ms, ?2)
      where comment_id = ?1
      """, comment.id, now)
    try ledger.untellOfReply(comment.id)
    try database.run("update comment_rev set body = '', body_hash = 0 where comment_id = ?", comment.id)
    try voidReports(of: comment.id, now)
    if comment.isPublic { try ledger.count(-1, thread: comment.thread, parent: comment.parent) }
    try ledger.recountReports(of: comment.id)
  }

  /// Those who reported it hear that there is nothing to decide any more.
  private func voidReports(of comment: CommentID, _ now: Timestamp) throws(StoreError) {
    let ordinary = "comment_id = ? and state = 'open' and reason not in ('illegal', 'defamatory')"
    let reporters = try database.all(
      "select distinct reporter_id from report where \(ordinary) and reporter_id is not null", comment
    ) { row -> ReaderID in row.id(0) }
    try database.run("update report set state = 'void', updated_ms = ? where \(ordinary)", now, comment)
    let ledger = CommentLedger(database: database, now: now)
    for reporter in reporters { try ledger.notify(reporter, .reportDecided, comment) }
  }

  package func toggleLike(
    _ comment: CommentID, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> Result<Bool, CommentRefusal> {
    try database.transaction { () throws(StoreError) in
      guard let state = try database.comment(comment, knownTo: reader) else {
        return .failure(CommentRefusal(.gone))
      }
      if state.author == reader { return .failure(CommentRefusal(.ownComment)) }
      if let refusal = try refusal(toLike: reader, now) { return .failure(CommentRefusal(refusal)) }
      try database.run("delete from reaction where comment_id = ? and reader_id = ?", comment, reader)
      let isLiked = database.changes == 0
      if isLiked {
        try database.run(
          "insert into reaction (comment_id, reader_id, created_ms) values (?, ?, ?)", comment, reader, now)
      }
      try database.run(
        "update comment set like_count = like_count + ? where id = ?", isLiked ? 1 : -1, comment)
      return .success(isLiked)
    }
  }

  private func refusal(toLike reader: ReaderID, _ now: Timestamp) throws(StoreError) -> Refusal? {
    if let refusal = try database.obstacle(to: reader, now, warningsCount: false) { return refusal }
    let rules = try operatorRules().comment
    let bucket = TokenBucket(
      key: "like:\(reader.rawValue)", burst: rules.likeBurst, interval: rules.likeInterval)
    return try bucket.take(from: database, now: now).map { .tooFast(wait: $0) }
  }
}
