import NewsModel

/// Takes a reader's words, or says why not. Within a transaction.
struct Posting {
  let database: Connection
  let rules: OperatorRules
  let now: Timestamp
  /// Seconds until somebody may post from where this one has come from; nil for at once. Counts the post.
  var networkWait: () throws(StoreError) -> Int? = { () throws(StoreError) in nil }

  var ledger: CommentLedger { CommentLedger(database: database, now: now) }

  func post(_ draft: Draft, by author: ReaderID) throws(StoreError) -> PostOutcome {
    if let refusal = try database.obstacle(to: author, now) { return .refused(refusal) }
    guard let reader = try reader(author) else { return .refused(.notAllowed) }
    let text = rules.comment.tidied(draft.text)
    if let refusal = Self.refusal(of: text, rules.comment) { return .refused(refusal) }
    // Whoever runs the paper has written its policy.
    guard reader.isTrusted || (reader.policyVersion ?? 0) >= rules.comment.policyVersion else {
      return .refused(.policyNotAccepted(version: rules.comment.policyVersion))
    }
    if let word = try database.listedWord(.banned, in: text) { return .refused(.bannedWord(word)) }
    let words = Words(draft: draft.id, text: text, author: reader)
    switch draft.target {
    case .comment(let article): return try add(words, to: article, under: nil)
    case .reply(let article, let parent): return try add(words, to: article, under: parent)
    case .edit(_, let id, let revision): return try change(id, from: revision, to: words)
    }
  }

  /// Words on their way in.
  struct Words {
    var draft: SafeText
    var text: SafeText
    var author: Reader

    var hash: Fingerprint { Posting.hash(of: text) }
  }

  /// A digest by which the same words are known, however they are spaced or capitalised.
  static func hash(of text: SafeText) -> Fingerprint {
    var hash = Fingerprint()
    hash.add(SafeText(line: text.string).string.lowercased())
    return hash
  }

  private static func refusal(of text: SafeText, _ rules: CommentRules) -> Refusal? {
    if let refusal = rules.refusal(of: text) { return refusal }
    let points = text.string.unicodeScalars.count
    return points > CommentRules.pointLimit ? .tooLong(points, limit: CommentRules.pointLimit) : nil
  }

  private func reader(_ id: ReaderID) throws(StoreError) -> Reader? {
    try database.first("select \(Reader.columns) from reader r where r.id = ? and r.erased_ms is null", id) {
      Reader($0)
    }
  }

  private func add(
    _ words: Words, to article: ArticleID, under parent: CommentID?
  ) throws(StoreError) -> PostOutcome {
    try database.requireArticle(article)
    let thread = try database.thread(of: article, now: now)
    if let refusal = try refusal(of: thread, article) { return .refused(refusal) }
    var above: CommentState?
    if let parent {
      above = try database.comment(parent)
      if let refusal = try refusal(toAnswer: above, in: thread) { return .refused(refusal) }
    }
    if let thread, try hasSaid(words, in: thread.id, besides: nil) { return .refused(.duplicate) }
    if let wait = try wait(for: words.author) { return .refused(.tooFast(wait: wait)) }
    return try insert(words, in: try database.ensureThread(of: article, now: now), under: above)
  }

  private func refusal(of thread: ThreadState?, _ article: ArticleID) throws(StoreError) -> Refusal? {
    switch try database.state(of: thread, article, rules, now) {
    case .closed: .threadClosed
    case .off: .commentsOff
    case .open: nil
    }
  }

  private func refusal(
    toAnswer parent: CommentState?, in thread: ThreadState?
  ) throws(StoreError) -> Refusal? {
    guard let parent, let thread, parent.thread == thread.id, !parent.isGone, parent.status.isPublic else {
      return .gone
    }
    if parent.depth >= rules.comment.maximumDepth { return .notAllowed }
    let isUnderRejected = try database.exists(
      """
      with recursive above (id, parent_id, status) as (
        select id, parent_id, status from comment where id = ?
        union all
        select c.id, c.parent_id, c.status from above join comment c on c.id = above.parent_id
      )
      select 1 from above where status = 'rejected'
      """, parent.id)
    return isUnderRejected ? .gone : nil
  }

  func hasSaid(
    _ words: Words, in thread: Int64, besides comment: CommentID?
  ) throws(StoreError) -> Bool {
    try database.exists(
      """
      select 1 from comment_rev v cross join comment c on c.id = v.comment_id and c.rev = v.rev
      where v.body_hash = ? and c.thread_id = ? and c.author_id = ? and c.gone_ms is null and c.id is not ?
      """, words.hash, thread, words.author.id, comment)
  }

  private func insert(
    _ words: Words, in thread: ThreadState, under parent: CommentState?
  ) throws(StoreError) -> PostOutcome {
    let id = CommentID(try database.nextNumber(of: "comment"))
    let (status, hold) = try status(for: words, thread.isPremoderated)
    try database.run(
      """
      insert into comment (id, thread_id, parent_id, root_id, depth, author_id, status, hold_reason, created_ms)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, thread.id, parent?.id, parent?.root ?? id, parent.map { $0.depth + 1 } ?? 0, words.author.id,
      status.rawValue, hold?.rawValue, now)
    try writeRevision(1, of: id, words)
    if status.isPublic { try ledger.count(1, thread: thread.id, parent: parent?.id) }
    if status == .approved { try recordStaff(id) }
    try flag(id, words, status)
    if status.isPublic { try ledger.tellOfReply(id, by: words.author.id, to: parent?.id) }
    return hold.map { .held(id, reason: $0.text) } ?? .published(id)
  }

  func writeRevision(_ number: Int, of id: CommentID, _ words: Words) throws(StoreError) {
    try database.run(
      "insert into comment_rev (comment_id, rev, uid, body, body_hash, created_ms) values (?, ?, ?, ?, ?, ?)",
      id, number, words.draft, words.text, words.hash, now)
  }

  private func recordStaff(_ id: CommentID) throws(StoreError) {
    guard let comment = try database.comment(id) else { return }
    _ = try ledger.record(comment, from: .published, to: .approved, by: .system, reason: "staff")
  }
}
