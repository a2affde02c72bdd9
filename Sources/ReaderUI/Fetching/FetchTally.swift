import NewsModel

/// Counts the lines of `fetch --json --summary`: one of each feed that has answered or failed, and in the end one of them all.
package struct FetchTally {
  private var answered = 0
  private var total = 0
  private var summary: FetchSummary?
  private var hasFeeds = true

  package init() {}

  /// - Returns: how far it is, where the line tells of a feed.
  package mutating func take(_ line: some Collection<UInt8>) -> Message? {
    let line = FetchLine(line)
    if let feeds = line.number("feeds") {
      var summary = FetchSummary(
        feeds: feeds, inserted: line.number("inserted") ?? 0, updated: line.number("updated") ?? 0,
        failed: line.number("failed") ?? 0, pages: line.number("full_texts") ?? 0,
        failedPages: line.number("failed_pages") ?? 0, pictures: line.number("pictures") ?? 0,
        comments: line.number("comments") ?? 0)
      summary.isOffline = line.flag("offline")
      summary.left = line.number("left") ?? 0
      self.summary = summary
      hasFeeds = line.number("subscriptions") != 0
      return nil
    }
    guard line.number("feed") != nil, let of = line.number("of") else { return nil }
    (answered, total) = (answered + 1, of)
    return .fetchProgressed(feeds: answered, of: total)
  }

  /// - Parameter isDone: whether the program has ended well; with feeds that failed it does not, but it tells of them.
  package func end(isDone: Bool) -> Message {
    guard let summary else {
      return isDone
        ? .fetched("Nothing is due.", .done) : .fetched("Fetching failed.", .failure)
    }
    guard hasFeeds else {
      return .fetched("Nothing to fetch: `broadsheet subscribe URL` adds a feed.", .information)
    }
    // The mark of a dead network stays; what is said of it needs no alarm.
    let isQuiet = summary.isOffline || summary.isLeft
    return .fetched(summary.shortWords, isQuiet ? .information : isDone ? .done : .failure)
  }
}
