import NewsModel

/// The record of every act of those who run the paper. Each entry holds a digest of itself and of the one before it,
/// so that a change, a gap or a missing end is seen. Written within the transaction of the act.
///
/// Readers are named by their number only: an entry can never be changed, not even when somebody leaves.
struct AuditLog {
  let database: Connection
  let now: Timestamp

  /// - Parameter reference: the number of the row that says more: a decision's, a sanction's.
  func append(
    _ action: AuditEntry.Action, _ object: String, _ detail: String, by actor: Actor, reference: Int64? = nil
  ) throws(StoreError) {
    let number = try database.nextNumber(of: "audit")
    let before = try database.first("select hash from audit order by seq desc limit 1") { $0.string(0) } ?? ""
    var link = Link(
      sequence: number, at: now.milliseconds, actorKind: actor.kind, actor: actor.reader?.rawValue,
      action: action.rawValue, object: SafeText(line: object).string, reference: reference,
      detail: SafeText(line: detail).string, before: before)
    link.hash = link.digest
    try database.run(
      """
      insert into audit (seq, at_ms, actor_kind, actor_id, action, object, ref, detail, prev_hash, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, link.sequence, link.at, link.actorKind, link.actor, link.action, link.object, link.reference,
      link.detail, link.before, link.hash)
  }

  /// Where the chain is broken; empty for a whole one.
  static func faults(in database: Connection, limit: Int) throws(StoreError) -> [SafeText] {
    var faults: [SafeText] = []
    var (expected, before): (Int64, String) = (1, "")
    try database.forEach("select \(Link.columns) from audit order by seq", []) { row in
      let link = Link(row)
      if link.sequence != expected { faults.append("the audit log has a gap before entry \(link.sequence)") }
      if link.before != before || link.hash != link.digest {
        faults.append("the audit log was changed at entry \(link.sequence)")
      }
      (expected, before) = (link.sequence + 1, link.hash)
      return faults.count < limit
    }
    let given = try database.number("select v from seq where k = 'audit'")
    if faults.isEmpty, given != expected - 1 {
      faults.append("the audit log ends with entry \(expected - 1), but \(given) were written")
    }
    return faults
  }
}

extension AuditLog {
  /// A row of the log, as it is digested.
  struct Link {
    var sequence: Int64
    var at: Int64
    var actorKind: String
    var actor: Int64?
    var action: String
    var object: String
    var reference: Int64?
    var detail: String
    var before: String
    var hash = ""

    static let columns = "seq, at_ms, actor_kind, actor_id, action, object, ref, detail, prev_hash, hash"

    /// Each field with its length, so that no two entries are digested alike.
    var digest: String {
      let number = { (value: Int64?) in value.map { String($0) } ?? "" }
      let fields = [
        before, number(sequence), number(at), actorKind, number(actor), action, object, number(reference),
        detail,
      ]
      return SHA256.hexadecimal(of: fields.flatMap { Array("\($0.utf8.count):\($0),".utf8) })
    }
  }
}

extension AuditLog.Link {
  init(_ row: Row) {
    self.init(
      sequence: row.integer(0), at: row.integer(1), actorKind: row.string(2),
      actor: row.isNull(3) ? nil : row.integer(3), action: row.string(4), object: row.string(5),
      reference: row.isNull(6) ? nil : row.integer(6), detail: row.string(7), before: row.string(8),
      hash: row.string(9))
  }
}
