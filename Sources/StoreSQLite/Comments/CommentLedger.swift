import NewsModel

/// Every change of a comment that counters hang on, so that no caller can forget one. Within a transaction.
struct CommentLedger {
  let database: Connection
  let now: Timestamp

  /// SQL for the number of comments that an article shows: of those that are here, once any has come with it,
  /// else of those that its source claims, where that is more.
  static func shownCount(claimed: String = "claimed_count") -> String {
    """
    (select max(iif(coalesce(t.is_imported, 0), 0, \(claimed)), coalesce(t.public_count, 0))
      from (select 1) left join thread t on t.id = thread_id)
    """
  }

  /// A comment has become visible to everybody (+1), or stopped being so (-1).
  func count(_ number: Int, thread: Int64, parent: CommentID?) throws(StoreError) {
    try database.run(
      """
      update thread set public_count = public_count + ?1,
        last_public_ms = case when ?1 > 0 then ?2 else last_public_ms end
      where id = ?3
      """, number, now, thread)
    if let parent {
      try database.run("update comment set reply_count = reply_count + ? where id = ?", number, parent)
    }
    try database.run(
      """
      update article set comment_count = \(Self.shownCount())
      where id = (select article_id from thread where id = ?)
      """, thread)
  }

  /// Gives a comment another status and records it; answers the number of the record.
  @discardableResult
  func setStatus(
    _ comment: CommentState, to status: Comment.Status, by actor: Actor, reason: String? = nil,
    holdReason: String? = nil
  ) throws(StoreError) -> Int64 {
    try database.run(
      """
      update comment set status = ?1, hold_reason = ?2, version = version + 1,
        featured_ms = iif(?3, featured_ms, null)
      where id = ?4
      """, status.rawValue, holdReason, status.isPublic && !comment.isGone, comment.id)
    let isPublic = status.isPublic && !comment.isGone
    if isPublic != comment.isPublic {
      try count(isPublic ? 1 : -1, thread: comment.thread, parent: comment.parent)
    }
    if isPublic, !comment.isPublic { try tellOfReply(comment.id, by: comment.author, to: comment.parent) }
    if !isPublic { try untellOfReply(comment.id) }
    return try record(comment, from: comment.status, to: status, by: actor, reason: reason)
  }

  func record(
    _ comment: CommentState, from old: Comment.Status, to new: Comment.Status, by actor: Actor,
    reason: String?
  ) throws(StoreError) -> Int64 {
    let id = try database.nextNumber(of: "mod_action")
    try database.run(
      """
      insert into mod_action (id, comment_id, rev, from_status, to_status, actor_kind, actor_id, reason,
        created_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, comment.id, comment.revision, old.rawValue, new.rawValue, actor.kind, actor.reader, reason, now
    )
    try AuditLog(database: database, now: now).append(
      .decision, "comment \(comment.id.rawValue)",
      "\(old.rawValue) > \(new.rawValue), revision \(comment.revision)\(reason.map { ": " + $0 } ?? "")",
      by: actor, reference: id)
    return id
  }

  /// Counts the open reports of a comment again. Those of an earlier revision keep it on the desk, but
  /// weigh nothing any more. One that a moderator has approved comes back for two reporters, or for a
  /// reason that the law knows. What the program has flagged is there until somebody decides.
  func recountReports(of comment: CommentID) throws(StoreError) {
    try database.run(
      """
      update comment set
        open_reports = (select count(*) from report r
          where r.comment_id = comment.id and r.rev = comment.rev and r.state = 'open'),
        report_milli = (select coalesce(sum(weight_milli), 0) from report r
          where r.comment_id = comment.id and r.rev = comment.rev and r.state = 'open'),
        is_queued = comment.flag_reason is not null or (select count(*) > 0 and (comment.status <> 'approved'
            or count(distinct reporter_id) >= 2 or max(reason in ('illegal', 'defamatory')))
          from report r where r.comment_id = comment.id and r.state = 'open')
      where id = ?
      """, comment)
  }

  /// Tells the author of what was answered, unless it is the same person or does not want to hear of them.
  func tellOfReply(
    _ reply: CommentID, by author: ReaderID?, to parent: CommentID?
  ) throws(StoreError) {
    guard let author, let parent, let reader = try database.comment(parent)?.author, reader != author else {
      return
    }
    let isMuted = try database.exists(
      "select 1 from ignored where reader_id = ? and ignored_id = ?", reader, author)
    if !isMuted { try notify(reader, .reply, reply) }
  }

  /// A reply that nobody sees any more is no news.
  func untellOfReply(_ reply: CommentID) throws(StoreError) {
    try database.run(
      "delete from notification where comment_id = ? and kind = 'reply' and read_ms is null", reply)
  }

  /// One for each reader, kind and comment: the same again is news again, but for a reply, which was seen.
  func notify(_ reader: ReaderID, _ kind: Notice.Kind, _ comment: CommentID) throws(StoreError) {
    try database.run(
      """
      insert into notification (id, reader_id, kind, comment_id, created_ms) values (?, ?, ?, ?, ?)
      on conflict (reader_id, kind, comment_id) where comment_id is not null do update
        set created_ms = excluded.created_ms, read_ms = null where kind <> 'reply'
      """, try database.nextNumber(of: "notification"), reader, kind.rawValue, comment, now)
  }
}
