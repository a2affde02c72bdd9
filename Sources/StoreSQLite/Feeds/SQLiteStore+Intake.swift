package import NewsModel

extension SQLiteStore {
  /// Room for a connection that takes much in: what is written often stays in memory, and the log is taken over
  /// in longer strides, and keeps its length between them. A reader's connection stays small. Less than an import has:
  /// big feeds are in memory beside it.
  package func makeRoomForIntake() throws(StoreError) {
    hasRoom = true
    try database.execute(
      script: """
        pragma cache_size = -5120; pragma wal_autocheckpoint = 8000; pragma journal_size_limit = 50331648
        """)
  }
}
