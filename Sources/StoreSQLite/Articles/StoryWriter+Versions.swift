import NewsModel

/// Versions of a story that have been here.
extension StoryWriter {
  /// What the paper has rewritten is kept; that a page has brought more of a story than its feed is no change of it.
  func keep(_ stored: StoredStory, before content: StoryContent) throws(StoreError) {
    let old = stored.content
    guard old.isPage == content.isPage, !old.body.blocks.isEmpty,
      old.body != content.body || old.title != content.title
    else { return }
    // A page may bring the text that belongs to a headline which its feed has brought: one change, from one old version.
    let isPage = !isOfFeed
    try database.run(
      """
      insert into article_previous (article_id, title, blocks, replaced_ms) values (?1, ?2, ?3, ?4)
      on conflict (article_id) do update set
        title = iif(?5 and blocks = excluded.blocks, title, excluded.title),
        blocks = excluded.blocks, replaced_ms = excluded.replaced_ms
      """, stored.id, old.title, old.body.encoded(), now, isPage)
  }

  func remember(_ stored: StoredStory, _ arrival: Arrival) throws(StoreError) {
    for fingerprint in [stored.fingerprint, arrival.fingerprint] {
      try database.keepVersion(fingerprint, of: stored.id)
    }
    try database.run(
      "update article set fingerprint = ? where order_key = ?", arrival.fingerprint, stored.key)
  }
}

extension Connection {
  func keepVersion(_ fingerprint: Fingerprint, of id: ArticleID) throws(StoreError) {
    try run(
      "insert or ignore into article_version (article_id, fingerprint) values (?, ?)", id, fingerprint)
  }
}
