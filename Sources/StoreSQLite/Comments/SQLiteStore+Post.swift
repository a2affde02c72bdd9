package import NewsModel

extension SQLiteStore {
  /// A draft that was posted before gives the outcome that it had: its id is kept with the words.
  package func post(
    _ draft: Draft, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> PostOutcome {
    try database.transaction { () throws(StoreError) in
      if let outcome = try earlierOutcome(of: draft, by: reader) { return outcome }
      let posting = Posting(database: database, rules: try operatorRules(), now: now)
      let outcome = try posting.post(draft, by: reader)
      if outcome.isStored { try discard(draft.id, of: reader) }
      return outcome
    }
  }

  private func earlierOutcome(of draft: Draft, by reader: ReaderID) throws(StoreError) -> PostOutcome? {
    let found = try database.first(
      """
      select c.id, c.author_id, c.hold_reason from comment_rev v join comment c on c.id = v.comment_id
      where v.uid = ?
      """, draft.id
    ) { row in (id: row.id(0) as CommentID, author: row.optionalID(1) as ReaderID?, hold: row.optionalText(2))
    }
    guard let found else { return nil }
    guard found.author == reader else { return .refused(.duplicate) }
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
