package import NewsModel

extension SQLiteStore {
  package func changeCounter() throws(StoreError) -> Int64 {
    try database.number("pragma data_version")
  }

  package func backup(to path: String) throws(StoreError) {
    try Backup(source: database, path: path).run()
  }

  /// The index of words in fewer pieces, and the log taken into the file.
  ///
  /// There are no statistics to renew: those of a small table would be believed when it has grown.
  package func maintain(now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try evidence(now).purge()
      try database.run("insert into search (search, rank) values ('merge', 500)")
      try database.run("insert into search_title (search_title, rank) values ('merge', 500)")
    }
    _ = try database.first("pragma wal_checkpoint(truncate)") { $0.integer(0) }
  }
}
