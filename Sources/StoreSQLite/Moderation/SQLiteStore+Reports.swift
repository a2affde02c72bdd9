package import NewsModel

extension SQLiteStore {
  package func report(
    _ comment: CommentID, reason: Report.Reason, details: SafeText?, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> ReportOutcome {
    try database.transaction { () throws(StoreError) in
      let desk = Reporting(database: database, rules: try operatorRules(), now: now)
      return try desk.report(comment, reason, details, by: reader)
    }
  }
}
