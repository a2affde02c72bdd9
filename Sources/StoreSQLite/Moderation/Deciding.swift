import NewsModel

/// What follows from a moderator's verdict. Within a transaction.
struct Deciding {
  let database: Connection
  let moderator: ReaderID
  let now: Timestamp

  private var ledger: CommentLedger { CommentLedger(database: database, now: now) }

  func decide(
    _ verdict: ModerationVerdict, on comment: CommentState
  ) throws(StoreError) -> ModerationOutcome {
    switch verdict {
    case .approve: return try approve(comment)
    case .reject(let reason):
      guard let reason = SafeText(line: reason.string).nonEmpty else { return .refused(.missingReason) }
      return try reject(comment, reason)
    case .hide: return try hide(comment)
    }
  }

  private func approve(_ comment: CommentState) throws(StoreError) -> ModerationOutcome {
    let isApproved = comment.status == .approved
    if isApproved, try !hasOpenReports(comment) { return .done(.approved) }
    let action = try ledger.setStatus(
      comment, to: .approved, by: .moderator(moderator), reason: isApproved ? "reports dismissed" : nil)
    try settleReports(of: comment, "dismissed", action)
    if !comment.isPublic { try tell(comment, "approved") }
    return .done(.approved)
  }

  private func reject(_ comment: CommentState, _ reason: SafeText) throws(StoreError) -> ModerationOutcome {
    let action = try ledger.setStatus(
      comment, to: .rejected, by: .moderator(moderator), reason: reason.string)
    try settleReports(of: comment, "upheld", action)
    try tell(comment, "rejected")
    return .done(.rejected)
  }

  /// Until somebody decides; the reports stay open.
  private func hide(_ comment: CommentState) throws(StoreError) -> ModerationOutcome {
    if comment.status == .hidden { return .done(.hidden) }
    guard comment.isPublic else { return .refused(.notPublic) }
    try ledger.setStatus(comment, to: .hidden, by: .moderator(moderator), reason: "hidden by a moderator")
    try ledger.recountReports(of: comment.id)
    return .done(.hidden)
  }

  private func hasOpenReports(_ comment: CommentState) throws(StoreError) -> Bool {
    try database.exists("select 1 from report where comment_id = ? and state = 'open'", comment.id)
  }

  private func settleReports(
    of comment: CommentState, _ state: String, _ action: Int64
  ) throws(StoreError) {
    let reporters = try database.all(
      "select reporter_id from report where comment_id = ? and state = 'open' and reporter_id is not null",
      comment.id
    ) { row -> ReaderID in row.id(0) }
    try database.run(
      """
      update report set state = ?, action_id = ?, decided_ms = ?, updated_ms = ?
      where comment_id = ? and state = 'open'
      """, state, action, now, now, comment.id)
    try ledger.recountReports(of: comment.id)
    for reporter in Set(reporters) { try ledger.notify(reporter, "report_decided", comment.id) }
  }

  private func tell(_ comment: CommentState, _ kind: String) throws(StoreError) {
    guard let author = comment.author, author != moderator else { return }
    try ledger.notify(author, kind, comment.id)
  }
}
