import NewsModel

/// Sets a reader's marks, and counts them, within one transaction.
struct MarkWriter {
  let database: Connection
  let reader: ReaderID
  let now: Timestamp

  /// How many were not so already. Articles that are not there are passed over.
  func setRead(_ ids: [ArticleID], _ isRead: Bool, batch: Int64?) throws(StoreError) -> Int {
    var counts: [SectionID: Int] = [:]
    var changed = 0
    for id in try withTwins(ids) where try setRead(id, isRead, batch) {
      changed += 1
      for section in [SectionTable.all] + (try database.sectionIDs(of: id)) {
        counts[section, default: 0] += 1
      }
    }
    for (section, count) in counts {
      try database.addToReadCount(of: reader, in: section, isRead ? count : -count)
    }
    return changed
  }

  /// Who has read a story has read it in every paper.
  private func withTwins(_ ids: [ArticleID]) throws(StoreError) -> [ArticleID] {
    var all = ids
    for id in ids { all += try database.twins(of: id) }
    return all
  }

  func setStarred(_ ids: [ArticleID], _ isStarred: Bool) throws(StoreError) {
    var changed = 0
    for id in ids where try setStarred(id, isStarred) { changed += 1 }
    try database.run(
      "update reader set star_count = star_count + ? where id = ?", isStarred ? changed : -changed, reader)
  }

  private func setRead(_ id: ArticleID, _ isRead: Bool, _ batch: Int64?) throws(StoreError) -> Bool {
    // An article without a mark is unread: to say so of it is no change.
    if isRead {
      try database.run(
        """
        insert into mark (reader_id, article_id, is_read, changed_ms, batch)
        select ?1, ?2, 1, ?3, ?4 where exists (select 1 from article where id = ?2)
        on conflict do update set is_read = 1, changed_ms = excluded.changed_ms, batch = excluded.batch
        where is_read = 0
        """, reader, id, now, batch)
    } else {
      try database.run(
        """
        update mark set is_read = 0, changed_ms = ?3, batch = null
        where reader_id = ?1 and article_id = ?2 and is_read = 1
        """, reader, id, now)
    }
    return database.changes > 0
  }

  private func setStarred(_ id: ArticleID, _ isStarred: Bool) throws(StoreError) -> Bool {
    guard
      let key = try database.first("select order_key from article where id = ?", id, read: { $0.integer(0) })
    else { return false }
    if isStarred {
      try database.run(
        "insert or ignore into star (reader_id, order_key, article_id) values (?, ?, ?)", reader, key, id)
    } else {
      try database.run("delete from star where reader_id = ? and order_key = ?", reader, key)
    }
    guard database.changes > 0 else { return false }
    try database.run(
      """
      insert into mark (reader_id, article_id, is_starred, changed_ms) values (?, ?, ?, ?)
      on conflict do update set is_starred = excluded.is_starred, changed_ms = excluded.changed_ms
      """, reader, id, isStarred, now)
    return true
  }
}
