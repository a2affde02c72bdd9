package import NewsModel

extension SQLiteStore {
  package func changeCounter() throws(StoreError) -> Int64 {
    try database.number("pragma data_version")
  }

  package func backup(to path: String) throws(StoreError) {
    try Backup(source: database, path: path).run()
  }

  /// Statistics for the planner, the index of words in fewer pieces, and the log taken into the file.
  package func maintain() throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("insert into search (search, rank) values ('merge', 500)")
    }
    try analyze()
    _ = try database.first("pragma wal_checkpoint(truncate)") { $0.integer(0) }
  }

  /// A sample is enough, so this takes the same at every size.
  func analyze() throws(StoreError) {
    try database.execute(script: "pragma analysis_limit = 400; analyze")
  }
}
