package import NewsModel

extension SQLiteStore {
  /// Rows of a mark-all that are written in one transaction, so that nobody waits long for the lock.
  private static let batchSize = 2000

  package func mark(
    _ ids: [ArticleID], _ mark: ArticleMark, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      let writer = MarkWriter(database: database, reader: reader, now: now)
      switch mark {
      case .read(let isRead): _ = try writer.setRead(ids, isRead, batch: nil)
      case .starred(let isStarred): try writer.setStarred(ids, isStarred)
      }
    }
  }

  package func markAllRead(
    _ query: HeadlineQuery, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> MarkBatch {
    var unread = query
    unread.isUnread = true
    unread.isFolded = false
    var batch = MarkBatch(
      id: try database.transaction { () throws(StoreError) in
        try database.nextNumber(of: "batch")
      }, count: 0)
    let endsOpen = try endsOpen(query)
    var start = PageStart.newest
    while let next = try markSome(unread, endsOpen, &batch, from: start, by: reader, now: now) {
      start = .after(next)
    }
    return batch
  }

  /// Marks the articles that a mark-all marked, and that nobody has marked since, as unread again.
  package func undo(_ batch: MarkBatch, by reader: ReaderID, now: Timestamp) throws(StoreError) {
    var last = ArticleID(.min)
    while true {
      let ids = try database.transaction { () throws(StoreError) in
        let ids = try database.all(
          "select article_id from mark where reader_id = ? and article_id > ? and batch = ? limit ?",
          reader, last, batch.id, Self.batchSize
        ) { row -> ArticleID in row.id(0) }
        _ = try MarkWriter(database: database, reader: reader, now: now).setRead(ids, false, batch: nil)
        return ids
      }
      guard let end = ids.last else { return }
      last = end
    }
  }

  package func savePosition(
    _ position: ReadingPosition, in id: ArticleID, of reader: ReaderID
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        """
        insert into mark (reader_id, article_id, changed_ms, block, offset)
        select ?1, ?2, 0, ?3, ?4 where exists (select 1 from article where id = ?2)
        on conflict do update set block = excluded.block, offset = excluded.offset
        """, reader, id, position.block, position.offset)
    }
  }

  /// One short transaction; answers where to go on, or nil at the end.
  private func markSome(
    _ query: HeadlineQuery, _ endsOpen: Bool, _ batch: inout MarkBatch, from start: PageStart,
    by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> HeadlineKey? {
    var sql = HeadlineSQL(query, reader: reader, endsOpen: endsOpen)
    let text = sql.page("a.order_key, a.id", from: start, limit: Self.batchSize)
    let number = batch.id
    let (count, last) = try database.transaction { () throws(StoreError) in
      var ids: [ArticleID] = []
      var last: HeadlineKey?
      try database.forEach(text, sql.values) { row in
        last = HeadlineKey(row.integer(0))
        ids.append(row.id(1))
        return true
      }
      let writer = MarkWriter(database: database, reader: reader, now: now)
      return (try writer.setRead(ids, true, batch: number), last)
    }
    batch.count += count
    return last
  }
}
