package import NewsModel

extension SQLiteStore {
  /// Seconds that a story counts as recent, and that pass before a picture that failed is asked for again.
  private static let recent: Int64 = 14 * 86_400
  private static let retrySeconds: Int64 = 6 * 3600
  private static let mostAttempts = 2

  package func wantedPictures(limit: Int, now: Timestamp) throws(StoreError) -> [WantedPage] {
    let since = HeadlineKey(published: now.adding(seconds: -Self.recent), id: ArticleID(0))
    return try database.all(
      """
      select a.id, a.key, a.title, b.image_url
      from article a
        join feed f on f.id = a.feed_id and f.subscribed_ms is not null
        join article_body b on b.article_id = a.id and b.image_url is not null
        left join picture p on p.article_id = a.id
        left join picture_fetch t on t.article_id = a.id
      where a.order_key >= ?1 and p.article_id is null
        and (t.article_id is null or (t.attempts < ?2 and t.tried_ms < ?3))
      order by a.order_key desc limit ?4
      """, since, Self.mostAttempts, now.adding(seconds: -Self.retrySeconds), limit
    ) { row in
      row.url(3).map { WantedPage(article: row.id(0), key: row.text(1), title: row.text(2), url: $0) }
    }.compactMap { $0 }.filter(\.url.isWeb)
  }

  package func keep(_ picture: Picture, of id: ArticleID) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      guard try database.exists("select 1 from article where id = ?", id) else { return }
      _ = try database.keep(picture, of: id, isOtherKey: false)
    }
  }

  package func notePictureFailure(_ fault: FetchFault?, of id: ArticleID, now: Timestamp) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      guard try database.exists("select 1 from article where id = ?", id) else { return }
      try database.run(
        """
        insert into picture_fetch (article_id, tried_ms, attempts) values (?1, ?2, ?3)
        on conflict (article_id) do update set tried_ms = ?2, attempts = attempts + ?3
        """, id, now, fault?.isPassing == true ? 0 : 1)
    }
  }
}
