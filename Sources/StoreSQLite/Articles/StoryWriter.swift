import NewsModel

/// Writes stories and everything that hangs on them, within one transaction.
struct StoryWriter {
  let database: Connection
  private(set) var feed: FeedID?
  /// Whether what comes is as a feed tells it, and not a page with the whole text.
  private(set) var isOfFeed: Bool
  let now: Timestamp
  var sections = SectionTable()
  private var words = SearchQueue()
  private var newFromFeed = 0
  /// The last number that was given to a story: the transaction has the lock, so nobody else gives any.
  private var lastNumber: Int64?
  /// Digests of keys under which stories have been put in.
  var taken: Set<Fingerprint> = []

  init(database: Connection, feed: FeedID?, now: Timestamp) {
    self.database = database
    self.feed = feed
    isOfFeed = feed != nil
    self.now = now
  }

  /// What is done last: the counters and the words.
  mutating func settle() throws(StoreError) {
    try words.settle(in: database)
    try sections.settle(in: database)
    if let lastNumber { try database.run("update seq set v = ? where k = 'article'", lastNumber) }
    try countStories()
  }

  /// What comes next is from that feed.
  mutating func turn(to feed: FeedID?, isOfFeed: Bool) throws(StoreError) {
    try countStories()
    self.feed = feed
    self.isOfFeed = isOfFeed
  }

  private mutating func countStories() throws(StoreError) {
    defer { newFromFeed = 0 }
    guard let feed, newFromFeed > 0 else { return }
    try database.run("update feed set article_count = article_count + ? where id = ?", newFromFeed, feed)
  }

  /// - Parameter isPage: whether it has the whole text; as a rule, what comes from no feed does.
  mutating func insert(
    _ arrival: Arrival, isPage: Bool? = nil, among neighbours: Neighbours? = nil
  ) throws(StoreError) -> ArticleID {
    taken.insert(arrival.keyHash)
    var content = StoryContent(arrival.article, isPage: isPage ?? !isOfFeed, now: now)
    let id = ArticleID(try nextNumber())
    let key = place(of: content, id: id)
    let places = try resolveSections(of: &content)
    let text = arrival.text ?? content.body.plainText
    try insertHeadline(content, arrival, id, at: key, words: text.wordCount)
    try insertBody(content, arrival.blocks, of: id)
    try put(id, at: key, in: places)
    _ = try database.keep(arrival.article.picture, of: id, isOtherKey: false)
    try noteDiscussion(arrival.article, id, hasGrown: false)
    words.index(SearchDocument(content, text: text, sections: places), at: key)
    if let neighbours { try put(id, arrival.anchors, among: neighbours) }
    newFromFeed += 1
    if words.isFull { try words.settle(in: database) }
    return id
  }

  private mutating func nextNumber() throws(StoreError) -> Int64 {
    guard let last = lastNumber else {
      let first = try database.nextNumber(of: "article")
      lastNumber = first
      return first
    }
    lastNumber = last + 1
    return last + 1
  }

  private func insertHeadline(
    _ content: StoryContent, _ arrival: Arrival, _ id: ArticleID, at key: HeadlineKey, words: Int
  ) throws(StoreError) {
    try database.run(
      """
      insert into article (order_key, id, key, key_hash, fingerprint, feed_id, is_page, title, standfirst,
        sections, site, url, published_ms, is_dated, updated_ms, words, claimed_count, comment_count)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?17, ?17)
      """, key, id, arrival.article.key, arrival.keyHash, arrival.fingerprint, feed, content.isPage,
      content.title, content.standfirst, content.sections.lines, content.site, content.url, content.published,
      content.isDated, content.updated, words, content.claimedComments)
  }

  private func insertBody(
    _ content: StoryContent, _ blocks: [UInt8], of id: ArticleID
  ) throws(StoreError) {
    try database.run(
      """
      insert into article_body (article_id, blocks, byline, agency, language, tags, comments_url, enclosures,
        image_url, image_alt, image_caption, image_credit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, blocks, content.byline, content.agency, content.language, content.tags.lines,
      content.commentsURL, EnclosureLine.joined(content.enclosures), content.image?.url, content.image?.alt,
      content.image?.caption, content.image?.credit)
  }

  /// Where the comments on it are to be fetched; a discussion that has grown is looked at again soon.
  private func noteDiscussion(
    _ article: IncomingArticle, _ id: ArticleID, hasGrown: Bool
  ) throws(StoreError) {
    if let url = article.commentsFeedURL, url.isWeb {
      try database.run("insert or ignore into discussion_feed (article_id, url) values (?, ?)", id, url)
    }
    guard hasGrown else { return }
    try database.run("update discussion_feed set due_ms = null, quiet = 0 where article_id = ?", id)
  }

  /// Answers whether anything that is seen has changed. With `isOtherKey` both are one story at one time, and neither
  /// is the newer version.
  mutating func update(
    _ stored: StoredStory, with arrival: Arrival, isOtherKey: Bool = false
  ) throws(StoreError) -> Bool {
    let incoming = StoryContent(arrival.article, isPage: !isOfFeed, now: now)
    let isOfTwoFeeds = stored.feed != nil && feed != nil && stored.feed != feed
    var content =
      isOtherKey
      ? stored.content.joined(with: incoming)
      : isOfTwoFeeds ? stored.content.carried(by: incoming) : stored.content.merged(with: incoming)
    if !isOtherKey { try compare(stored, with: incoming, into: &content) }
    let places = try resolveSections(of: &content)
    try remember(stored, arrival)
    try noteDiscussion(
      arrival.article, stored.id, hasGrown: content.claimedComments > stored.content.claimedComments)
    let hasOtherPicture = try database.keep(arrival.article.picture, of: stored.id, isOtherKey: isOtherKey)
    guard content != stored.content else { return hasOtherPicture }
    let key = content.published == stored.content.published ? stored.key : place(of: content, id: stored.id)
    try unfold(stored.id)
    try reindex(stored, as: content, places, at: key)
    try move(stored, to: key, places)
    try writeHeadline(content, at: key)
    if !isOtherKey { try keep(stored, before: content) }
    if content.body != stored.content.body {
      try database.run(
        "update article_body set blocks = ? where article_id = ?", content.body.encoded(), stored.id)
    }
    try writeDetails(content, of: stored.id)
    try fold(stored.id)
    try comparePrints(of: stored, with: content)
    return true
  }

  /// The place in the list. A story dated in the future stands where it came, or it would stay on top.
  private func place(of content: StoryContent, id: ArticleID) -> HeadlineKey {
    let seconds = min(content.published, now).seconds
    return HeadlineKey(published: Timestamp(seconds: max(seconds, -1 << 38)), id: id)
  }

  private mutating func resolveSections(of content: inout StoryContent) throws(StoreError) -> [SectionID] {
    var ids: [SectionID] = []
    var names: [SafeText] = []
    for name in content.sections {
      let entry = try sections.entry(name, in: database)
      ids.append(entry.id)
      names.append(entry.name)
    }
    content.sections = names
    return ids
  }

  private func writeHeadline(_ content: StoryContent, at key: HeadlineKey) throws(StoreError) {
    try database.run(
      """
      update article set title = ?, standfirst = ?, sections = ?, site = ?, url = ?, published_ms = ?,
        is_dated = ?, updated_ms = ?, words = ?, is_page = ?, claimed_count = ?,
        comment_count = \(CommentLedger.shownCount(claimed: "?"))
      where order_key = ?
      """, content.title, content.standfirst, content.sections.lines, content.site, content.url,
      content.published, content.isDated, content.updated, content.body.wordCount, content.isPage,
      content.claimedComments, content.claimedComments, key)
  }

  private func writeDetails(_ content: StoryContent, of id: ArticleID) throws(StoreError) {
    try database.run(
      """
      update article_body set byline = ?, agency = ?, language = ?, tags = ?, comments_url = ?, enclosures = ?,
        image_url = ?, image_alt = ?, image_caption = ?, image_credit = ?
      where article_id = ?
      """, content.byline, content.agency, content.language, content.tags.lines, content.commentsURL,
      EnclosureLine.joined(content.enclosures), content.image?.url, content.image?.alt,
      content.image?.caption, content.image?.credit, id)
  }
}

extension StoryWriter {
  private mutating func put(
    _ id: ArticleID, at key: HeadlineKey, in places: [SectionID]
  ) throws(StoreError) {
    for section in [SectionTable.all] + places {
      try database.run(
        "insert into article_section (section_id, order_key, article_id) values (?, ?, ?)", section, key, id)
      sections.count(section, 1)
    }
  }

  private mutating func move(
    _ stored: StoredStory, to key: HeadlineKey, _ places: [SectionID]
  ) throws(StoreError) {
    let old = try sectionIDs(of: stored.id)
    if Set(old) == Set(places), key == stored.key { return }
    if key != stored.key { try moveRow(from: stored.key, to: key) }
    try database.run("delete from article_section where article_id = ?", stored.id)
    for section in [SectionTable.all] + old { sections.count(section, -1) }
    try put(stored.id, at: key, in: places)
    for section in old where !places.contains(section) {
      try countReaders(of: stored.id, in: section, by: -1)
    }
    for section in places where !old.contains(section) { try countReaders(of: stored.id, in: section, by: 1) }
  }

  private func moveRow(from old: HeadlineKey, to key: HeadlineKey) throws(StoreError) {
    try database.run("update article set order_key = ? where order_key = ?", key, old)
    try database.run(
      "update star set order_key = ? where reader_id in (select id from reader) and order_key = ?", key, old)
  }

  /// Those who have read it have read one more, or one less, in that section.
  private func countReaders(
    of id: ArticleID, in section: SectionID, by number: Int
  ) throws(StoreError) {
    let readers = try database.all(
      """
      select m.reader_id from reader r cross join mark m on m.reader_id = r.id and m.article_id = ?
      where m.is_read = 1
      """, id
    ) { row -> ReaderID in row.id(0) }
    for reader in readers { try database.addToReadCount(of: reader, in: section, number) }
  }

  private func sectionIDs(of id: ArticleID) throws(StoreError) -> [SectionID] {
    try database.sectionIDs(of: id)
  }

  /// Takes a story out with all that hangs on it. It must have no discussion.
  mutating func remove(_ id: ArticleID) throws(StoreError) {
    guard let stored = try database.story(id) else { return }
    let places = try sectionIDs(of: id)
    try leaveTwins(of: id)
    try dropAnchors(of: id, StoryPrint(stored.content))
    words.forget(SearchDocument(stored.content, sections: places), at: stored.key)
    for section in [SectionTable.all] + places {
      try countReaders(of: id, in: section, by: -1)
      sections.count(section, -1)
    }
    try database.run(
      "update feed set article_count = article_count - 1 where id = (select feed_id from article where id = ?)",
      id)
    try database.run(
      "insert or ignore into retired_story (key_hash) select key_hash from article where id = ?", id)
    try database.run(
      "insert or ignore into retired_story (key_hash) select key_hash from story_alias where article_id = ?",
      id)
    for sql in Self.removals { try database.run(sql, id) }
    if words.isFull { try words.settle(in: database) }
  }

  private static let removals = [
    "delete from mark where reader_id in (select id from reader) and article_id = ?",
    "delete from taken_mark where reader_id in (select id from reader) and article_id = ?",
    "delete from article_section where article_id = ?", "delete from article_version where article_id = ?",
    "delete from page_fetch where article_id = ?", "delete from discussion_feed where article_id = ?",
    "delete from article_previous where article_id = ?", "delete from story_alias where article_id = ?",
    "delete from picture where article_id = ?", "delete from picture_fetch where article_id = ?",
    "delete from article_body where article_id = ?", "delete from article where id = ?",
  ]

  private mutating func reindex(
    _ stored: StoredStory, as content: StoryContent, _ places: [SectionID], at key: HeadlineKey
  ) throws(StoreError) {
    let old = SearchDocument(stored.content, sections: try sectionIDs(of: stored.id))
    let new = SearchDocument(content, sections: places)
    guard old != new || key != stored.key else { return }
    words.forget(old, at: stored.key)
    words.index(new, at: key)
  }
}

extension [SafeText] {
  /// One a line, as lists of names are kept.
  var lines: String { map(\.string).joined(separator: "\n") }
}
