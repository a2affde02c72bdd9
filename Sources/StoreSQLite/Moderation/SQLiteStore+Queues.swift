package import NewsModel

extension SQLiteStore {
  package func queueCounts() throws(StoreError) -> [ModerationItem.Queue: Int] {
    var counts: [ModerationItem.Queue: Int] = [:]
    for queue in ModerationItem.Queue.allCases {
      counts[queue] = Int(try database.number(queue.countSQL))
    }
    return counts
  }

  /// Reported: the heaviest first. Pending and hidden: those who have waited longest. Else the newest.
  package func queue(
    _ queue: ModerationItem.Queue, after: CommentID?, limit: Int, now: Timestamp
  ) throws(StoreError) -> [ModerationItem] {
    try database.snapshot { () throws(StoreError) in
      let ids = try database.all(queue.pageSQL(isFirst: after == nil), after, limit) { row -> CommentID in
        row.id(0)
      }
      var items: [ModerationItem] = []
      for id in ids { items += try [item(id, now)].compactMap { $0 } }
      return items
    }
  }

  package func moderationItem(_ id: CommentID, now: Timestamp) throws(StoreError) -> ModerationItem? {
    try database.snapshot { () throws(StoreError) in try item(id, now) }
  }

  private func item(_ id: CommentID, _ now: Timestamp) throws(StoreError) -> ModerationItem? {
    let found = try database.first(
      """
      select \(CommentReading.columns), c.version, c.hold_reason, t.title, t.article_id,
        c.flag_reason
      from comment c \(CommentReading.joins) join thread t on t.id = c.thread_id
      where c.id = ?2
      """, nil as ReaderID?, id
    ) { ModerationItem($0, now) }
    guard var item = found ?? nil else { return nil }
    item.parentText = try text(of: item.comment.parent)
    item.reports = try reports(of: id)
    item.history = try history(of: id)
    item.evidence = try evidence(now).words(of: id)
    item.claim = try database.claim(of: id, now)
    item.appeal = try database.first(
      "select words from appeal where comment_id = ? and outcome is null", id
    ) { $0.text(0) }
    item.record = try record(of: item.comment.author.reader)
    return item
  }

  private func record(of author: ReaderID?) throws(StoreError) -> AuthorRecord? {
    guard let author else { return nil }
    let sanctions = try sanctions(of: author)
    return try database.first(
      """
      select r.created_ms, count(c.id), coalesce(sum(c.status = 'rejected'), 0)
      from reader r left join comment c on c.author_id = r.id where r.id = ? group by r.id
      """, author
    ) { row in
      AuthorRecord(
        joined: row.time(0), comments: row.number(1), rejected: row.number(2), sanctions: sanctions)
    }
  }

  private func text(of comment: CommentID?) throws(StoreError) -> SafeText? {
    guard let comment else { return nil }
    return try database.first(
      """
      select v.body from comment c join comment_rev v on v.comment_id = c.id and v.rev = c.rev where c.id = ?
      """, comment
    ) { $0.text(0) }
  }

  private func reports(of comment: CommentID) throws(StoreError) -> [Report] {
    try database.all(
      """
      select r.id, r.ref, r.rev, a.name, r.reason, r.detail, r.state, r.created_ms
      from report r left join reader a on a.id = r.reporter_id
      where r.comment_id = ? order by r.state <> 'open', r.id
      """, comment
    ) { row in
      Report(
        id: row.id(0), reference: row.text(1), comment: comment, revision: row.number(2),
        reporter: row.optionalText(3), reason: Report.Reason(rawValue: row.string(4)) ?? .other,
        details: row.optionalText(5), state: Report.State(rawValue: row.string(6)) ?? .void,
        created: row.time(7))
    }
  }

  private func history(of comment: CommentID) throws(StoreError) -> [ModerationAction] {
    try database.all(
      """
      select m.from_status, m.to_status, coalesce(nullif(a.name, ''),
        iif(m.actor_kind = 'moderator', 'somebody who has left', null)), m.reason, m.created_ms
      from mod_action m left join reader a on a.id = m.actor_id
      where m.comment_id = ? order by m.id
      """, comment
    ) { row in
      ModerationAction(
        from: row.status(0), to: row.status(1), moderator: row.optionalText(2), reason: row.optionalText(3),
        at: row.time(4))
    }
  }
}

extension ModerationItem {
  fileprivate init?(_ row: Row, _ now: Timestamp) {
    let first = CommentReading.columnCount
    var reading = CommentReading(article: row.id(first + 3), viewer: nil, now: now, editWindow: 0)
    reading.isDesk = true
    guard let comment = reading.comment(row) else { return nil }
    self.init(comment: comment, version: row.number(first), articleTitle: row.text(first + 2))
    holdReason = row.optionalText(first + 1).map { HoldReason.words(for: $0) }
    flag = row.optionalText(first + 4)
  }
}

extension ModerationItem.Queue {
  /// Comments are never deleted, so the last number given is how many there are.
  fileprivate var countSQL: String {
    self == .all
      ? "select v from seq where k = 'comment'" : "select count(*) from comment c where \(condition)"
  }

  /// Parameters: where to go on after, and how many.
  fileprivate func pageSQL(isFirst: Bool) -> String {
    "select c.id from comment c where \(condition)\(isFirst ? "" : " and \(beyond)") order by \(order) limit ?2"
  }

  private var condition: String {
    switch self {
    case .reported: "c.is_queued = 1"
    // Written as the index is: otherwise it is not used. Of what is gone there is nothing to decide.
    case .pending: "(c.status = 'held' or c.appeal_ms is not null) and c.gone_ms is null"
    case .hidden: "c.status = 'hidden' and c.gone_ms is null"
    case .rejected: "c.status = 'rejected' and c.gone_ms is null"
    case .all: "c.id > 0"
    }
  }

  private var order: String {
    switch self {
    case .reported: "c.report_milli desc, c.id"
    case .pending, .hidden: "c.id"
    case .rejected, .all: "c.id desc"
    }
  }

  private var beyond: String {
    switch self {
    case .reported:
      """
      c.report_milli <= (select report_milli from comment where id = ?1)
        and (c.report_milli < (select report_milli from comment where id = ?1) or c.id > ?1)
      """
    case .pending, .hidden: "c.id > ?1"
    case .rejected, .all: "c.id < ?1"
    }
  }
}
