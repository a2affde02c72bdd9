import NewsModel

/// Puts the comments of a page into a discussion.
struct CommentIntake {
  let database: Connection
  let article: IncomingArticle
  let thread: Int64
  let now: Timestamp

  /// Code points of one comment that are kept.
  private static let textLimit = 20_000
  private static let depthLimit = 200

  private var ledger: CommentLedger { CommentLedger(database: database, now: now) }

  func take(_ comments: [ParsedComment]) throws(StoreError) -> Int {
    var added = 0
    for comment in CommentOrder.parentsFirst(comments) where try take(comment) { added += 1 }
    return added
  }

  /// The comments of the story that are not here in these words.
  static func news(of article: IncomingArticle, in database: Connection) throws(StoreError) -> [ParsedComment]
  {
    let intake = CommentIntake(database: database, article: article, thread: 0, now: Timestamp(seconds: 0))
    var news: [ParsedComment] = []
    for comment in article.comments where try intake.isNews(comment) { news.append(comment) }
    return news
  }

  private func isNews(_ comment: ParsedComment) throws(StoreError) -> Bool {
    let text = Self.text(of: comment)
    guard text.nonEmpty != nil else { return false }
    guard let known = try number(of: comment.id) else { return true }
    return try !hasSaid(text, known)
  }

  /// Whether it is new.
  private func take(_ comment: ParsedComment) throws(StoreError) -> Bool {
    let text = Self.text(of: comment)
    guard text.nonEmpty != nil else { return false }
    if let known = try number(of: comment.id) {
      try update(known, comment, text)
      return false
    }
    try insert(comment, text)
    return true
  }

  private static func text(of comment: ParsedComment) -> SafeText {
    let points = comment.text.string.unicodeScalars
    guard points.count > textLimit else { return comment.text }
    return SafeText(text: String(String.UnicodeScalarView(points.prefix(textLimit))) + "…")
  }

  /// The site, by the host of its address.
  private var source: String {
    guard let url = article.url else { return article.site?.string ?? "import" }
    let host = IncomingArticle.storyKey(url).prefix { $0 != "/" && $0 != "?" }
    return host.isEmpty || host == "local" ? "import" : String(host)
  }

  private func sourceKey(_ id: SafeText) -> String {
    article.key.string + " " + id.string
  }

  private func number(of id: SafeText) throws(StoreError) -> CommentID? {
    try database.first(
      "select id from comment where source = ? and source_key = ?", source, sourceKey(id)
    ) { $0.id(0) }
  }

  private func insert(_ comment: ParsedComment, _ text: SafeText) throws(StoreError) {
    let parent = try parent(of: comment)
    let id = CommentID(try database.nextNumber(of: "comment"))
    try database.run(
      """
      insert into comment (id, thread_id, parent_id, root_id, depth, author_name, source, source_key, status,
        created_ms, source_likes) values (?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?)
      """, id, thread, parent?.id, parent?.root ?? id, parent.map { $0.depth + 1 } ?? 0, comment.author,
      source, sourceKey(comment.id), comment.published ?? now, max(comment.likes ?? 0, 0))
    try write(text, of: id, revision: 1)
    try database.run("update thread set is_imported = 1 where id = ? and is_imported = 0", thread)
    try ledger.count(1, thread: thread, parent: parent?.id)
  }

  private func parent(of comment: ParsedComment) throws(StoreError) -> CommentState? {
    guard let parent = comment.parent, parent != comment.id, let id = try number(of: parent),
      let state = try database.comment(id), state.thread == thread, state.depth < Self.depthLimit
    else { return nil }
    return state
  }

  private func update(_ id: CommentID, _ comment: ParsedComment, _ text: SafeText) throws(StoreError) {
    if let likes = comment.likes {
      try database.run(
        "update comment set source_likes = ?1 where id = ?2 and source_likes <> ?1", max(likes, 0), id)
    }
    guard let state = try database.comment(id), !state.isGone, try !hasSaid(text, id) else { return }
    try write(text, of: id, revision: state.revision + 1)
    try database.run(
      "update comment set rev = rev + 1, version = version + 1, edited_ms = ? where id = ?", now, id)
    if state.status == .approved { try lapse(state) }
    try ledger.recountReports(of: id)
  }

  /// Nobody has approved the new words.
  private func lapse(_ old: CommentState) throws(StoreError) {
    var comment = old
    comment.revision += 1
    try ledger.setStatus(comment, to: .published, by: .system, reason: "changed at its source")
  }

  /// In this revision or an earlier one, so that an older page does not bring old words back.
  private func hasSaid(_ text: SafeText, _ id: CommentID) throws(StoreError) -> Bool {
    try database.exists(
      "select 1 from comment_rev where comment_id = ? and body_hash = ?", id, Posting.hash(of: text))
  }

  private func write(_ text: SafeText, of id: CommentID, revision: Int) throws(StoreError) {
    try database.run(
      "insert into comment_rev (comment_id, rev, body, body_hash, created_ms) values (?, ?, ?, ?, ?)",
      id, revision, text, Posting.hash(of: text), now)
  }
}
