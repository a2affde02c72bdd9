package import NewsModel

extension SQLiteStore {
  package func pulse(of article: ArticleID?, for reader: ReaderID?) throws(StoreError) -> StorePulse {
    try database.snapshot { () throws(StoreError) in
      StorePulse(
        paper: try numbers(Self.paperSQL, reader),
        discussion: try article.map { article throws(StoreError) in
          try numbers(Self.discussionSQL, article, reader)
        } ?? [])
    }
  }

  private func numbers(_ sql: String, _ values: any Bindable...) throws(StoreError) -> [Int64] {
    var numbers: [Int64] = []
    try database.forEach(sql, values) { row in
      numbers += (0..<row.columnCount).map { row.integer($0) }
      return true
    }
    return numbers
  }

  /// Stories in all and by section, what the reader has read and starred of them, what waits for the reader, and whether
  /// feeds are reached.
  private static let paperSQL = """
    select (select total(article_count * (id + 1)) from section),
      (select total(read_count * (section_id + 1)) from reader_section where reader_id = ?1),
      (select star_count from reader where id = ?1), (select visited_ms from reader where id = ?1),
      (select count(*) from notification where reader_id = ?1 and kind = 'reply' and read_ms is null),
      (select count(*) from notification where reader_id = ?1 and kind <> 'reply' and read_ms is null),
      (select policy_version from reader where id = ?1), (select since_ms from network_loss)
    """

  /// Whatever changes of a comment is counted with its thread, and an act of the desk in the log; what the viewer does in
  /// another session is their own.
  private static let discussionSQL = """
    select t.changes, t.public_count, (select v from seq where k = 'audit'),
      (select last_comment_id from seen_thread s where s.reader_id = ?2 and s.thread_id = t.id),
      (select count(*) from hidden_comment where reader_id = ?2),
      (select count(*) from ignored where reader_id = ?2)
    from article a join thread t on t.id = a.thread_id where a.id = ?1
    """
}
