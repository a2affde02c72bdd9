import NewsModel

/// Digests of what a feed says of a story whose text has come from its page. They lie among the digests of the story's
/// versions, so that a feed that counts comments anew is told apart from one that has rewritten its story.
struct FeedWords {
  /// Stories that got their text before such digests were kept have none.
  private static let mark = digest("words of the feed are kept", [])

  private let title: Fingerprint
  private let all: Fingerprint

  init(_ content: StoryContent) {
    title = Self.digest("title of the feed", [content.title])
    var all = Self.digest("words of the feed", [content.title, content.standfirst])
    all.add(content.updated?.milliseconds)
    all.add(content.body.encoded())
    self.all = all
  }

  /// A page's headline in whose place a newer one of the feed was taken.
  static func replaced(_ title: SafeText) -> Fingerprint {
    digest("replaced headline", [title])
  }

  /// A first text keeps the kinds of digests apart.
  private static func digest(_ kind: String, _ texts: [SafeText?]) -> Fingerprint {
    var print = Fingerprint()
    print.add(kind)
    for text in texts { print.add(text?.string) }
    return print
  }

  func areNew(to id: ArticleID, in database: Connection) throws(StoreError) -> Bool {
    try !database.hasSeen(all, of: id)
  }

  func haveNewTitle(for id: ArticleID, in database: Connection) throws(StoreError) -> Bool {
    guard try database.hasSeen(Self.mark, of: id) else { return false }
    return try !database.hasSeen(title, of: id)
  }

  func keep(for id: ArticleID, in database: Connection) throws(StoreError) {
    for print in [Self.mark, title, all] { try database.keepVersion(print, of: id) }
  }
}

extension Connection {
  func keepVersion(_ fingerprint: Fingerprint, of id: ArticleID) throws(StoreError) {
    try run(
      "insert or ignore into article_version (article_id, fingerprint) values (?, ?)", id, fingerprint)
  }
}
