import NewsModel

/// Words that a report is about, where the comment has others now or none: what the desk has to see to decide.
///
/// An edit leaves the earlier words where they are. Where they would be erased while a report as illegal or defamatory
/// waits, the reported ones are sealed first. Nobody but the desk reads them, and their author takes them out.
struct Evidence {
  let database: Connection
  let now: Timestamp
  /// How long sealed words are kept after a report of them was upheld.
  let days: Int64

  private static let legal = Report.Reason.allCases.filter(\.isLegal).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// Before the words are overwritten. Within a transaction.
  func seal(_ comment: CommentID) throws(StoreError) {
    try purge()
    try database.run(
      """
      insert or ignore into sealed_words (comment_id, rev, body)
      select v.comment_id, v.rev, v.body from comment_rev v where v.comment_id = ? and v.body <> ''
        and exists (select 1 from report r where r.comment_id = v.comment_id and r.rev = v.rev
          and r.state = 'open' and r.reason in (\(Self.legal)))
      """, comment)
    // Somebody may still ask about what was decided not long ago.
    try database.run(
      """
      insert or ignore into sealed_words (comment_id, rev, body, until_ms)
      select v.comment_id, v.rev, v.body, max(r.decided_ms) + ?2 from comment_rev v
        join report r on r.comment_id = v.comment_id and r.rev = v.rev
      where v.comment_id = ?1 and v.body <> '' and r.state = 'upheld' and r.reason in (\(Self.legal))
        and r.decided_ms + ?2 > ?3
      group by v.rev
      """, comment, lasts, now)
  }

  private var lasts: Int64 { days * 86_400_000 }

  /// When the reports are settled: what was upheld is kept for a time, since somebody may ask, the rest is not. Within a
  /// transaction.
  func release(_ comment: CommentID, isUpheld: Bool) throws(StoreError) {
    try purge()
    guard isUpheld, days > 0 else {
      return try database.run("delete from sealed_words where comment_id = ? and until_ms is null", comment)
    }
    try database.run(
      "update sealed_words set until_ms = ? where comment_id = ? and until_ms is null",
      now.milliseconds + lasts, comment)
  }

  func purge() throws(StoreError) {
    try database.run("delete from sealed_words where until_ms <= ?", now)
  }

  /// The latest revision first.
  func words(of comment: CommentID) throws(StoreError) -> [ModerationItem.Evidence] {
    try database.all(
      """
      select v.rev, coalesce(s.body, v.body) from comment_rev v join comment c on c.id = v.comment_id
        left join sealed_words s on s.comment_id = v.comment_id and s.rev = v.rev
          and (s.until_ms is null or s.until_ms > ?2)
      where v.comment_id = ?1 and coalesce(s.body, v.body) <> '' and (s.body is not null
        or v.rev <> c.rev and exists (select 1 from report r where r.comment_id = v.comment_id
          and r.rev = v.rev and r.state = 'open'))
      order by v.rev desc
      """, comment, now
    ) { row in ModerationItem.Evidence(revision: row.number(0), text: row.text(1)) }
  }
}

extension SQLiteStore {
  func evidence(_ now: Timestamp) throws(StoreError) -> Evidence {
    let days = try number(ofSetting: "evidence.days") ?? PaperSetting.standard(of: "evidence.days")
    return Evidence(database: database, now: now, days: days)
  }
}
