package import NewsModel

extension SQLiteStore {
  package func noteVisit(by reader: ReaderID, now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("update reader set visited_ms = ? where id = ?", now, reader)
    }
  }

  package func filters(of reader: ReaderID) throws(StoreError) -> [SavedFilter] {
    try database.all("select name, words from reader_filter where reader_id = ? order by name", reader) {
      row in
      SavedFilter(name: row.text(0), words: row.text(1))
    }
  }

  package func save(_ filter: SavedFilter, of reader: ReaderID) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      guard !filter.words.isEmpty else {
        return try database.run(
          "delete from reader_filter where reader_id = ? and name = ?", reader, filter.name)
      }
      try database.run(
        """
        insert into reader_filter (reader_id, name, words) values (?, ?, ?)
        on conflict do update set words = excluded.words
        """, reader, filter.name, filter.words)
    }
  }
}
