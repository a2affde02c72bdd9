import NewsModel

extension Connection {
  /// What keeps a reader from posting now, the gravest first.
  func obstacle(
    to reader: ReaderID, _ now: Timestamp, warningsCount: Bool = true
  ) throws(StoreError) -> Refusal? {
    let live = try sanctions(of: reader).filter { $0.isEffective(at: now) }
    if let ban = live.first(where: { $0.kind == .ban }) { return .banned(reason: ban.reason) }
    let suspensions = live.filter { $0.kind == .suspend }
    if let last = suspensions.max(by: { $0.ends ?? now < $1.ends ?? now }) {
      return .suspended(until: last.ends ?? now, reason: last.reason)
    }
    // Over ssh the barred do not come in; on a host that they share they can still run the program.
    let isBarred = try exists("select 1 from barred_reader where reader_id = ?", reader)
    if isBarred { return .notAllowed }
    if try hasLeft(reader) { return .notAllowed }
    guard warningsCount else { return nil }
    return live.last { $0.kind == .warn }.map { .warned(reason: $0.reason) }
  }

  /// A session may be open while its reader is erased.
  func hasLeft(_ reader: ReaderID) throws(StoreError) -> Bool {
    try !exists("select 1 from reader where id = ? and erased_ms is null", reader)
  }

  /// Whether the reader's comments are read before they are shown.
  func isWatched(_ reader: ReaderID, _ now: Timestamp) throws(StoreError) -> Bool {
    try sanctions(of: reader).contains { $0.kind == .premod && $0.isEffective(at: now) }
  }

  /// The latest first.
  func sanctions(of reader: ReaderID) throws(StoreError) -> [Sanction] {
    try all(
      """
      select s.id, s.kind, s.starts_ms, s.ends_ms, s.reason, m.name, s.acked_ms, s.lifted_ms
      from sanction s left join reader m on m.id = s.by_id where s.reader_id = ? order by s.id desc
      """, reader
    ) { row in
      Sanction(
        // What cannot be read is taken for what keeps from most.
        id: row.id(0), kind: Sanction.Kind(rawValue: row.string(1)) ?? .ban, starts: row.time(2),
        ends: row.optionalTime(3), reason: row.text(4), moderator: row.optionalText(5)?.nonEmpty,
        acknowledged: row.optionalTime(6), lifted: row.optionalTime(7))
    }
  }

  /// Who has a comment to decide on, while the claim lasts.
  func claim(of comment: CommentID, _ now: Timestamp) throws(StoreError) -> ModerationItem.Claim? {
    try first(
      """
      select k.moderator_id, r.name, k.until_ms from claim k join reader r on r.id = k.moderator_id
      where k.comment_id = ? and k.until_ms > ?
      """, comment, now
    ) { row in ModerationItem.Claim(moderator: row.id(0), name: row.text(1), until: row.time(2)) }
  }

  /// The first word of a list that a text has.
  func listedWord(_ list: WordList, in text: SafeText) throws(StoreError) -> SafeText? {
    let words = try all("select word from word_rule where list = ?", list.rawValue) { $0.text(0) }
    return words.isEmpty ? nil : WordMatcher(words).first(in: text)
  }
}
