import NewsModel

extension SQLiteStore {
  /// Takes the comments of a page, within the transaction of its story; answers how many were new.
  ///
  /// Those that are here are known by the site and its id for them. What readers and moderators did with them
  /// stays; a text that has changed at its source becomes a new revision. One that is missing now is kept:
  /// pages show a part of a discussion.
  func takeComments(
    of article: IncomingArticle, _ id: ArticleID, now: Timestamp
  ) throws(StoreError) -> Int {
    guard !article.comments.isEmpty else { return 0 }
    let thread = try database.ensureThread(of: id, now: now)
    let intake = CommentIntake(database: database, article: article, thread: thread.id, now: now)
    return try intake.take(article.comments)
  }
}
