import NewsModel

extension Connection {
  /// nil where nobody has said anything yet. A closing time that has passed closes it.
  func thread(of article: ArticleID, now: Timestamp) throws(StoreError) -> ThreadState? {
    try first(
      """
      select t.id, case when t.state = 'open' and t.closes_ms <= ? then 'closed' else t.state end, t.premod,
        t.closes_ms is not null
      from article a join thread t on t.id = a.thread_id where a.id = ?
      """, now, article
    ) { row in
      ThreadState(
        id: row.integer(0), state: CommentThread.State(rawValue: row.string(1)) ?? .closed,
        isPremoderated: row.flag(2), hasOwnEnd: row.flag(3))
    }
  }

  /// The discussion of an article, made if need be. One that its key had before belongs to it again.
  func ensureThread(of article: ArticleID, now: Timestamp) throws(StoreError) -> ThreadState {
    if let thread = try thread(of: article, now: now) { return thread }
    let id = try number(
      """
      insert into thread (id, article_key, article_id, title)
      select ?, key, id, title from article where id = ?
      on conflict (article_key) do update set article_id = excluded.article_id
      returning id
      """, try nextNumber(of: "thread"), article)
    try run(
      """
      update article set thread_id = ?1 where id = ?2
      """, id, article)
    try run("update article set comment_count = \(CommentLedger.shownCount()) where id = ?", article)
    return try thread(of: article, now: now) ?? ThreadState(id: id, state: .open, isPremoderated: false)
  }

  /// By what a moderator has said, the whole paper's setting, and the age of the story, in this order.
  func state(
    of thread: ThreadState?, _ article: ArticleID, _ rules: OperatorRules, _ now: Timestamp
  ) throws(StoreError) -> CommentThread.State {
    if let thread, thread.state != .open { return thread.state }
    if rules.isSiteClosed { return .closed }
    guard rules.closesAfterDays > 0, thread?.hasOwnEnd != true else { return .open }
    let isOld = try exists(
      "select 1 from article where id = ? and published_ms <= ?", article,
      now.milliseconds - rules.closesAfterDays * 86_400_000)
    return isOld ? .closed : .open
  }

  func requireArticle(_ id: ArticleID) throws(StoreError) {
    guard try exists("select 1 from article where id = ?", id) else {
      throw StoreError(.notFound, subject: "article \(id.rawValue)", cause: "there is no such article")
    }
  }
}
