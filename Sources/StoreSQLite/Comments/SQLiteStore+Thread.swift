package import NewsModel

extension SQLiteStore {
  package func thread(
    of article: ArticleID, order: CommentThread.Order, for viewer: ReaderID?, now: Timestamp
  ) throws(StoreError) -> CommentThread {
    let rules = try operatorRules()
    return try database.snapshot { () throws(StoreError) in
      try database.requireArticle(article)
      guard let thread = try database.thread(of: article, now: now) else {
        return CommentThread(article: article, state: try database.state(of: nil, article, rules, now))
      }
      let reading = CommentReading(
        article: article, viewer: viewer, now: now, editWindow: rules.comment.editWindow)
      let comments = try database.all(
        """
        select \(CommentReading.columns) from comment c \(CommentReading.joins)
        where c.thread_id = ?2 order by c.id
        """, viewer, thread.id
      ) { reading.comment($0) }
      return CommentThread(
        article: article, state: try database.state(of: thread, article, rules, now),
        publicCount: try publicCount(of: thread.id),
        comments: CommentThread.arranged(comments.compactMap { $0 }, by: order))
    }
  }

  private func publicCount(of thread: Int64) throws(StoreError) -> Int {
    Int(try database.number("select public_count from thread where id = ?", thread))
  }
}
