import NewsModel

/// Takes a reader's report, or says why not. Within a transaction.
struct Reporting {
  let database: Connection
  let rules: OperatorRules
  let now: Timestamp

  private var ledger: CommentLedger { CommentLedger(database: database, now: now) }

  func report(
    _ id: CommentID, _ reason: Report.Reason, _ details: SafeText?, by reporter: ReaderID
  ) throws(StoreError) -> ReportOutcome {
    guard let comment = try comment(id, knownTo: reporter) else { return .refused(.gone) }
    if try database.hasLeft(reporter) { return .refused(.notAllowed) }
    // What the law wants to hear of can be said by anybody.
    if !reason.isLegal, let refusal = try database.obstacle(to: reporter, now, warningsCount: false) {
      return .refused(refusal)
    }
    let words = details?.nonEmpty
    if comment.author == reporter { return .refused(.ownComment) }
    if let words, let refusal = refusal(of: words) { return .refused(refusal) }
    if reason.needsDetails, words == nil { return .refused(.missingReason) }
    let known = try earlier(on: comment, by: reporter)
    if let open = known.first(where: \.isOpen) {
      // It is there for what the law asks about, and would not have been taken for anything else.
      if known.count > 1, !reason.isLegal { return .refused(.alreadyDecided) }
      try change(open.id, of: comment, reason, words)
      return .received(reference: open.reference, isNew: false)
    }
    // It was looked at; what the law asks about is another matter.
    if !known.isEmpty, !reason.isLegal || known.contains(where: { $0.reason == reason.rawValue }) {
      return .refused(.alreadyDecided)
    }
    // A report of earlier words says nothing of those that are hidden now.
    guard comment.isPublic else { return .refused(.gone) }
    if let wait = try wait(for: reporter) { return .refused(.tooFast(wait: wait)) }
    return .received(reference: try add(comment, reason, words, by: reporter), isNew: true)
  }

  /// Whoever has reported these words may say it otherwise, also while they are hidden.
  private func comment(_ id: CommentID, knownTo reporter: ReaderID) throws(StoreError) -> CommentState? {
    if let comment = try database.comment(id, knownTo: reporter) { return comment }
    guard let comment = try database.comment(id), !comment.isGone else { return nil }
    let isReported = try database.exists(
      "select 1 from report where comment_id = ? and rev = ? and reporter_id = ? and state <> 'withdrawn'",
      id,
      comment.revision, reporter)
    return isReported ? comment : nil
  }

  private func refusal(of details: SafeText) -> Refusal? {
    let limit = rules.comment.reportDetailLimit
    return details.string.count > limit ? .tooLong(details.string.count, limit: limit) : nil
  }

  private struct Earlier {
    var id: Int64
    var reference: SafeText
    var reason: String
    var isOpen: Bool
  }

  /// What a reader has reported of a revision: one that waits at the most, and those that were decided.
  private func earlier(on comment: CommentState, by reporter: ReaderID) throws(StoreError) -> [Earlier] {
    try database.all(
      """
      select id, ref, reason, state from report
      where comment_id = ? and rev = ? and reporter_id = ? and state <> 'withdrawn'
      """, comment.id, comment.revision, reporter
    ) { row in
      Earlier(
        id: row.integer(0), reference: row.text(1), reason: row.string(2), isOpen: row.string(3) == "open")
    }
  }

  /// Saying it again changes it.
  private func change(
    _ id: Int64, of comment: CommentState, _ reason: Report.Reason, _ details: SafeText?
  ) throws(StoreError) {
    try database.run(
      "update report set reason = ?, detail = coalesce(?, detail), updated_ms = ? where id = ?",
      reason.rawValue, details, now, id)
    try ledger.recountReports(of: comment.id)
  }

  private func add(
    _ comment: CommentState, _ reason: Report.Reason, _ details: SafeText?, by reporter: ReaderID
  ) throws(StoreError) -> SafeText {
    let id = try database.nextNumber(of: "report")
    let reference = ReportReference.text(for: id)
    try database.run(
      """
      insert into report (id, ref, comment_id, rev, reporter_id, reason, detail, weight_milli, created_ms)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, reference, comment.id, comment.revision, reporter, reason.rawValue, details,
      try weight(of: reporter), now)
    try ledger.recountReports(of: comment.id)
    try hideIfHeavy(comment)
    return reference
  }

  /// What nobody has approved is hidden until a moderator has looked.
  private func hideIfHeavy(_ comment: CommentState) throws(StoreError) {
    guard comment.status == .published else { return }
    let weight = try database.number("select report_milli from comment where id = ?", comment.id)
    guard weight >= Int64(rules.comment.hideThreshold) else { return }
    try ledger.setStatus(comment, to: .hidden, by: .system, reason: "reports")
    if let author = comment.author { try ledger.notify(author, .hidden, comment.id) }
  }

  private func wait(for reporter: ReaderID) throws(StoreError) -> Int? {
    if let wait = try dailyWait(for: reporter) { return wait }
    let bucket = TokenBucket(
      key: "report:\(reporter.rawValue)", burst: rules.comment.reportBurst,
      interval: rules.comment.reportInterval)
    return try bucket.take(from: database, now: now)
  }

  private func dailyWait(for reporter: ReaderID) throws(StoreError) -> Int? {
    guard rules.reportsADay > 0 else { return nil }
    let first = try database.first(
      "select created_ms from report where reporter_id = ? order by created_ms desc limit 1 offset ?",
      reporter, rules.reportsADay - 1
    ) { $0.integer(0) }
    guard let first, first > now.milliseconds - 86_400_000 else { return nil }
    return Int((first + 86_400_000 - now.milliseconds) / 1000) + 1
  }
}
