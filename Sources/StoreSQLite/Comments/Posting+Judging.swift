import NewsModel

extension Posting {
  /// Where a new text stands at first. The desk's own people have decided already.
  func status(
    for words: Words, _ isPremoderated: Bool
  ) throws(StoreError) -> (Comment.Status, HoldReason?) {
    if words.author.isTrusted { return (.approved, nil) }
    if isPremoderated { return (.held, .premoderated) }
    if Self.links(in: words.text) > rules.links { return (.held, .links) }
    return try hasJustSaid(words) ? (.held, .repeated) : (.published, nil)
  }

  /// Seconds until the author may post again; nil for at once. Those who run the paper may always.
  func wait(for author: Reader) throws(StoreError) -> Int? {
    if author.role.mayModerate { return nil }
    if let wait = try hourlyWait(for: author.id) { return wait }
    let bucket = TokenBucket(
      key: "post:\(author.id.rawValue)", burst: rules.comment.postBurst, interval: rules.comment.postInterval)
    return try bucket.take(from: database, now: now)
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
