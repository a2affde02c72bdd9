/// What became of fetching the page of a story.
package struct PageNote: Hashable, Sendable {
  package var article: ArticleID
  package var tried: Timestamp
  /// nil where the page was taken in.
  package var fault: FetchFault?
  /// When the server wants to be asked again, where it has said so.
  package var retry: Timestamp?

  package init(article: ArticleID, tried: Timestamp, fault: FetchFault?, retry: Timestamp? = nil) {
    self.article = article
    self.tried = tried
    self.fault = fault
    self.retry = retry
  }
}
