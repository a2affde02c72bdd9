/// A story that is being discussed elsewhere, and the feed that its comments come in.
package struct WantedDiscussion: Hashable, Sendable {
  package var article: ArticleID
  package var url: WebURL
  /// Where the story is found.
  package var page: WebURL
  package var validators: FeedValidators
  /// Fetches in a row that brought nothing.
  package var quiet: Int

  package init(
    article: ArticleID, url: WebURL, page: WebURL, validators: FeedValidators = FeedValidators(),
    quiet: Int = 0
  ) {
    self.article = article
    self.url = url
    self.page = page
    self.validators = validators
    self.quiet = quiet
  }
}

/// What a fetch of a story's comments leaves behind for the next one.
package struct DiscussionNote: Hashable, Sendable {
  package var article: ArticleID
  package var validators: FeedValidators
  package var quiet: Int
  package var due: Timestamp

  package init(article: ArticleID, validators: FeedValidators, quiet: Int, due: Timestamp) {
    self.article = article
    self.validators = validators
    self.quiet = quiet
    self.due = due
  }
}
