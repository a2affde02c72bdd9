package import NewsModel

/// How another reader program has marked a story.
package struct ForeignMark: Hashable, Sendable {
  package var article: ArticleID
  package var isRead: Bool
  package var isStarred: Bool

  package init(_ article: ArticleID, isRead: Bool, isStarred: Bool) {
    (self.article, self.isRead, self.isStarred) = (article, isRead, isStarred)
  }
}

extension SQLiteStore {
  /// Takes over what is read and starred there and was not when it was last taken over; so what the reader has done here since
  /// stays. Answers how many became read and how many starred.
  package func take(
    _ marks: [ForeignMark], by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> (read: Int, starred: Int) {
    try database.transaction { () throws(StoreError) in
      var read: [ArticleID] = []
      var starred: [ArticleID] = []
      for mark in marks {
        let known = try taken(mark.article, reader)
        guard mark != known else { continue }
        if mark.isRead && !known.isRead { read.append(mark.article) }
        if mark.isStarred && !known.isStarred { starred.append(mark.article) }
        try remember(mark, reader)
      }
      let writer = MarkWriter(database: database, reader: reader, now: now)
      _ = try writer.setRead(read, true, batch: nil)
      if !starred.isEmpty { try writer.setStarred(starred, true) }
      return (read.count, starred.count)
    }
  }

  private func taken(_ article: ArticleID, _ reader: ReaderID) throws(StoreError) -> ForeignMark {
    let known = try database.first(
      "select is_read, is_starred from taken_mark where reader_id = ? and article_id = ?", reader, article
    ) { ForeignMark(article, isRead: $0.flag(0), isStarred: $0.flag(1)) }
    return known ?? ForeignMark(article, isRead: false, isStarred: false)
  }

  private func remember(_ mark: ForeignMark, _ reader: ReaderID) throws(StoreError) {
    try database.run(
      """
      insert into taken_mark (reader_id, article_id, is_read, is_starred) values (?, ?, ?, ?)
      on conflict do update set is_read = excluded.is_read, is_starred = excluded.is_starred
      """, reader, mark.article, mark.isRead, mark.isStarred)
  }
}
