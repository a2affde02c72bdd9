package import NewsModel

extension SQLiteStore {
  /// A draft that was posted before gives the outcome that it had: its id is kept with the words. Other words under that
  /// id are refused.
  package func post(
    _ draft: Draft, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> PostOutcome {
    try database.transaction { () throws(StoreError) in
      let rules = try operatorRules()
      let posting = Posting(database: database, rules: rules, now: now) { () throws(StoreError) in
        try self.waitToPost(rules, now)
      }
      let hash = Posting.hash(of: posting.rules.comment.tidied(draft.text))
      if let outcome = try earlierOutcome(of: draft, hash, by: reader) { return outcome }
      let outcome = try posting.post(draft, by: reader)
      if outcome.isStored { try discard(draft.id, of: reader) }
      return outcome
    }
  }

  private func earlierOutcome(
    of draft: Draft, _ hash: Fingerprint, by reader: ReaderID
  ) throws(StoreError) -> PostOutcome? {
    let found = try database.first(
      """
      select c.id, c.author_id, c.hold_reason, v.body_hash = ? or c.gone_ms is not null from comment_rev v join comment c on c.id = v.comment_id
      where v.uid = ?
      """, hash, draft.id
    ) { row in
      (
        id: row.id(0) as CommentID, author: row.optionalID(1) as ReaderID?, hold: row.optionalText(2),
        isSame: row.flag(3)
      )
    }
    guard let found else { return nil }
    guard found.author == reader, found.isSame else { return .refused(.idUsed) }
    try discard(draft.id, of: reader)
    return found.hold.map { .held(found.id, reason: HoldReason.words(for: $0)) } ?? .published(found.id)
  }
}

extension PostOutcome {
  fileprivate var isStored: Bool {
    switch self {
    case .published, .held: true
    case .refused: false
    }
  }
}
