/// Comments on their way into the store, with the story that they are about.
package struct IncomingDiscussion: Hashable, Sendable {
  package var article: WebURL
  /// What the story is called, as far as the comments say; for one that is not here yet.
  package var title: SafeText?
  package var comments: [ParsedComment]

  package init(article: WebURL, title: SafeText? = nil, comments: [ParsedComment] = []) {
    self.article = article
    self.title = title
    self.comments = comments
  }
}
