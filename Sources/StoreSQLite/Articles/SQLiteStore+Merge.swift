import Glibc
package import NewsModel

extension SQLiteStore {
  package func merge(
    _ articles: [IncomingArticle], feed: IncomingFeed?, now: Timestamp
  ) throws(StoreError) -> ImportCounts {
    try merge([Delivery(articles: articles, feed: feed)], now: now).first ?? ImportCounts()
  }

  /// Nothing is written, and no lock taken, where nothing has changed.
  package func merge(_ deliveries: [Delivery], now: Timestamp) throws(StoreError) -> [ImportCounts] {
    var counts: [ImportCounts] = []
    var loads: [Load] = []
    var moments: Set<Int64> = []
    for delivery in deliveries {
      var known = ImportCounts()
      var arrivals = try withoutKnown(
        delivery.articles.map { Arrival($0) }, isFromFeed: delivery.feed != nil, &known, &moments)
      for index in arrivals.indices { arrivals[index].takePrint() }
      counts.append(known)
      loads.append(
        Load(
          feed: delivery.feed, isOfFeed: delivery.isOfFeed, arrivals: arrivals,
          isNews: try isNews(delivery.feed)))
    }
    guard loads.contains(where: { $0.isNews || !$0.arrivals.isEmpty }) else { return counts }
    let total = loads.reduce(0) { $0 + $1.arrivals.count }
    try makeRoom(for: total)
    defer { letOthersWrite(after: total) }
    let taken = try database.transaction { () throws(StoreError) in try take(loads, now, seenAt: moments) }
    for (index, more) in taken.enumerated() { counts[index] += more }
    return counts
  }

  /// What is new of a delivery.
  private struct Load {
    var feed: IncomingFeed?
    var isOfFeed: Bool
    var arrivals: [Arrival]
    /// Whether the feed says something new of itself.
    var isNews: Bool
  }

  private func take(
    _ loads: [Load], _ now: Timestamp, seenAt moments: Set<Int64>
  ) throws(StoreError) -> [ImportCounts] {
    var counts: [ImportCounts] = []
    var writer = StoryWriter(database: database, feed: nil, now: now)
    // What was looked up is true still, unless somebody else has written meanwhile.
    let isAsSeen = moments == [try moment()]
    for load in loads {
      var taken = ImportCounts()
      if load.isNews || !load.arrivals.isEmpty {
        try writer.turn(to: try register(load.feed), isOfFeed: load.isOfFeed)
      }
      for arrival in load.arrivals { taken += try take(arrival, isAsSeen, &writer) }
      counts.append(taken)
    }
    try writer.settle()
    return counts
  }

  /// A big import keeps the pages that it works on in memory.
  private func makeRoom(for count: Int) throws(StoreError) {
    if count >= 100, !hasRoom { try database.execute(script: "pragma cache_size = -6144") }
  }

  /// An import's transactions follow one another: those who wait for the lock get it in between.
  private func letOthersWrite(after count: Int) {
    if count >= 100 { usleep(5000) }
  }

  private func withoutKnown(
    _ arrivals: [Arrival], isFromFeed: Bool, _ counts: inout ImportCounts,
    _ moments: inout Set<Int64>
  ) throws(StoreError) -> [Arrival] {
    try database.snapshot { () throws(StoreError) in
      var news: [Arrival] = []
      for var arrival in arrivals {
        let known = try database.known(arrival)
        arrival.isNew = known == nil
        if try isUnchanged(arrival, known, isFromFeed: isFromFeed) {
          counts.unchanged += 1
        } else {
          news.append(arrival)
        }
      }
      moments.insert(try moment())
      return news
    }
  }

  /// Another number after each time that another connection has written.
  private func moment() throws(StoreError) -> Int64 {
    try database.number("pragma data_version")
  }

  /// A story that was let go of counts as unchanged to its feed; who imports it by hand wants it.
  private func isUnchanged(
    _ arrival: Arrival, _ known: (id: ArticleID, fingerprint: Fingerprint)?, isFromFeed: Bool
  ) throws(StoreError) -> Bool {
    guard let known else {
      guard isFromFeed else { return false }
      return try database.exists("select 1 from retired_story where key_hash = ?", arrival.keyHash)
    }
    return try decide(arrival, known.id, known.fingerprint) == .unchanged
  }

  /// A version that was here before counts as known: a file that is imported again does not undo what a
  /// later one has brought.
  private func decide(
    _ arrival: Arrival, _ id: ArticleID, _ stored: Fingerprint
  ) throws(StoreError) -> FeedMerge.Decision {
    let decision = FeedMerge.decide(known: stored, incoming: arrival.fingerprint)
    guard decision == .update, try database.hasSeen(arrival.fingerprint, of: id) else { return decision }
    return .unchanged
  }

  /// - Parameter isAsSeen: whether the store has not changed since the arrival was looked for, but for this writer's stories.
  private func take(
    _ arrival: Arrival, _ isAsSeen: Bool, _ writer: inout StoryWriter
  ) throws(StoreError) -> ImportCounts {
    var counts = ImportCounts()
    let isNew = isAsSeen && arrival.isNew && !writer.taken.contains(arrival.keyHash)
    guard let known = isNew ? nil : try database.known(arrival), let stored = try database.story(known.id)
    else {
      let neighbours = try neighbours(of: arrival)
      if let id = neighbours?.same, let stored = try database.story(id) {
        return try take(arrival, into: stored, &writer)
      }
      let id = try writer.insert(arrival, among: neighbours)
      counts.inserted = 1
      counts.comments = try takeComments(of: arrival.article, id, now: writer.now)
      return counts
    }
    guard try decide(arrival, known.id, known.fingerprint) != .unchanged else {
      counts.unchanged = 1
      return counts
    }
    let hasChanged = try writer.update(stored, with: arrival)
    counts.comments = try takeComments(of: arrival.article, stored.id, now: writer.now)
    if hasChanged { counts.updated = 1 } else { counts.unchanged = 1 }
    return counts
  }

  private func neighbours(of arrival: Arrival) throws(StoreError) -> Neighbours? {
    guard let print = arrival.print else { return nil }
    return try database.neighbours(of: print, arrival.anchors)
  }

  /// A story that is here under another key.
  private func take(
    _ arrival: Arrival, into stored: StoredStory, _ writer: inout StoryWriter
  ) throws(StoreError) -> ImportCounts {
    var counts = ImportCounts()
    try database.run(
      "insert or ignore into story_alias (key_hash, key, article_id) values (?, ?, ?)", arrival.keyHash,
      arrival.article.key, stored.id)
    writer.taken.insert(arrival.keyHash)
    let hasChanged = try writer.update(stored, with: arrival, isOtherKey: true)
    counts.comments = try takeComments(of: arrival.article, stored.id, now: writer.now)
    if hasChanged { counts.updated = 1 } else { counts.unchanged = 1 }
    return counts
  }
}
