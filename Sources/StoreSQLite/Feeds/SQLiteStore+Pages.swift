package import NewsModel

extension SQLiteStore {
  /// Seconds that a story counts as recent.
  private static let recent: Int64 = 14 * 86_400
  /// Words below which a story of a feed is taken for a teaser.
  private static let teaserWords = 200
  private static let mostAttempts = 3
  private static let retrySeconds: Int64 = 6 * 3600

  package func wantedPages(
    _ query: PageQuery, limit: Int, now: Timestamp
  ) throws(StoreError) -> [WantedPage] {
    let since = HeadlineKey(published: now.adding(seconds: -Self.recent), id: ArticleID(0))
    let feeds = query.feeds.map { "[\($0.map { String($0.rawValue) }.joined(separator: ","))]" }
    return try database.all(
      """
      select a.id, a.key, a.title, a.url, a.feed_id, a.sections
      from article a
        join feed f on f.id = a.feed_id and f.subscribed_ms is not null
        left join feed_fetch s on s.feed_id = f.id
        left join page_fetch p on p.article_id = a.id
      where a.order_key >= ?1 and a.url is not null
        and (a.is_page = 0 or p.fault is not null)
        and (s.full_text = 1 or (?2 and (a.is_page = 1 or a.words < ?3)))
        and (p.article_id is null or (p.fault is not null
          and (p.tried_ms < ?5 or (?7 and p.fault <> ?8)) and (p.attempts < ?4 or ?7)))
        and (?9 is null or f.id in (select value from json_each(?9)))
      order by a.order_key desc limit ?6
      """, since, query.isEverywhere, Self.teaserWords, Self.mostAttempts,
      now.adding(seconds: -Self.retrySeconds), limit, query.isInsistent, FetchFault.busy.rawValue, feeds
    ) { row in
      row.url(3).map {
        WantedPage(
          article: row.id(0), key: row.text(1), title: row.text(2), url: $0, feed: row.id(4),
          sections: row.texts(5))
      }
    }.compactMap { $0 }.filter(\.url.isWeb)
  }

  package func record(_ notes: [PageNote]) throws(StoreError) {
    guard !notes.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for note in notes {
        // Where the server has said when, the time is set so that the usual wait ends then.
        let tried = note.retry.map { $0.adding(seconds: -Self.retrySeconds) } ?? note.tried
        try database.run(
          """
          insert into page_fetch (article_id, tried_ms, fault, attempts)
          select ?1, ?2, ?3, ?4 where exists (select 1 from article where id = ?1)
          on conflict (article_id) do update set tried_ms = excluded.tried_ms, fault = excluded.fault,
            attempts = attempts + excluded.attempts
          """, note.article, tried, note.fault?.rawValue, note.fault?.isPassing == true ? 0 : 1)
      }
    }
  }
}
