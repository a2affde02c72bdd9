/// One row of the headline list: an article without its body.
package struct Headline: Hashable, Sendable {
  package var id: ArticleID
  package var key: HeadlineKey
  package var title: SafeText
  package var standfirst: SafeText?
  /// The first is the one that is shown.
  package var sections: [SafeText]
  package var site: SafeText?
  package var url: WebURL?
  package var published: Timestamp
  /// Later than `published`, where the story says that it was updated.
  package var updated: Timestamp?
  /// Whole words of the body.
  package var words: Int
  package var isRead: Bool
  package var isStarred: Bool
  package var commentCount: Int
  /// Comments that came after the reader last looked at the discussion; 0 where they never did.
  package var newCommentCount: Int
  /// In a search, what stands around the words that were found in the text.
  package var snippet: SafeText?
  /// Papers of other sites that have the same story.
  package var twinCount: Int

  package init(id: ArticleID, key: HeadlineKey, title: SafeText, published: Timestamp) {
    self.id = id
    self.key = key
    self.title = title
    standfirst = nil
    sections = []
    site = nil
    url = nil
    self.published = published
    updated = nil
    words = 0
    isRead = false
    isStarred = false
    commentCount = 0
    newCommentCount = 0
    snippet = nil
    twinCount = 0
  }
}

/// An article's place in the order of the list: unique, and greater is newer.
package struct HeadlineKey: Hashable, Comparable, Sendable {
  package let rawValue: Int64

  package init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// The second it was published in, then its number; exact for 5,000 centuries and for 2^24 articles a second.
  package init(published: Timestamp, id: ArticleID) {
    rawValue = published.seconds << 24 | (id.rawValue & 0xFF_FFFF)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
