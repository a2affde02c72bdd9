import NewsModel

extension StoryWriter {
  /// What the feed and the page of one story have to say to each other, beyond what is merged of the two.
  ///
  /// When the feed rewrites a story whose page is here, its new headline is taken and the page is asked for again; the
  /// page's headline of before does not come back with it.
  func compare(
    _ stored: StoredStory, with incoming: StoryContent, into content: inout StoryContent
  ) throws(StoreError) {
    switch (stored.content.isPage, incoming.isPage) {
    case (false, true):
      try FeedWords(stored.content, feed: stored.feed).keep(for: stored.id, in: database)
    case (true, false): try takeNews(of: stored, incoming, into: &content)
    case (true, true):
      let isOld = try database.hasSeen(FeedWords.replaced(incoming.title), of: stored.id)
      if isOld { content.title = stored.content.title }
    case (false, false):
      guard stored.feed != feed else { return }
      try FeedWords(incoming, feed: feed).keep(for: stored.id, in: database)
    }
  }

  private func takeNews(
    of stored: StoredStory, _ incoming: StoryContent, into content: inout StoryContent
  ) throws(StoreError) {
    let (id, words) = (stored.id, FeedWords(incoming, feed: feed))
    guard try words.areNew(to: id, in: database), try hasFetchedPage(id) else { return }
    let isKnown = try words.areKnown(of: id, in: database)
    if isKnown, try words.haveNewTitle(for: id, in: database) {
      try database.keepVersion(FeedWords.replaced(stored.content.title), of: id)
      content.title = incoming.title
    }
    try words.keep(for: id, in: database)
    // Of stories that got their text before such digests were kept, their own feed's next change counts as one.
    if isKnown || stored.feed == feed { try askAgain(for: id) }
  }

  /// Pages that were imported as files say of themselves which is newer.
  private func hasFetchedPage(_ id: ArticleID) throws(StoreError) -> Bool {
    try database.exists("select 1 from page_fetch where article_id = ?", id)
  }

  /// The page counts as one that failed without an attempt.
  private func askAgain(for id: ArticleID) throws(StoreError) {
    try database.run(
      "update page_fetch set fault = ?, tried_ms = 0, attempts = 0 where article_id = ?",
      FetchFault.unreachable.rawValue, id)
  }
}
