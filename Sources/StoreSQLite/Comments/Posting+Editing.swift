import NewsModel

extension Posting {
  /// A new revision. An approval was for the old one, so it lapses; reports stay with the one they are of.
  func change(
    _ id: CommentID, from revision: Int, to words: Words
  ) throws(StoreError) -> PostOutcome {
    guard let comment = try database.comment(id, knownTo: words.author.id) else { return .refused(.gone) }
    if let refusal = refusal(toEdit: comment, from: revision, by: words.author.id) {
      return .refused(refusal)
    }
    if try isShut(comment.thread) { return .refused(.threadClosed) }
    if try hasSaid(words, in: comment.thread, besides: id) { return .refused(.duplicate) }
    if let wait = try editWait(for: words.author) { return .refused(.tooFast(wait: wait)) }
    let (status, hold) = try status(for: words, try isPremoderated(comment.thread))
    try writeRevision(comment.revision + 1, of: id, words)
    try database.run(
      """
      update comment set rev = rev + 1, version = version + 1, edited_ms = ?, featured_ms = null where id = ?
      """, now, id)
    try settle(comment, status, hold, words.author.id)
    try flag(id, words, status)
    try ledger.recountReports(of: id)
    return hold.map { .held(id, reason: $0.text) } ?? .published(id)
  }

  /// Every revision is kept, so they cost what posts cost.
  private func editWait(for author: Reader) throws(StoreError) -> Int? {
    if author.role.mayModerate { return nil }
    let bucket = TokenBucket(
      key: "edit:\(author.id.rawValue)", burst: rules.comment.postBurst, interval: rules.comment.postInterval)
    return try bucket.take(from: database, now: now)
  }

  private func settle(
    _ old: CommentState, _ status: Comment.Status, _ hold: HoldReason?, _ author: ReaderID
  ) throws(StoreError) {
    guard status != old.status || hold != nil else { return }
    var comment = old
    comment.revision += 1
    try ledger.setStatus(comment, to: status, by: .author(author), reason: "edit", holdReason: hold?.rawValue)
  }

  private func refusal(
    toEdit comment: CommentState, from revision: Int, by author: ReaderID
  ) -> Refusal? {
    if comment.author != author { return .notOwnComment }
    if comment.status == .hidden || comment.status == .rejected { return .notPublic }
    if comment.revision != revision { return .stale }
    if comment.replies > 0 { return .alreadyAnswered }
    let isLate = now > comment.created.adding(seconds: rules.comment.editWindow)
    return isLate ? .editWindowClosed : nil
  }

  /// Closed by a moderator: what was said stands as it is. One that has closed by its age lets its authors finish.
  private func isShut(_ thread: Int64) throws(StoreError) -> Bool {
    if rules.isSiteClosed { return true }
    return try database.exists("select 1 from thread where id = ? and state <> 'open'", thread)
  }

  private func isPremoderated(_ thread: Int64) throws(StoreError) -> Bool {
    try database.exists("select 1 from thread where id = ? and premod = 1", thread)
  }
}
