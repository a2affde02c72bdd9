package import NewsModel

extension SQLiteStore {
  /// The latest first.
  package func drafts(of reader: ReaderID) throws(StoreError) -> [Draft] {
    try database.all(
      """
      select id, kind, article_id, comment_id, rev, body, cursor, saved_ms from draft
      where reader_id = ? order by saved_ms desc, id
      """, reader
    ) { Draft($0) }.compactMap { $0 }
  }

  @discardableResult
  package func saveDraft(_ draft: Draft, of reader: ReaderID) throws(StoreError) -> Refusal? {
    let row = draft.target.row
    return try database.transaction { () throws(StoreError) in
      guard try !database.hasLeft(reader) else { return nil }
      if try isOneTooMany(draft, reader) { return .tooManyDrafts(limit: CommentRules.draftLimit) }
      if let refusal = try operatorRules().comment.refusal(ofDraft: draft.text.string),
        try !isShortening(draft, reader)
      {
        return refusal
      }
      try database.run(
        """
        insert into draft (reader_id, id, kind, article_id, comment_id, rev, body, cursor, saved_ms)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do update set kind = excluded.kind, article_id = excluded.article_id,
          comment_id = excluded.comment_id, rev = excluded.rev, body = excluded.body,
          cursor = excluded.cursor, saved_ms = excluded.saved_ms
        """, reader, draft.id, row.kind, row.article, row.comment, row.revision, draft.text, draft.cursor,
        draft.saved)
      return nil
    }
  }

  private func isOneTooMany(_ draft: Draft, _ reader: ReaderID) throws(StoreError) -> Bool {
    try database.exists(
      """
      select 1 where not exists (select 1 from draft where reader_id = ?1 and id = ?2)
        and (select count(*) from draft where reader_id = ?1) >= ?3
      """, reader, draft.id, CommentRules.draftLimit)
  }

  /// The operator may have allowed more when it was begun.
  private func isShortening(_ draft: Draft, _ reader: ReaderID) throws(StoreError) -> Bool {
    try database.exists(
      "select 1 from draft where reader_id = ? and id = ? and length(cast(body as blob)) > ?", reader,
      draft.id,
      draft.text.string.utf8.count)
  }

  package func discardDraft(_ id: SafeText, of reader: ReaderID) throws(StoreError) {
    try database.transaction { () throws(StoreError) in try discard(id, of: reader) }
  }

  /// Within a transaction.
  func discard(_ id: SafeText, of reader: ReaderID) throws(StoreError) {
    try database.run("delete from draft where reader_id = ? and id = ?", reader, id)
  }
}

extension Draft {
  fileprivate init?(_ row: Row) {
    let article: ArticleID = row.id(2)
    let target: Target? =
      switch row.string(1) {
      case "comment": .comment(article)
      case "reply": .reply(article, to: row.id(3))
      case "edit": .edit(article, of: row.id(3), revision: row.number(4))
      default: nil
      }
    guard let target else { return nil }
    self.init(
      id: row.text(0), target: target, text: row.text(5), cursor: row.number(6), saved: row.time(7))
  }
}

extension Draft.Target {
  /// As it is kept.
  fileprivate var row: (kind: String, article: ArticleID, comment: CommentID?, revision: Int?) {
    switch self {
    case .comment(let article): ("comment", article, nil, nil)
    case .reply(let article, let comment): ("reply", article, comment, nil)
    case .edit(let article, let comment, let revision): ("edit", article, comment, revision)
    }
  }
}
