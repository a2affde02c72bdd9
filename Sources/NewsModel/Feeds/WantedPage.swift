/// A story of which only a teaser is here, and the page that has the whole of it.
package struct WantedPage: Hashable, Sendable {
  package var article: ArticleID
  /// What the story is known by; the page is merged under it.
  package var key: SafeText
  package var title: SafeText
  package var url: WebURL
  package var feed: FeedID?
  /// Where the story stands, the main section first.
  package var sections: [SafeText]

  package init(
    article: ArticleID, key: SafeText, title: SafeText, url: WebURL, feed: FeedID? = nil,
    sections: [SafeText] = []
  ) {
    self.article = article
    self.key = key
    self.title = title
    self.url = url
    self.feed = feed
    self.sections = sections
  }
}
