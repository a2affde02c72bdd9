import NewsModel

extension Posting {
  /// Where a new text stands at first. The desk's own people have decided already.
  func status(
    for words: Words, _ isPremoderated: Bool
  ) throws(StoreError) -> (Comment.Status, HoldReason?) {
    if words.author.isTrusted { return (.approved, nil) }
    if isPremoderated || rules.isSitePremoderated { return (.held, .premoderated) }
    if try database.isWatched(words.author.id, now) { return (.held, .watched) }
    if Self.links(in: words.text) > rules.links { return (.held, .links) }
    if try hasJustSaid(words) { return (.held, .repeated) }
    if rules.holdsSuspects, try database.listedWord(.suspect, in: words.text) != nil {
      return (.held, .suspectWord)
    }
    if try isNewcomer(words.author.id) { return (.held, .newcomer) }
    return try isOftenRejected(words.author.id) ? (.held, .history) : (.published, nil)
  }

  /// Puts what is shown and looks suspect on the desk; a flag of earlier words goes.
  func flag(_ comment: CommentID, _ words: Words, _ status: Comment.Status) throws(StoreError) {
    var word: SafeText?
    if status == .published, !rules.holdsSuspects { word = try database.listedWord(.suspect, in: words.text) }
    try database.run(
      """
      update comment set flag_reason = ?1, is_queued = iif(?1 is null, is_queued, 1) where id = ?2
      """, word.map { "suspect word: \($0)" as SafeText }, comment)
  }

  private func isNewcomer(_ author: ReaderID) throws(StoreError) -> Bool {
    guard rules.heldFirst > 0 else { return false }
    return try database.number(
      """
      select count(*) from (select 1 from comment where author_id = ? and status in ('published', 'approved')
        limit ?)
      """, author, rules.heldFirst) < Int64(rules.heldFirst)
  }

  /// Of those of the last week, where there are enough to tell.
  private func isOftenRejected(_ author: ReaderID) throws(StoreError) -> Bool {
    guard rules.rejectionPercent > 0 else { return false }
    return try database.exists(
      """
      select 1 from (select count(*) as n, sum(status = 'rejected') as rejected
        from comment where author_id = ? and created_ms > ?)
      where n >= 5 and rejected * 100 >= n * ?
      """, author, now.milliseconds - 604_800_000, rules.rejectionPercent)
  }

  /// Seconds until the author may post again; nil for at once. Those who run the paper may always.
  func wait(for author: Reader) throws(StoreError) -> Int? {
    if author.role.mayModerate { return nil }
    if let wait = try hourlyWait(for: author.id) { return wait }
    if let wait = try firstDayWait(for: author) { return wait }
    let bucket = TokenBucket(
      key: "post:\(author.id.rawValue)", burst: rules.comment.postBurst, interval: rules.comment.postInterval)
    if let wait = try bucket.take(from: database, now: now) { return wait }
    return try networkWait()
  }

  /// The oldest of the last hour's posts has to be an hour old first.
  private func hourlyWait(for author: ReaderID) throws(StoreError) -> Int? {
    guard rules.postsAnHour > 0 else { return nil }
    let last = try database.first(
      "select created_ms from comment where author_id = ? order by created_ms desc limit 1 offset ?",
      author, rules.postsAnHour - 1
    ) { $0.integer(0) }
    guard let last, last > now.milliseconds - 3_600_000 else { return nil }
    return Int((last + 3_600_000 - now.milliseconds) / 1000) + 1
  }

  /// Until the first day is over.
  private func firstDayWait(for author: Reader) throws(StoreError) -> Int? {
    let dayEnds = author.joined.adding(seconds: 86_400)
    guard rules.firstDayPosts > 0, author.role == .reader, now < dayEnds else { return nil }
    let said = try database.number(
      "select count(*) from (select 1 from comment where author_id = ? limit ?)", author.id,
      rules.firstDayPosts)
    return said < Int64(rules.firstDayPosts) ? nil : Int((dayEnds.milliseconds - now.milliseconds) / 1000) + 1
  }

  private func hasJustSaid(_ words: Words) throws(StoreError) -> Bool {
    try database.exists(
      """
      select 1 from comment_rev v cross join comment c on c.id = v.comment_id
      where v.body_hash = ? and c.author_id = ? and v.created_ms > ? and v.uid is not ?
      """, words.hash, words.author.id, now.milliseconds - rules.repeatWindow, words.draft)
  }

  private static func links(in text: SafeText) -> Int {
    text.string.lowercased().split(separator: "://", omittingEmptySubsequences: false).count - 1
  }
}

extension Reader {
  /// Whose words need nobody's look.
  var isTrusted: Bool { role == .staff || role.mayModerate }
}
