import NewsModel

/// Takes a reader out of the store, within a transaction: what they wrote and who they were. What others said to it
/// stays, and so do the places in the discussions; reports stay without the reporter.
struct Erasing {
  let store: SQLiteStore
  let reader: ReaderID
  let now: Timestamp

  private var database: Connection { store.database }

  func erase() throws(StoreError) {
    try eraseComments()
    try takeLikesBack()
    try eraseReports()
    for statement in Self.rest { try database.run(statement, reader) }
    try forgetAccounts()
    try database.run(
      """
      update reader set name = '', name_key = 'erased:' || id, role = 'reader', policy_version = null,
        policy_ms = null, visited_ms = null, star_count = 0, erased_ms = ? where id = ?
      """, now, reader)
  }

  /// A ban and a bar stay when somebody leaves: of a key its digest, of an account of the machine its number is all that
  /// is kept.
  private func forgetAccounts() throws(StoreError) {
    let isBanned = try database.sanctions(of: reader).contains { $0.kind == .ban && $0.isEffective(at: now) }
    let isBarred = try store.isBarred(reader)
    guard isBanned || isBarred else {
      return try database.run("delete from reader_account where reader_id = ?", reader)
    }
    for key in try store.keys(of: reader) {
      try database.run(
        "insert or replace into revoked_key (key, revoked_ms) values (?, ?)",
        SQLiteStore.digest(of: key.key.fingerprint), now)
      try database.run("delete from reader_account where key = ?", key.key.account.key)
    }
  }

  /// One by one, so that every count is right; the author is taken off at the end.
  private func eraseComments() throws(StoreError) {
    let ids = try database.all("select id from comment where author_id = ?", reader) { row -> CommentID in
      row.id(0)
    }
    for id in ids {
      guard let comment = try database.comment(id) else { continue }
      if !comment.isGone { try store.erase(comment, why: .erasure, now: now) }
      try database.run(
        "update comment set author_id = null, author_name = null, gone_why = 'erasure' where id = ?", id)
      try database.run("update comment_rev set uid = null where comment_id = ?", id)
      try database.run("delete from notification where comment_id = ? and reader_id = ?", id, reader)
    }
  }

  private func takeLikesBack() throws(StoreError) {
    try database.run(
      """
      update comment set like_count = like_count - 1
      where id in (select comment_id from reaction where reader_id = ?)
      """, reader)
    try database.run("delete from reaction where reader_id = ?", reader)
  }

  /// An open report still counts: it was made.
  private func eraseReports() throws(StoreError) {
    let reported = try database.all("select distinct comment_id from report where reporter_id = ?", reader) {
      row -> CommentID in row.id(0)
    }
    try database.run("update report set reporter_id = null where reporter_id = ?", reader)
    let ledger = CommentLedger(database: database, now: now)
    for comment in reported { try ledger.recountReports(of: comment) }
  }

  private static let rest = [
    "delete from draft where reader_id = ?", "delete from mark where reader_id = ?",
    "delete from taken_mark where reader_id = ?",
    "delete from reader_filter where reader_id = ?", "delete from star where reader_id = ?",
    "delete from reader_section where reader_id = ?",
    "delete from ignored where reader_id = ?1 or ignored_id = ?1",
    "delete from hidden_comment where reader_id = ?", "delete from seen_thread where reader_id = ?",
    "delete from link_code where reader_id = ?",
    "delete from notification where reader_id = ?", "delete from claim where moderator_id = ?",
    "delete from rate_bucket where k in ('post:' || ?1, 'like:' || ?1, 'report:' || ?1)",
  ]
}
