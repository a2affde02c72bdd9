/// A story of which only a teaser is here, and the page that has the whole of it.
package struct WantedPage: Hashable, Sendable {
  package var article: ArticleID
  /// What the story is known by; the page is merged under it.
  package var key: SafeText
  package var title: SafeText
  package var url: WebURL

  package init(article: ArticleID, key: SafeText, title: SafeText, url: WebURL) {
    self.article = article
    self.key = key
    self.title = title
    self.url = url
  }
}
