/// A subscription, with the state of its last fetch.
package struct Feed: Hashable, Sendable {
  package var id: FeedID
  package var url: WebURL
  package var title: SafeText?
  package var link: WebURL?
  package var sections: [SafeText]
  package var articleCount: Int
  package var lastFetched: Timestamp?
  /// Why the last fetch failed.
  package var lastError: SafeText?

  package init(id: FeedID, url: WebURL) {
    self.id = id
    self.url = url
    title = nil
    link = nil
    sections = []
    articleCount = 0
    lastFetched = nil
    lastError = nil
  }
}
