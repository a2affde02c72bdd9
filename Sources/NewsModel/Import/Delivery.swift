/// Stories on their way into the store, with the feed that they came from.
package struct Delivery: Hashable, Sendable {
  package var articles: [IncomingArticle]
  /// nil for what comes from no feed.
  package var feed: IncomingFeed?
  /// Whether it is as a feed tells it, which may be a part: feeds whose address nobody knows are such as well.
  package var isOfFeed: Bool

  package init(articles: [IncomingArticle], feed: IncomingFeed?, isOfFeed: Bool? = nil) {
    self.articles = articles
    self.feed = feed
    self.isOfFeed = isOfFeed ?? (feed != nil)
  }
}
