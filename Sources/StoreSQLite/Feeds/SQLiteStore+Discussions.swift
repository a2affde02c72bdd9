package import NewsModel

extension SQLiteStore {
  /// Seconds for which a story's discussion is followed.
  private static let followed: Int64 = 30 * 86_400
  /// Fetches in a row without a comment after which it counts as over.
  private static let mostQuiet = 12

  package func merge(
    _ discussions: [IncomingDiscussion], makesStories: Bool, now: Timestamp
  ) throws(StoreError) -> ImportCounts {
    var counts = ImportCounts()
    let news = try database.snapshot { () throws(StoreError) in
      try withoutKnown(discussions, makesStories, &counts)
    }
    guard !news.isEmpty else { return counts }
    return try database.transaction { () throws(StoreError) in
      var counts = counts
      for discussion in news { counts += try take(discussion, now) }
      return counts
    }
  }

  /// Comments that are new or have changed, of stories that are here or are made.
  private func withoutKnown(
    _ discussions: [IncomingDiscussion], _ makesStories: Bool, _ counts: inout ImportCounts
  ) throws(StoreError) -> [IncomingDiscussion] {
    var news: [IncomingDiscussion] = []
    for var discussion in discussions {
      let story = discussion.story
      if try database.known(Arrival(story)) != nil {
        discussion.comments = try CommentIntake.news(of: story, in: database)
      } else if !makesStories {
        counts.strayComments += discussion.comments.count
        continue
      }
      if !discussion.comments.isEmpty { news.append(discussion) }
    }
    return news
  }

  private func take(
    _ discussion: IncomingDiscussion, _ now: Timestamp
  ) throws(StoreError) -> ImportCounts {
    var counts = ImportCounts()
    let story = discussion.story
    if let known = try database.known(Arrival(story)) {
      counts.comments = try takeComments(of: story, known.id, now: now)
      return counts
    }
    var writer = StoryWriter(database: database, feed: nil, now: now)
    var headline = story
    headline.comments = []
    let id = try writer.insert(Arrival(headline), isPage: false)
    try writer.settle()
    counts.inserted = 1
    counts.comments = try takeComments(of: story, id, now: now)
    return counts
  }

  package func wantedDiscussions(limit: Int, now: Timestamp) throws(StoreError) -> [WantedDiscussion] {
    let since = HeadlineKey(published: now.adding(seconds: -Self.followed), id: ArticleID(0))
    return try database.all(
      """
      select d.article_id, d.url, a.url, d.etag, d.last_modified, d.body_hash, d.quiet
      from article a indexed by article_commented cross join discussion_feed d on d.article_id = a.id
      where a.comment_count > 0 and a.order_key >= ?1 and a.url is not null
        and d.quiet < ?2 and (d.due_ms is null or d.due_ms <= ?3)
      order by a.order_key desc limit ?4
      """, since, Self.mostQuiet, now, limit
    ) { row in
      guard let url = row.url(1), let page = row.url(2) else { return nil }
      return WantedDiscussion(
        article: row.id(0), url: url, page: page,
        validators: FeedValidators(
          etag: row.isNull(3) ? nil : row.string(3), lastModified: row.isNull(4) ? nil : row.string(4),
          bodyHash: row.isNull(5) ? nil : UInt64(bitPattern: row.integer(5))), quiet: row.number(6))
    }.compactMap { $0 }
  }

  package func record(_ notes: [DiscussionNote]) throws(StoreError) {
    guard !notes.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for note in notes {
        try database.run(
          """
          update discussion_feed set etag = ?, last_modified = ?, body_hash = ?, quiet = ?, due_ms = ?
          where article_id = ?
          """, note.validators.etag, note.validators.lastModified,
          note.validators.bodyHash.map { Int64(bitPattern: $0) }, note.quiet, note.due, note.article)
      }
    }
  }
}

extension IncomingDiscussion {
  /// The story as far as it is known, which the comments are kept under.
  fileprivate var story: IncomingArticle {
    var story = IncomingArticle(
      key: SafeText(line: IncomingArticle.storyKey(article)), title: title?.nonEmpty ?? article.text)
    story.url = article
    story.published = comments.compactMap(\.published).min()
    story.comments = comments
    return story
  }
}
