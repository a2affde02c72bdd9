import NewsModel

/// A story as it lies in the store, with where it lies.
struct StoredStory {
  var id: ArticleID
  var key: HeadlineKey
  var fingerprint: Fingerprint
  var content: StoryContent
  /// The feed that brought it; nil for a page.
  var feed: FeedID?
}

extension Connection {
  /// The number and the digest of what is stored under a key, its own or that of a story which it has taken in.
  func known(_ arrival: Arrival) throws(StoreError) -> (id: ArticleID, fingerprint: Fingerprint)? {
    let own = try first(
      "select id, fingerprint from article where key_hash = ? and key = ?", arrival.keyHash,
      arrival.article.key
    ) { (id: ArticleID($0.integer(0)), fingerprint: $0.fingerprint(1)) }
    if let own { return own }
    return try first(
      """
      select a.id, a.fingerprint from story_alias s join article a on a.id = s.article_id
      where s.key_hash = ? and s.key = ?
      """, arrival.keyHash, arrival.article.key
    ) { ($0.id(0), $0.fingerprint(1)) }
  }

  /// Whether this very version of the story was here before, as the present one or an earlier one.
  func hasSeen(_ fingerprint: Fingerprint, of id: ArticleID) throws(StoreError) -> Bool {
    try exists("select 1 from article_version where article_id = ? and fingerprint = ?", id, fingerprint)
  }

  func story(_ id: ArticleID) throws(StoreError) -> StoredStory? {
    try first(Self.storySQL, id) { row in
      StoredStory(
        id: id, key: HeadlineKey(row.integer(0)), fingerprint: row.fingerprint(1), content: StoryContent(row),
        feed: row.isNull(23) ? nil : FeedID(row.integer(23)))
    }
  }

  private static let storySQL = """
    select a.order_key, a.fingerprint, a.title, a.published_ms, a.is_page, a.is_dated, a.updated_ms,
      a.standfirst, a.sections, a.site, a.url, a.claimed_count,
      b.byline, b.agency, b.language, b.tags, b.comments_url, b.enclosures,
      b.image_url, b.image_alt, b.image_caption, b.image_credit, b.blocks, a.feed_id
    from article a join article_body b on b.article_id = a.id
    where a.id = ?
    """
}

extension StoryContent {
  fileprivate init(_ row: Row) {
    self.init(title: row.text(2), published: row.time(3), isPage: row.flag(4))
    isDated = row.flag(5)
    updated = row.optionalTime(6)
    standfirst = row.optionalText(7)
    sections = row.texts(8)
    site = row.optionalText(9)
    url = row.url(10)
    claimedComments = row.number(11)
    byline = row.optionalText(12)
    agency = row.optionalText(13)
    language = row.optionalText(14)
    tags = row.texts(15)
    commentsURL = row.url(16)
    enclosures = EnclosureLine.enclosures(row.string(17))
    image = row.figure(at: 18)
    body = RichText(decoding: row.bytes(22)) ?? RichText()
  }
}

extension Row {
  /// Address, alternative text, caption and credit, from that column on; nil where none of them is there.
  func figure(at column: Int32) -> Figure? {
    let figure = Figure(
      url: url(column), alt: optionalText(column + 1), caption: optionalText(column + 2),
      credit: optionalText(column + 3))
    return figure == Figure() ? nil : figure
  }
}
