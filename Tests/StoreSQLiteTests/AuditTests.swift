import NewsModel
import Testing

@testable import StoreSQLite

/// The chain of the audit log, and what `check` finds when somebody has been at it.
@Suite struct AuditTests {
  /// Source: FIPS 180-4 examples, and NIST's SHA256ShortMsg and SHA256LongMsg.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func knownDigests(_ text: String, _ digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test func aMillionTimesTheSameLetter() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 1_000_000)) == digest)
  }

  private func paper() throws -> Paper {
    let paper = try Paper(.memory)
    for number in 0..<3 { _ = try paper.list(.banned, "word\(number)") }
    #expect(try paper.store.check() == [])
    return paper
  }

  @Test(arguments: ["update audit set detail = 'x' where seq = 2", "delete from audit where seq = 3"])
  func entriesCannotBeChanged(_ sql: String) throws {
    let paper = try paper()
    #expect(throws: StoreError.self) { try paper.store.database.execute(script: sql) }
  }

  /// By somebody who takes the triggers away first.
  @Test(arguments: [
    "update audit set detail = 'x' where seq = 2", "update audit set actor_id = 3 where seq = 1",
    "update audit set at_ms = 5 where seq = 3", "delete from audit where seq = 2",
    "delete from audit where seq = 1", "delete from audit where seq = 3", "delete from audit",
    "update audit set object = object || '1', detail = substr(detail, 2) where seq = 2",
    "insert into audit select 4, at_ms, actor_kind, actor_id, action, object, ref, detail, prev_hash, 'x' from audit where seq = 3",
  ])
  func tamperingIsFound(_ sql: String) throws {
    let paper = try paper()
    try paper.store.database.execute(script: "drop trigger audit_is_kept; drop trigger audit_stays; " + sql)
    #expect(try paper.store.check().contains { $0.string.contains("audit log") }, "\(sql)")
  }

  @Test func aDecisionThatWasChangedAfterwardsIsFound() throws {
    let paper = try Paper(.memory)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.decide(.reject(reason: "spam"), on: id)
    try paper.store.database.execute(
      script: "drop trigger mod_action_is_kept; update mod_action set reason = 'because'")
    #expect(try paper.store.check().contains { $0.string.contains("not in the audit log") })
  }
}
