package import NewsModel

extension SQLiteStore {
  /// The decision, its record, the reports it settles and the notices are one transaction.
  package func decide(
    _ verdict: ModerationVerdict, on comment: CommentID, version: Int, by moderator: ReaderID, now: Timestamp
  ) throws(StoreError) -> ModerationOutcome {
    try database.transaction { () throws(StoreError) in
      guard try reader(moderator)?.role.mayModerate == true else { return .refused(.notAllowed) }
      guard let state = try database.comment(comment) else { return .refused(.gone) }
      if state.author == moderator { return .refused(.ownDecision) }
      let deciding = Deciding(
        database: database, moderator: moderator, now: now, evidence: try evidence(now))
      if state.isGone, try !deciding.hasOpenReports(comment) { return .refused(.gone) }
      guard state.version == version else { return .refused(.stale) }
      if let holder = try database.claim(of: comment, now), holder.moderator != moderator {
        return .refused(.claimed(by: holder.name))
      }
      try database.run("delete from claim where comment_id = ?", comment)
      return try state.isGone ? deciding.decide(verdict, onGone: state) : deciding.decide(verdict, on: state)
    }
  }
}
