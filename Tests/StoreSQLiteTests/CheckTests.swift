import NewsModel
import Testing

@testable import StoreSQLite

/// Every kind of damage that `check` knows, done on purpose.
@Suite struct CheckTests {
  @Test(arguments: [
    "update section set article_count = article_count + 1 where id = 1",
    "delete from article_section where section_id = 0 and article_id = 1",
    "update article_section set order_key = order_key + 1 where section_id = 1",
    "update article set order_key = order_key + 1 where id = 1",
    "delete from article_body where article_id = 1",
    "update article_body set blocks = x'0102' where article_id = 1",
    "update article set title = 'a' || char(27) || '[2J' where id = 1",
    "update article set key_hash = 5 where id = 1",
    "update article set comment_count = 9 where id = 1",
    "update article set thread_id = null where id = 1",
    "insert into search (search, rowid, title, lead, body, place) values ('delete', (select order_key from article where id = 1), '', '', '', 's0')",
    "insert into search_title (rowid, title, place) values (77, 'x', 's0')",
    "update setting set value = '0' where key = 'search.version'",
    "update seq set v = 0 where k = 'comment'",
    "update reader_section set read_count = 7 where section_id = 0",
    "update reader set star_count = 4 where id = 2",
    "delete from star",
    "update thread set public_count = 9",
    "update comment set like_count = 9 where id = 1",
    "update comment set reply_count = 9 where id = 1",
    "update comment set root_id = 1 where id = 3",
    "update comment set rev = 2 where id = 3",
    "update comment set status = 'hidden' where id = 3",
    "update comment set open_reports = 3 where id = 1",
    "update comment set is_queued = 0 where id = 1",
    "insert into reaction values (1, 2, 0)",
    "update comment_rev set body = 'x' || char(7) where comment_id = 1",
    "update comment set gone_ms = 1, gone_why = 'author' where id = 3",
    "update report set reporter_id = 2",
    "update comment set status = 'rejected', featured_ms = 1 where id = 2",
    "update comment set appeal_ms = 1 where id = 1",
    "update comment set gone_ms = 1, gone_why = 'source' where id = 2",
    "update notification set reader_id = 3",
    "update reader set erased_ms = 1 where id = 2",
    "drop trigger audit_is_kept", "drop trigger mod_action_stays", "drop index comment_public",
    "create trigger gift after insert on comment begin update reader set role = 'admin' where id = new.author_id; end",
    "create view mine as select 1", "drop trigger comment_came",
    "update reader set role = 'moderator' where id = 2",
    "drop trigger mod_action_is_kept; update mod_action set actor_id = 3",
    "drop trigger mod_action_is_kept; update mod_action set created_ms = 77",
    "delete from report where state = 'dismissed'",
    "update report set state = 'dismissed', decided_ms = 5, action_id = 1 where state = 'open'",
    "update sanction set lifted_ms = 1", "update sanction set ends_ms = 1",
    "update sanction set reason = 'y'",
    "insert into sanction (id, reader_id, kind, starts_ms, reason) values (9, 2, 'ban', 0, 'x')",
    "pragma foreign_keys = off; update comment set author_id = 99 where id = 3",
  ])
  func damageIsFound(_ damage: String) throws {
    let paper = try Paper(.memory)
    let store = paper.store
    let top = try paper.publish("Top.", by: paper.bob)
    _ = try paper.publish("Reply.", by: paper.carol, to: top)
    _ = try paper.publish("Other.", by: paper.carol)
    _ = try paper.report(top, .spam, by: paper.carol)
    _ = try paper.decide(.approve, on: top)
    _ = try paper.report(top, .illegal, by: paper.carol)
    _ = try store.sanction(
      paper.carol, .suspend, until: Timestamp.start.adding(seconds: 86_400), reason: "x", by: paper.admin,
      now: .start)
    try store.mark([paper.article], .read(true), by: paper.bob, now: .start)
    try store.mark([paper.article], .starred(true), by: paper.bob, now: .start)
    let sound = try store.check()
    #expect(sound == [])
    try store.database.execute(script: damage)
    #expect(try store.check() != [], "\(damage)")
  }

  @Test(arguments: ["update mod_action set reason = 'x'", "delete from mod_action"])
  func theRecordOfDecisionsCannotBeChanged(_ sql: String) throws {
    let paper = try Paper(.memory)
    let id = try paper.publish("Words.", by: paper.bob)
    _ = try paper.decide(.approve, on: id)
    #expect(throws: StoreError.self) { try paper.store.database.execute(script: sql) }
  }
}
