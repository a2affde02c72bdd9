package import NewsModel

extension SQLiteStore {
  package func auditLog(before: Int64?, limit: Int) throws(StoreError) -> [AuditEntry] {
    try database.all(
      """
      select l.seq, l.at_ms, l.actor_kind, r.name, l.actor_id, l.action, l.object, l.detail, l.hash
      from audit l left join reader r on r.id = l.actor_id
      where l.seq < ? order by l.seq desc limit ?
      """, before ?? Int64.max, limit
    ) { row in
      AuditEntry(
        number: row.integer(0), at: row.time(1), actorKind: row.text(2),
        actor: row.optionalText(3)?.nonEmpty ?? (row.isNull(4) ? nil : "reader \(row.integer(4))"),
        action: row.text(5), object: row.text(6), detail: row.text(7), hash: row.text(8))
    }
  }

  /// Within a transaction.
  func audit(_ now: Timestamp) -> AuditLog { AuditLog(database: database, now: now) }
}
