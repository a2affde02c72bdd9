/// What a fetch has brought in all, as both programs tell it.
package struct FetchSummary: Hashable, Sendable {
  /// Those that have answered or failed.
  package var feeds = 0
  package var inserted = 0
  package var updated = 0
  /// Feeds that failed.
  package var failed = 0
  /// Full texts, and those that could not be had.
  package var pages = 0
  package var failedPages = 0
  package var pictures = 0
  package var comments = 0
  /// Whether nobody can be reached: the network is not there.
  package var isOffline = false
  /// Feeds that another fetch was asking meanwhile.
  package var left = 0

  package init(
    feeds: Int = 0, inserted: Int = 0, updated: Int = 0, failed: Int = 0, pages: Int = 0,
    failedPages: Int = 0, pictures: Int = 0, comments: Int = 0
  ) {
    self.feeds = feeds
    self.inserted = inserted
    self.updated = updated
    self.failed = failed
    self.pages = pages
    self.failedPages = failedPages
    self.pictures = pictures
    self.comments = comments
  }

  package var isEmpty: Bool { feeds + pages + failedPages + pictures + comments == 0 }

  /// Whether another fetch is at all that there was to ask.
  package var isLeft: Bool { isEmpty && left > 0 }

  /// "8 feeds: 31 new articles, 4 updated, 2 failed".
  package var words: Phrase {
    let begun: Phrase = "\(count): \(articles)"
    let failures: Phrase = "\(failed) failed"
    let nothing: Phrase = "Nothing is due."
    let news = feeds > 0 ? [begun, changes] + (failed > 0 ? [failures] : []) : []
    return isEmpty ? nothing : Self.list(news + extras)
  }

  /// The same where one line has to do, and somebody reads it who cannot see which feeds have failed.
  package var shortWords: Phrase {
    if isLeft {
      return .counted(
        left, "Another fetch is asking \(left) feed already.",
        "Another fetch is asking \(left) feeds already.")
    }
    if isOffline { return "No feed could be reached; what is here can be read." }
    guard failed > 0 else { return words }
    let failures: Phrase = .counted(
      failed, "\(failed) feed failed: `broadsheet feeds` says why.",
      "\(failed) feeds failed: `broadsheet feeds` says why.")
    let both: Phrase = "\(articles). \(failures)"
    return failed < feeds ? both : failures
  }

  private var count: Phrase { .counted(feeds, "\(feeds) feed", "\(feeds) feeds") }

  private var articles: Phrase {
    .counted(inserted, "\(inserted) new article", "\(inserted) new articles")
  }

  private var changes: Phrase { "\(updated) updated" }

  private var extras: [Phrase] {
    var parts: [Phrase] = []
    if pages + failedPages > 0 {
      let had: Phrase = .counted(pages, "\(pages) full text", "\(pages) full texts")
      let some: Phrase = "\(had) (\(failedPages) could not be had)"
      parts.append(failedPages > 0 ? some : had)
    }
    if pictures > 0 { parts.append(.counted(pictures, "\(pictures) picture", "\(pictures) pictures")) }
    if comments > 0 {
      parts.append(.counted(comments, "\(comments) new comment", "\(comments) new comments"))
    }
    return parts
  }

  private static func list(_ parts: [Phrase]) -> Phrase {
    parts.dropFirst().reduce(parts.first ?? "") { all, part in
      let joined: Phrase = "\(all), \(part)"
      return joined
    }
  }
}
