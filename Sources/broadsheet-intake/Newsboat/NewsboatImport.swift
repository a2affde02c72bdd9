import Console
import NewsImport
import NewsModel
import StoreSQLite

/// What newsboat has kept: stories, and which of them its reader has read and flagged.
struct NewsboatImport {
  let store: SQLiteStore
  private(set) var counts = ImportCounts()
  private(set) var read = 0
  private(set) var starred = 0

  private static let batchSize = 100

  init(_ store: SQLiteStore) {
    self.store = store
  }

  mutating func take(_ cache: NewsboatCache) throws(StoreError) {
    let reader = try store.ensureReader(UnixAccount.current(), now: SystemClock.now())
    for feed in try cache.feeds() {
      var last: Int64 = .min
      while true {
        let items = try cache.items(of: feed.url, after: last, limit: Self.batchSize)
        guard let end = items.last?.number else { break }
        try take(items, of: feed, for: reader.id)
        last = end
      }
    }
  }

  private mutating func take(
    _ items: [NewsboatCache.Item], of feed: NewsboatCache.Feed, for reader: ReaderID
  ) throws(StoreError) {
    var stories: [(item: NewsboatCache.Item, article: IncomingArticle)] = []
    for item in items {
      if let article = Self.article(item, feed) { stories.append((item, article)) }
    }
    let known = try store.stories(under: stories.map(\.article.key))
    // What is here is not written over: it may have the whole text, or be newer.
    let missing = zip(stories, known).filter { $0.1 == nil }.map(\.0.article)
    let origin = WebURL(feed.url).map {
      IncomingFeed(url: $0, title: SafeText(line: feed.title).nonEmpty, link: WebURL(feed.link))
    }
    if !missing.isEmpty { counts += try store.merge(missing, feed: origin, now: SystemClock.now()) }
    counts.unchanged += stories.count - missing.count
    try mark(stories.map { ($0.item, $0.article.key) }, reader)
  }

  /// nil for an item that has neither title, nor text, nor link.
  private static func article(_ item: NewsboatCache.Item, _ feed: NewsboatCache.Feed) -> IncomingArticle? {
    let kept = CachedFeed.Item(
      id: item.guid, title: item.title, author: item.author, url: item.url, published: item.published,
      content: item.content)
    let parsed = try? CachedFeed.read(title: feed.title, link: feed.link, url: feed.url, [kept])
    let key = parsed?.link?.text ?? parsed?.title ?? SafeText(line: feed.url)
    return parsed.flatMap { IncomingArticle.articles(of: $0, feedKey: key).first }
  }

  private mutating func mark(
    _ stories: [(item: NewsboatCache.Item, key: SafeText)], _ reader: ReaderID
  ) throws(StoreError) {
    let ids = try store.stories(under: stories.map(\.key))
    let marks = zip(stories, ids).compactMap { story, id in
      id.map { ForeignMark($0, isRead: story.item.isRead, isStarred: story.item.isFlagged) }
    }
    let taken = try store.take(marks, by: reader, now: SystemClock.now())
    read += taken.read
    starred += taken.starred
  }
}
