package import NewsModel

extension SQLiteStore {
  package func feeds() throws(StoreError) -> [Feed] {
    try database.all(
      """
      select id, url, coalesce(own_title, title), link, sections, article_count, fetched_ms, error from feed
      order by coalesce(own_title, title, url), id
      """
    ) { row in
      WebURL(row.string(1)).map { url in
        var feed = Feed(id: row.id(0), url: url)
        feed.title = row.optionalText(2)
        feed.link = row.url(3)
        feed.sections = row.texts(4)
        feed.articleCount = row.number(5)
        feed.lastFetched = row.optionalTime(6)
        feed.lastError = row.optionalText(7)
        return feed
      }
    }.compactMap { $0 }
  }

  package func subscribe(
    _ feeds: [ParsedOutline.Subscription], now: Timestamp
  ) throws(StoreError) -> Int {
    var news: [ParsedOutline.Subscription] = []
    for feed in feeds where try !isSubscribed(feed) { news.append(feed) }
    guard !news.isEmpty else { return 0 }
    return try database.transaction { () throws(StoreError) in
      var added = 0
      for feed in news where try !isSubscribed(feed) {
        if try !isSubscribed(feed.url) {
          try subscribe(feed, now)
          added += 1
        }
        if let title = feed.ownTitle {
          try database.run("update feed set own_title = ? where url = ?", title, feed.url)
        }
      }
      return added
    }
  }

  /// Under the title that its reader gave it, where there is one.
  private func isSubscribed(_ feed: ParsedOutline.Subscription) throws(StoreError) -> Bool {
    guard try isSubscribed(feed.url) else { return false }
    guard let title = feed.ownTitle else { return true }
    return try database.exists("select 1 from feed where url = ? and own_title = ?", feed.url, title)
  }

  private func isSubscribed(_ url: WebURL) throws(StoreError) -> Bool {
    try database.exists("select 1 from feed where url = ? and subscribed_ms is not null", url)
  }

  private func subscribe(_ feed: ParsedOutline.Subscription, _ now: Timestamp) throws(StoreError) {
    try database.run(
      """
      insert into feed (id, url, title, link, sections, subscribed_ms) values (?, ?, ?, ?, ?, ?)
      on conflict (url) do update set subscribed_ms = excluded.subscribed_ms, sections = excluded.sections,
        title = coalesce(title, excluded.title), link = coalesce(link, excluded.link)
      """, try database.nextNumber(of: "feed"), feed.url, feed.hasOwnTitle ? nil : feed.title,
      feed.htmlURL, feed.sections.lines, now)
  }

  /// Whether the feed is not known yet, or says something else about itself.
  func isNews(_ feed: IncomingFeed?) throws(StoreError) -> Bool {
    guard let feed else { return false }
    return try !database.exists(
      """
      select 1 from feed
      where url = ?1 and (?2 is null or title is ?2) and (?3 is null or link is ?3)
      """, feed.url, feed.title, feed.link)
  }

  /// The feed's number; it is made, or brought up to date, where needed.
  func register(_ feed: IncomingFeed?) throws(StoreError) -> FeedID? {
    guard let feed else { return nil }
    if try isNews(feed) { try write(feed) }
    return FeedID(try database.number("select id from feed where url = ?", feed.url))
  }

  private func write(_ feed: IncomingFeed) throws(StoreError) {
    try database.run(
      """
      insert into feed (id, url, title, link) values (?, ?, ?, ?)
      on conflict (url) do update set title = coalesce(excluded.title, title),
        link = coalesce(excluded.link, link)
      """, try database.nextNumber(of: "feed"), feed.url, feed.title, feed.link)
  }
}

extension ParsedOutline.Subscription {
  fileprivate var ownTitle: SafeText? { hasOwnTitle ? title : nil }
}
