package import NewsModel

/// newsboat's cache.db, read and never written.
///
/// It is a foreign file: only plain tables are looked at, so that nothing in its schema is run.
package struct NewsboatCache {
  /// What newsboat keeps of an item; texts are as they came from the feed.
  package struct Item: Hashable, Sendable {
    package var number: Int64
    package var guid: String
    package var title: String
    package var author: String
    package var url: String
    /// nil where it is unknown.
    package var published: Timestamp?
    package var content: String
    package var isRead: Bool
    package var isFlagged: Bool
  }

  package struct Feed: Hashable, Sendable {
    package var url: String
    package var title: String
    package var link: String
  }

  private let database: Connection

  /// - Throws: `.notAStore` where it is no cache of newsboat.
  package init(path: String) throws(StoreError) {
    database = try StoreFile(path: path, mode: .readOnly).open()
    let tables = try database.number(
      """
      select count(*) from sqlite_master where type = 'table' and name in ('rss_item', 'rss_feed')
        and sql like 'create table%'
      """)
    guard tables == 2 else {
      throw StoreError(.notAStore, subject: database.path, cause: "it is no cache of newsboat")
    }
  }

  package func feeds() throws(StoreError) -> [Feed] {
    try database.all(
      """
      select i.feedurl, max(f.title), max(f.url) from (select distinct feedurl from rss_item) i
      left join rss_feed f on f.rssurl = i.feedurl group by i.feedurl order by i.feedurl
      """
    ) { Feed(url: $0.string(0), title: $0.string(1), link: $0.string(2)) }
  }

  /// Items of a feed that newsboat has not let go of, the oldest number first.
  package func items(of feed: String, after number: Int64, limit: Int) throws(StoreError) -> [Item] {
    try database.all(
      """
      select id, guid, title, author, url, pubDate, substr(content, 1, ?), unread, flags from rss_item
      where feedurl = ? and id > ? and deleted = 0 order by id limit ?
      """, Self.longest, feed, number, limit
    ) { row in
      Item(
        number: row.integer(0), guid: row.string(1), title: row.string(2), author: row.string(3),
        url: row.string(4), published: row.integer(5) > 0 ? Timestamp(seconds: row.integer(5)) : nil,
        content: row.string(6), isRead: !row.flag(7), isFlagged: !row.string(8).isEmpty)
    }
  }

  /// Characters of an item's content.
  private static let longest = 1 << 20
}
