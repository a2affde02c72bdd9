/// What holds between acts and the log of them: the log is chained, so whatever agrees with it was not changed afterwards.
extension Invariant {
  static let audited = [
    Invariant(  // 10
      fault: "a decision is not in the audit log as it was made",
      sql: """
        select m.id from mod_action m left join audit a on a.action = 'decision' and a.ref = m.id
        where m.id >= (select cast(value as integer) from setting where key = 'audit.first_action')
          and (a.seq is null or a.at_ms <> m.created_ms or a.actor_kind <> m.actor_kind
            or a.actor_id is not m.actor_id
            or a.detail <> m.from_status || ' > ' || m.to_status || ', revision ' || m.rev
              || coalesce(': ' || m.reason, ''))
        """),
    Invariant(  // 9, 10
      fault: "a sanction is not in the audit log as it was given",
      sql: """
        select s.id from sanction s left join audit a on a.action = 'sanction' and a.ref = s.id
        where a.seq is null or a.object <> 'reader ' || s.reader_id or a.at_ms <> s.starts_ms
          or a.actor_id is not s.by_id
          or a.detail <> s.kind || case when s.ends_ms is null then '' else ' until '
            || strftime('%Y-%m-%dT%H:%M:%S', s.ends_ms / 1000, 'unixepoch')
            || iif(s.ends_ms % 1000 = 0, '', printf('.%03d', s.ends_ms % 1000)) || 'Z' end || ': ' || s.reason
        """),
    Invariant(  // 9
      fault: "a sanction was lifted, and the audit log does not say so",
      sql: """
        select s.id from sanction s where s.lifted_ms is not null and not exists (select 1 from audit a
          where a.at_ms = s.lifted_ms and a.action in ('lift', 'sanction') and a.object = 'reader ' || s.reader_id
            and a.actor_id is s.lifted_by)
        """),
    Invariant(  // 9
      fault: "a sanction holds that was lifted",
      sql: """
        select s.id from sanction s join audit a on a.action = 'lift' and a.object = 'reader ' || s.reader_id
          and a.at_ms > s.starts_ms
        where s.lifted_ms is null and (s.ends_ms is null or s.ends_ms > a.at_ms)
          and ', ' || substr(a.detail, 1, instr(a.detail || ':', ':') - 1) || ',' like '%, ' || s.kind || ',%'
        """),
    // The first one who comes to a paper runs it; every other role was given.
    Invariant(
      fault: "a reader has a role that nobody gave",
      sql: """
        select r.id from reader r left join audit a on a.seq = (select max(g.seq) from audit g
          where g.action = 'role' and g.object = 'reader ' || r.id)
        where r.erased_ms is null and r.role <> coalesce(a.detail,
          iif(r.id = (select min(id) from reader where role = 'admin'), r.role, 'reader'))
        """),
    Invariant(
      fault: "a report was decided, and not by a decision on its comment",
      sql: """
        select r.id from report r left join mod_action m on m.id = r.action_id
        where r.state in ('upheld', 'dismissed')
          and (m.id is null or m.comment_id <> r.comment_id or m.created_ms <> r.decided_ms)
        """),
    Invariant(
      fault: "as many are missing as rows that nothing deletes: reports, decisions, sanctions, comments",
      sql: """
        select v - n from (select k, v, case k when 'report' then (select count(*) from report)
          when 'mod_action' then (select count(*) from mod_action)
          when 'sanction' then (select count(*) from sanction)
          when 'comment' then (select count(*) from comment) end as n from seq)
        where v <> n
        """),
  ]
}
