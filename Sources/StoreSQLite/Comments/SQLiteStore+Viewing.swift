package import NewsModel

extension SQLiteStore {
  /// Also takes the notices of replies in it as seen. Writes nothing where there is nothing new.
  package func markSeen(
    _ article: ArticleID, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) {
    guard let thread = try database.thread(of: article, now: now)?.id else { return }
    guard try hasUnseen(thread, reader) else { return }
    try database.transaction { () throws(StoreError) in
      try database.run(
        """
        insert into seen_thread (reader_id, thread_id, last_comment_id)
        values (?1, ?2, coalesce((select max(id) from comment where thread_id = ?2), 0))
        on conflict do update set last_comment_id = excluded.last_comment_id
        """, reader, thread)
      try database.run(
        """
        update notification set read_ms = ?3
        where reader_id = ?1 and kind = 'reply' and read_ms is null
          and (select thread_id from comment c where c.id = comment_id) = ?2
        """, reader, thread, now)
    }
  }

  private func hasUnseen(_ thread: Int64, _ reader: ReaderID) throws(StoreError) -> Bool {
    try database.exists(
      """
      select 1 where coalesce((select max(id) from comment where thread_id = ?2), 0) >
          coalesce((select last_comment_id from seen_thread where reader_id = ?1 and thread_id = ?2), -1)
        or exists (select 1 from notification n join comment c on c.id = n.comment_id
          where n.reader_id = ?1 and n.kind = 'reply' and n.read_ms is null and c.thread_id = ?2)
      """, reader, thread)
  }

  /// Nobody mutes themselves.
  package func mute(
    _ author: ReaderID, _ isMuted: Bool, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) {
    guard author != reader else { return }
    try database.transaction { () throws(StoreError) in
      if isMuted {
        try database.run(
          """
          insert or ignore into ignored (reader_id, ignored_id, created_ms)
          select ?1, id, ?3 from reader where id = ?2
          """, reader, author, now)
      } else {
        try database.run("delete from ignored where reader_id = ? and ignored_id = ?", reader, author)
      }
    }
  }

  /// What is hidden already can be brought back, whatever has become of it.
  @discardableResult
  package func hide(
    _ comment: CommentID, _ isHidden: Bool, by reader: ReaderID
  ) throws(StoreError) -> Refusal? {
    try database.transaction { () throws(StoreError) in
      let isPutAside = try database.exists(
        "select 1 from hidden_comment where reader_id = ? and comment_id = ?", reader, comment)
      let isKnown = try database.comment(comment, knownTo: reader) != nil
      guard isPutAside || isKnown else { return .gone }
      try database.run(
        isHidden
          ? "insert or ignore into hidden_comment (reader_id, comment_id) values (?, ?)"
          : "delete from hidden_comment where reader_id = ? and comment_id = ?", reader, comment)
      return nil
    }
  }
}
