package import NewsModel

extension SQLiteStore {
  package func sanction(
    _ reader: ReaderID, _ kind: Sanction.Kind, until end: Timestamp?, reason: SafeText,
    by moderator: ReaderID,
    now: Timestamp
  ) throws(StoreError) -> SanctionOutcome {
    guard let reason = SafeText(line: reason.string).nonEmpty else { return .refused(.missingReason) }
    guard kind != .suspend || end.map({ $0 > now }) == true else { return .refused(.missingReason) }
    return try database.transaction { () throws(StoreError) in
      if let refusal = try refusal(toSanction: reader, by: moderator, now) { return .refused(refusal) }
      if kind != .warn { try lift(of: reader, kind, by: moderator, now) }
      let id = try database.nextNumber(of: "sanction")
      try database.run(
        """
        insert into sanction (id, reader_id, kind, starts_ms, ends_ms, reason, by_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """, id, reader, kind.rawValue, now, kind == .warn ? nil : end, reason, moderator)
      try tell(reader, kind.notice, of: id, now)
      let until = kind == .warn ? nil : end
      try audit(now).append(
        .sanction, "reader \(reader.rawValue)",
        "\(kind.rawValue)\(until.map { " until " + $0.rfc3339 } ?? ""): \(reason)", by: .moderator(moderator),
        reference: id)
      return .done
    }
  }

  package func lift(
    _ kinds: Set<Sanction.Kind>, of reader: ReaderID, reason: SafeText?, by moderator: ReaderID,
    now: Timestamp
  ) throws(StoreError) -> SanctionOutcome {
    try database.transaction { () throws(StoreError) in
      if let refusal = try refusal(toSanction: reader, by: moderator, now) { return .refused(refusal) }
      let live = try database.sanctions(of: reader).filter {
        kinds.contains($0.kind) && $0.isEffective(at: now)
      }
      guard !live.isEmpty else { return .refused(.gone) }
      for sanction in live { try tell(reader, .lifted, of: sanction.id.rawValue, now) }
      for kind in Set(live.map(\.kind)) { try lift(of: reader, kind, by: moderator, now) }
      let words = live.map(\.kind.rawValue).joined(separator: ", ")
      try audit(now).append(
        .lift, "reader \(reader.rawValue)", "\(words)\(reason.map { ": \($0)" } ?? "")",
        by: .moderator(moderator))
      return .done
    }
  }

  package func sanctions(of reader: ReaderID) throws(StoreError) -> [Sanction] {
    try database.sanctions(of: reader)
  }

  @discardableResult
  package func acknowledgeWarnings(by reader: ReaderID, now: Timestamp) throws(StoreError) -> Int {
    try database.transaction { () throws(StoreError) in
      try database.run(
        """
        update sanction set acked_ms = ? where reader_id = ? and kind = 'warn' and acked_ms is null
          and lifted_ms is null
        """, now, reader)
      let count = database.changes
      try database.run(
        "update notification set read_ms = ? where reader_id = ? and kind = 'warned' and read_ms is null",
        now,
        reader)
      return count
    }
  }

  package func claim(
    _ comment: CommentID, by moderator: ReaderID, now: Timestamp
  ) throws(StoreError) -> Refusal? {
    try database.transaction { () throws(StoreError) in
      guard try self.reader(moderator)?.role.mayModerate == true else { return .notAllowed }
      guard let state = try database.comment(comment) else { return .gone }
      if state.author == moderator { return .ownDecision }
      if let holder = try database.claim(of: comment, now), holder.moderator != moderator {
        return .claimed(by: holder.name)
      }
      let until = now.adding(seconds: try operatorRules().claimSeconds)
      try database.run(
        """
        insert into claim (comment_id, moderator_id, until_ms) values (?, ?, ?)
        on conflict do update set moderator_id = excluded.moderator_id, until_ms = excluded.until_ms
        """, comment, moderator, until)
      return nil
    }
  }

  /// Those who run the paper are not sanctioned: their role has to be taken first.
  private func refusal(
    toSanction reader: ReaderID, by moderator: ReaderID, _ now: Timestamp
  ) throws(StoreError) -> Refusal? {
    guard try self.reader(moderator)?.role.mayModerate == true else { return .notAllowed }
    let isHere = try database.exists("select 1 from reader where id = ? and erased_ms is null", reader)
    guard isHere, let subject = try self.reader(reader) else { return .gone }
    return subject.role.mayModerate || reader == moderator ? .notAllowed : nil
  }

  private func lift(
    of reader: ReaderID, _ kind: Sanction.Kind, by moderator: ReaderID, _ now: Timestamp
  ) throws(StoreError) {
    try database.run(
      """
      update sanction set lifted_ms = ?1, lifted_by = ?2
      where reader_id = ?3 and kind = ?4 and lifted_ms is null and (ends_ms is null or ends_ms > ?1)
      """, now, moderator, reader, kind.rawValue)
  }

  private func tell(
    _ reader: ReaderID, _ kind: Notice.Kind, of sanction: Int64, _ now: Timestamp
  ) throws(StoreError) {
    try database.run(
      "insert into notification (id, reader_id, kind, sanction_id, created_ms) values (?, ?, ?, ?, ?)",
      try database.nextNumber(of: "notification"), reader, kind.rawValue, sanction, now)
  }
}

extension Sanction.Kind {
  fileprivate var notice: Notice.Kind {
    switch self {
    case .warn: .warned
    case .premod: .premoderated
    case .suspend: .suspended
    case .ban: .banned
    }
  }
}
