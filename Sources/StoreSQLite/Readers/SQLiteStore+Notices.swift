package import NewsModel

extension SQLiteStore {
  package func notices(of reader: ReaderID, limit: Int, now: Timestamp) throws(StoreError) -> [Notice] {
    try database.all(
      """
      select n.id, n.kind, n.created_ms, n.read_ms is not null, n.comment_id, t.article_id, t.title,
        c.status, c.gone_ms is not null, c.author_id is n.reader_id, v.body, coalesce(a.name, c.author_name),
        coalesce(s.reason, (select m.reason from mod_action m where n.kind = 'rejected'
          and m.comment_id = c.id and m.to_status = 'rejected' order by m.id desc limit 1)),
        s.ends_ms, p.ref, p.state,
        exists (select 1 from appeal q where q.comment_id = c.id),
        n.kind = 'warned' and s.acked_ms is null and s.lifted_ms is null,
        exists (select 1 from ignored i where i.reader_id = n.reader_id and i.ignored_id = c.author_id), s.kind
      from notification n
        left join comment c on c.id = n.comment_id
        left join comment_rev v on v.comment_id = c.id and v.rev = c.rev
        left join thread t on t.id = c.thread_id
        left join reader a on a.id = c.author_id
        left join sanction s on s.id = n.sanction_id
        left join report p on n.kind = 'report_decided' and p.id = (select max(r.id) from report r
          where r.comment_id = c.id and r.reporter_id = n.reader_id and r.state in ('upheld', 'dismissed', 'void'))
      where n.reader_id = ? and (n.kind <> 'reply'
        or (c.status in ('published', 'approved') and c.gone_ms is null))
      order by n.created_ms desc, n.id desc limit ?
      """, reader, limit
    ) { Notice($0) }.compactMap { $0 }
  }

  package func markNoticesRead(by reader: ReaderID, now: Timestamp) throws(StoreError) {
    guard
      try database.exists(
        "select 1 from notification where reader_id = ? and read_ms is null limit 1", reader)
    else { return }
    try database.transaction { () throws(StoreError) in
      try database.run(
        "update notification set read_ms = ? where reader_id = ? and read_ms is null", now, reader)
    }
  }

  package func appeal(
    _ comment: CommentID, words: SafeText, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> Refusal? {
    let limit = try operatorRules().comment.reportDetailLimit
    guard let words = words.nonEmpty else { return .missingReason }
    guard words.string.count <= limit else { return .tooLong(words.string.count, limit: limit) }
    return try database.transaction { () throws(StoreError) in
      guard let state = try database.comment(comment, knownTo: reader) else { return .gone }
      guard state.author == reader else { return .notOwnComment }
      guard state.status == .rejected else { return .notAppealable }
      if try database.exists("select 1 from appeal where comment_id = ?", comment) { return .alreadyAppealed }
      try database.run(
        "insert into appeal (comment_id, words, created_ms) values (?, ?, ?)", comment, words, now)
      try database.run("update comment set appeal_ms = ? where id = ?", now, comment)
      return nil
    }
  }

  package func reports(by reader: ReaderID) throws(StoreError) -> [Report] {
    try database.all(
      """
      select r.id, r.ref, r.comment_id, r.rev, r.reason, r.detail, r.state, r.created_ms
      from report r where r.reporter_id = ? order by r.created_ms desc, r.id desc
      """, reader
    ) { row in
      Report(
        id: row.id(0), reference: row.text(1), comment: row.id(2), revision: row.number(3), reporter: nil,
        reason: Report.Reason(rawValue: row.string(4)) ?? .other, details: row.optionalText(5),
        state: Report.State(rawValue: row.string(6)) ?? .void, created: row.time(7))
    }
  }
}

extension Notice {
  /// The text of somebody else's comment only where everybody may read it.
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row.string(1)) else { return nil }
    self.init(id: row.id(0), kind: kind, created: row.time(2))
    isRead = row.flag(3)
    reason = row.optionalText(12)
    ends = row.optionalTime(13)
    mustAcknowledge = row.flag(17)
    sanction = row.isNull(19) ? nil : Sanction.Kind(rawValue: row.string(19))
    guard !row.isNull(4) else { return }
    comment = row.id(4)
    article = row.optionalID(5)
    articleTitle = row.optionalText(6)
    reference = row.optionalText(14)
    outcome = row.isNull(15) ? nil : Report.State(rawValue: row.string(15))
    let (isGone, isOwn) = (row.flag(8), row.flag(9))
    let isShown = row.status(7).isPublic && !row.flag(18)
    if !isGone, isOwn || isShown { text = row.text(10).nonEmpty }
    if kind == .reply { author = row.optionalText(11) }
    mayAppeal = kind == .rejected && isOwn && !isGone && row.status(7) == .rejected && !row.flag(16)
  }
}
