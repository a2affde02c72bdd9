extension Invariant {
  static let articles = [
    Invariant(
      fault: "a section counts other articles than it has",
      sql: """
        select id from section s
        where article_count <> (select count(*) from article_section x where x.section_id = s.id)
        """),
    Invariant(
      fault: "a section counts other twins than stand in it",
      sql: """
        select id from section s where folded_count <> coalesce((
          select sum(n) from (
            select count(*) - 1 as n from article_section x join twin t on t.article_id = x.article_id
            where x.section_id = s.id group by t.group_id)), 0)
        """),
    Invariant(
      fault: "a story is a twin of nothing",
      sql: "select max(article_id) from twin group by group_id having count(*) < 2"),
    Invariant(
      fault: "a digest of a story that is not there",
      sql: "select article_id from story_anchor where article_id not in (select id from article)"),
    Invariant(
      fault: "two articles have one key, of which one is another's",
      sql: """
        select a.id from story_alias s join article a on a.key_hash = s.key_hash and a.key = s.key
        """),
    Invariant(
      fault: "an article is missing from the list, or stands elsewhere in it",
      sql: """
        select id from article a where not exists (
          select 1 from article_section x
          where x.section_id = 0 and x.order_key = a.order_key and x.article_id = a.id)
        """),
    Invariant(
      fault: "a section lists an article where it does not stand",
      sql: """
        select x.article_id from article_section x
        where not exists (select 1 from article a where a.order_key = x.order_key and a.id = x.article_id)
        """),
    Invariant(
      fault: "an article's place does not end with its number",
      sql: "select id from article where order_key & 0xFFFFFF <> id & 0xFFFFFF"),
    Invariant(
      fault: "an article has no body",
      sql: "select id from article where id not in (select article_id from article_body)"),
    Invariant(
      fault: "two articles have one key",
      sql: "select max(id) from article group by key_hash, key having count(*) > 1"),
    Invariant(
      fault: "a feed counts other articles than came from it",
      sql: """
        select f.id from feed f left join (select feed_id, count(*) as n from article group by feed_id) a
          on a.feed_id = f.id
        where f.article_count <> coalesce(a.n, 0)
        """),
    Invariant(
      fault: "an article counts other comments than its discussion has",
      sql: """
        select a.id from article a left join thread t on t.id = a.thread_id
        where a.comment_count
          <> max(iif(coalesce(t.is_imported, 0), 0, a.claimed_count), coalesce(t.public_count, 0))
        """),
    Invariant(
      fault: "an article and its discussion do not know each other",
      sql: """
        select a.id from article a join thread t on t.id = a.thread_id
        where t.article_id is not a.id or t.article_key <> a.key
        """),
    Invariant(
      fault: "an article cannot be found by its words",
      sql: """
        select id from article where order_key not in (select rowid from search where search match 'place : s0')
          or order_key not in (select rowid from search_title where search_title match 'place : s0')
        """),
    Invariant(
      fault: "the index of words has an article that is not there",
      sql: """
        select rowid from search where search match 'place : s0'
          and rowid not in (select order_key from article)
        union all
        select rowid from search_title where search_title match 'place : s0'
          and rowid not in (select order_key from article)
        """),
    Invariant(
      fault: "a number was given out that is in use",
      sql: """
        select v from seq where (k = 'article' and v < (select max(id) from article))
          or (k = 'comment' and v < (select max(id) from comment))
          or (k = 'reader' and v < (select max(id) from reader))
        """),
  ]

  static let readers = [
    Invariant(
      fault: "a reader's count of what they have read is wrong",
      sql: """
        select coalesce(c.reader_id, r.reader_id) from (
          select m.reader_id, x.section_id, count(*) as n
          from mark m join article_section x on x.article_id = m.article_id
          where m.is_read = 1 group by 1, 2
        ) c full join (select * from reader_section where read_count <> 0) r
          on r.reader_id = c.reader_id and r.section_id = c.section_id
        where coalesce(r.read_count, 0) <> coalesce(c.n, 0)
        """),
    Invariant(
      fault: "a reader's count of stars is wrong",
      sql: """
        select id from reader r where star_count <> (select count(*) from star s where s.reader_id = r.id)
        """),
    Invariant(
      fault: "a star and its mark differ",
      sql: """
        select m.article_id from mark m join article a on a.id = m.article_id
          left join star s on s.reader_id = m.reader_id and s.order_key = a.order_key
        where m.is_starred <> (s.article_id is not null)
        union all
        select s.article_id from star s
          left join mark m on m.reader_id = s.reader_id and m.article_id = s.article_id
        where m.is_starred is not 1
        """),
  ]
}
