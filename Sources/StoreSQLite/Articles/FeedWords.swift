import NewsModel

/// Digests of what a feed says of a story whose text has come from its page. They lie among the digests of the story's
/// versions, so that a feed that counts comments anew is told apart from one that has rewritten its story.
struct FeedWords {
  /// Says that digests of this feed are kept.
  private let mark: Fingerprint
  private let title: Fingerprint
  private let all: Fingerprint

  /// - Parameter feed: which says it; two feeds may have one story, and each changes its own words.
  init(_ content: StoryContent, feed: FeedID?) {
    mark = Self.digest("words of a feed are kept", feed, [])
    title = Self.digest("title of a feed", feed, [content.title])
    var all = Self.digest("words of a feed", feed, [content.title, content.standfirst])
    all.add(content.updated?.milliseconds)
    all.add(content.body.encoded())
    self.all = all
  }

  /// A page's headline in whose place a newer one of the feed was taken.
  static func replaced(_ title: SafeText) -> Fingerprint {
    digest("replaced headline", nil, [title])
  }

  /// A first text keeps the kinds of digests apart.
  private static func digest(_ kind: String, _ feed: FeedID?, _ texts: [SafeText?]) -> Fingerprint {
    var print = Fingerprint()
    print.add(kind)
    print.add(feed?.rawValue)
    for text in texts { print.add(text?.string) }
    return print
  }

  /// Whether the feed has said something of that story before.
  func areKnown(of id: ArticleID, in database: Connection) throws(StoreError) -> Bool {
    try database.hasSeen(mark, of: id)
  }

  func areNew(to id: ArticleID, in database: Connection) throws(StoreError) -> Bool {
    try !database.hasSeen(all, of: id)
  }

  func haveNewTitle(for id: ArticleID, in database: Connection) throws(StoreError) -> Bool {
    try !database.hasSeen(title, of: id)
  }

  func keep(for id: ArticleID, in database: Connection) throws(StoreError) {
    for print in [mark, title, all] { try database.keepVersion(print, of: id) }
  }
}
