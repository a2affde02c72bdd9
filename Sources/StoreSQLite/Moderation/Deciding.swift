import NewsModel

/// What follows from a moderator's verdict. Within a transaction.
struct Deciding {
  let database: Connection
  let moderator: ReaderID
  let now: Timestamp
  let evidence: Evidence

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
    case .feature(let isFeatured): return try feature(comment, isFeatured)
    }
  }

  /// The words are gone for good; what their reports come to is still to be said, for a report of what the law asks
  /// about outlives them.
  func decide(
    _ verdict: ModerationVerdict, onGone comment: CommentState
  ) throws(StoreError) -> ModerationOutcome {
    let outcome: (state: String, reason: SafeText)
    switch verdict {
    case .approve: outcome = ("dismissed", "reports dismissed")
    case .reject(let reason):
      guard let reason = SafeText(line: reason.string).nonEmpty else { return .refused(.missingReason) }
      outcome = ("upheld", reason)
    case .hide, .feature: return .refused(.gone)
    }
    try database.run("update comment set version = version + 1 where id = ?", comment.id)
    let action = try ledger.record(
      comment, from: comment.status, to: comment.status, by: .moderator(moderator),
      reason: outcome.reason.string)
    try settleReports(of: comment, outcome.state, action)
    try evidence.release(comment.id, isUpheld: outcome.state == "upheld")
    return .settled(isUpheld: outcome.state == "upheld")
  }

  func hasOpenReports(_ comment: CommentID) throws(StoreError) -> Bool {
    try database.exists("select 1 from report where comment_id = ? and state = 'open'", comment)
  }

  private func approve(_ comment: CommentState) throws(StoreError) -> ModerationOutcome {
    let isApproved = comment.status == .approved
    if isApproved, try !isWaiting(comment) { return .done(.approved) }
    let action = try ledger.setStatus(
      comment, to: .approved, by: .moderator(moderator), reason: isApproved ? "reports dismissed" : nil)
    try settle(comment, "granted")
    try settleReports(of: comment, "dismissed", action)
    if !comment.isPublic { try tell(comment, .approved) }
    return .done(.approved)
  }

  private func reject(_ comment: CommentState, _ reason: SafeText) throws(StoreError) -> ModerationOutcome {
    let action = try ledger.setStatus(
      comment, to: .rejected, by: .moderator(moderator), reason: reason.string)
    try settle(comment, "denied")
    try settleReports(of: comment, "upheld", action)
    try tell(comment, .rejected)
    return .done(.rejected)
  }

  /// Until somebody decides; the reports stay open.
  private func hide(_ comment: CommentState) throws(StoreError) -> ModerationOutcome {
    if comment.status == .hidden { return .done(.hidden) }
    guard comment.isPublic else { return .refused(.notPublic) }
    try ledger.setStatus(comment, to: .hidden, by: .moderator(moderator), reason: "hidden by a moderator")
    try ledger.recountReports(of: comment.id)
    try tell(comment, .hidden)
    return .done(.hidden)
  }

  private func feature(_ comment: CommentState, _ isFeatured: Bool) throws(StoreError) -> ModerationOutcome {
    guard comment.isPublic else { return .refused(.notPublic) }
    let outcome = isFeatured ? try approve(comment) : .done(comment.status)
    try database.run(
      "update comment set featured_ms = iif(?, coalesce(featured_ms, ?), null), version = version + 1 where id = ?",
      isFeatured, now, comment.id)
    try AuditLog(database: database, now: now).append(
      .feature, "comment \(comment.id.rawValue)", isFeatured ? "featured" : "not featured any more",
      by: .moderator(moderator))
    if isFeatured { try tell(comment, .featured) }
    return outcome
  }

  /// An appeal is decided with the comment, and what the program flagged has been looked at.
  private func settle(_ comment: CommentState, _ outcome: String) throws(StoreError) {
    try database.run(
      "update comment set appeal_ms = null, flag_reason = null where id = ?", comment.id)
    try database.run(
      "update appeal set outcome = ?, decided_ms = ? where comment_id = ? and outcome is null", outcome, now,
      comment.id)
  }

  private func isWaiting(_ comment: CommentState) throws(StoreError) -> Bool {
    try database.exists(
      """
      select 1 from report where comment_id = ?1 and state = 'open'
      union all select 1 from comment where id = ?1 and flag_reason is not null
      """, comment.id)
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
    for reporter in Set(reporters) { try ledger.notify(reporter, .reportDecided, comment.id) }
  }

  private func tell(_ comment: CommentState, _ kind: Notice.Kind) throws(StoreError) {
    guard let author = comment.author else { return }
    try ledger.notify(author, kind, comment.id)
  }
}
