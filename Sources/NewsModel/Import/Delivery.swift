/// Stories on their way into the store, with the feed that they came from.
package struct Delivery: Hashable, Sendable {
  package var articles: [IncomingArticle]
  /// nil for what comes from no feed.
  package var feed: IncomingFeed?

  package init(articles: [IncomingArticle], feed: IncomingFeed?) {
    self.articles = articles
    self.feed = feed
  }
}
