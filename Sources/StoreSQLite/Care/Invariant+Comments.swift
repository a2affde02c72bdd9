/// Those of the comment model; the numbers are those of its description.
extension Invariant {
  static let comments = [
    Invariant(  // 1
      fault: "a discussion counts other public comments than it has",
      sql: """
        select id from thread t where public_count <> (
          select count(*) from comment c where c.thread_id = t.id
            and c.status in ('published', 'approved') and c.gone_ms is null)
        """),
    Invariant(  // 2
      fault: "a comment counts other likes than it has",
      sql: """
        select id from comment c
        where like_count <> (select count(*) from reaction r where r.comment_id = c.id)
        """),
    Invariant(  // 2
      fault: "a comment counts other replies than it has",
      sql: """
        select id from comment p where reply_count <> (
          select count(*) from comment c where c.parent_id = p.id
            and c.status in ('published', 'approved') and c.gone_ms is null)
        """),
    Invariant(  // 3
      fault: "a comment does not hang together with the one it answers",
      sql: """
        select c.id from comment c left join comment p on p.id = c.parent_id
        where (c.parent_id is null and c.root_id <> c.id)
          or (c.parent_id is not null and (p.id is null or c.thread_id <> p.thread_id
            or c.depth <> p.depth + 1 or c.root_id <> p.root_id))
        """),
    Invariant(  // 4
      fault: "a comment's revisions have a gap",
      sql: """
        select id from comment c where rev <> (select count(*) from comment_rev v where v.comment_id = c.id)
          or rev <> (select max(rev) from comment_rev v where v.comment_id = c.id)
        """),
    Invariant(  // 5
      fault: "the record of a comment's decisions has a gap",
      sql: """
        select comment_id from (
          select comment_id, from_status, lag(to_status) over (partition by comment_id order by id) as before
          from mod_action
        ) where before is not null and before <> from_status
        """),
    Invariant(  // 5
      fault: "a comment's status is not what was decided last",
      sql: """
        select id from comment c where status <> coalesce(
          (select to_status from mod_action m where m.comment_id = c.id order by m.id desc limit 1),
          case when status in ('published', 'held') then status else 'published' end)
        """),
    Invariant(  // 7
      fault: "somebody likes a comment of their own",
      sql: """
        select c.id from reaction r join comment c on c.id = r.comment_id where c.author_id = r.reader_id
        """),
    Invariant(
      fault: "a deleted comment still has its words",
      sql: """
        select c.id from comment c join comment_rev v on v.comment_id = c.id
        where c.gone_why in ('author', 'erasure') and v.body <> ''
        """),
  ]

  static let reports = [
    Invariant(  // 2
      fault: "a comment counts other reports than it has",
      sql: """
        select id from comment c where (open_reports, report_milli) <> (
          select count(*), coalesce(sum(weight_milli), 0) from report r
          where r.comment_id = c.id and r.rev = c.rev and r.state = 'open')
        """),
    Invariant(
      fault: "a reported comment is not on the desk, or is there without a report",
      sql: """
        select id from comment c where is_queued <> (c.flag_reason is not null or (
          select count(*) > 0 and (c.status <> 'approved' or count(distinct reporter_id) >= 2
            or max(reason in ('illegal', 'defamatory')))
          from report r where r.comment_id = c.id and r.state = 'open'))
        """),
    Invariant(  // 6
      fault: "two reports of one text by one reader wait",
      sql: """
        select max(id) from report where reporter_id is not null and state = 'open'
        group by comment_id, rev, reporter_id having count(*) > 1
        """),
    Invariant(  // 7
      fault: "somebody has reported a comment of their own",
      sql: """
        select c.id from report r join comment c on c.id = r.comment_id where c.author_id = r.reporter_id
        """),
  ]
}
