/// What holds between decisions, notices, appeals and the log of them.
extension Invariant {
  static let community = [
    Invariant(
      fault: "a comment that is not public is featured",
      sql: """
        select id from comment where featured_ms is not null
          and (status not in ('published', 'approved') or gone_ms is not null)
        """),
    Invariant(
      fault: "a comment and the appeal of its author do not agree",
      sql: """
        select c.id from comment c left join appeal p on p.comment_id = c.id and p.outcome is null
        where (c.appeal_ms is not null) <> (p.comment_id is not null)
          or (c.appeal_ms is not null and (c.status <> 'rejected' or c.gone_ms is not null))
        """),
    Invariant(  // 8
      fault: "somebody is told of a reply that is not public",
      sql: """
        select n.id from notification n join comment c on c.id = n.comment_id
        where n.kind = 'reply' and n.read_ms is null
          and (c.status not in ('published', 'approved') or c.gone_ms is not null)
        """),
    Invariant(
      fault: "a notice is of somebody else's comment, or of none",
      sql: """
        select n.id from notification n left join comment c on c.id = n.comment_id
          left join comment p on p.id = c.parent_id left join sanction s on s.id = n.sanction_id
        where (n.comment_id is null) = (n.sanction_id is null)
          or (n.kind in ('approved', 'rejected', 'hidden', 'featured') and c.author_id is not n.reader_id)
          or (n.kind = 'reply' and p.author_id is not n.reader_id)
          or (n.sanction_id is not null and s.reader_id <> n.reader_id)
        """),
    Invariant(
      fault: "words are sealed without a report that waits, or of a comment that is there",
      sql: """
        select w.comment_id from sealed_words w join comment c on c.id = w.comment_id
        where c.gone_ms is null or (w.until_ms is null) <> exists (select 1 from report r
          where r.comment_id = w.comment_id and r.rev = w.rev and r.state = 'open'
            and r.reason in ('illegal', 'defamatory'))
        """),
    Invariant(  // 12
      fault: "a reader who has left is still named, or has words here",
      sql: """
        select r.id from reader r where r.erased_ms is not null and (r.name <> ''
          or exists (select 1 from comment c where c.author_id = r.id)
          or exists (select 1 from report p where p.reporter_id = r.id)
          or exists (select 1 from draft d where d.reader_id = r.id)
          or exists (select 1 from reaction l where l.reader_id = r.id))
        """),
  ]
}
