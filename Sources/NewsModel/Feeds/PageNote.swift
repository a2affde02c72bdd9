/// What became of fetching the page of a story.
package struct PageNote: Hashable, Sendable {
  package var article: ArticleID
  package var tried: Timestamp
  /// nil where the page was taken in.
  package var fault: FetchFault?

  package init(article: ArticleID, tried: Timestamp, fault: FetchFault?) {
    self.article = article
    self.tried = tried
    self.fault = fault
  }
}
