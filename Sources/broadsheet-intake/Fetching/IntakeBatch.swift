import NewsModel
import StoreSQLite

/// Feeds that have been read and go into the store together: one transaction for many small ones, and several for
/// one that is big, so that nobody waits long for the lock.
struct IntakeBatch {
  private var feeds: [PreparedFeed] = []
  private var stories = 0
  private var size = 0
  /// The first feed that may have stories left.
  private var next = 0

  private static let mostFeeds = 64
  private static let mostStories = 200
  private static let mostBytes = 2 << 20

  var isEmpty: Bool { feeds.isEmpty }

  var isFull: Bool {
    feeds.count >= Self.mostFeeds || stories >= Self.mostStories || size >= Self.mostBytes
  }

  mutating func add(_ feed: PreparedFeed) {
    stories += feed.delivery.articles.count
    size += feed.size
    feeds.append(feed)
  }

  /// Empties the batch; each feed with what became of its stories.
  mutating func store(
    in store: SQLiteStore, now: Timestamp
  ) throws(StoreError) -> [(feed: PreparedFeed, counts: ImportCounts)] {
    var counts = [ImportCounts](repeating: ImportCounts(), count: feeds.count)
    while true {
      let (places, deliveries) = nextPiece()
      guard !places.isEmpty else { break }
      let taken = try store.merge(deliveries, now: now)
      for (index, place) in places.enumerated() { counts[place] += taken[index] }
    }
    let done = Array(zip(feeds, counts))
    self = IntakeBatch()
    return done.map { (feed: $0.0, counts: $0.1) }
  }

  /// As many stories as go in at once, with the places of their feeds.
  private mutating func nextPiece() -> (places: [Int], deliveries: [Delivery]) {
    var (places, deliveries): ([Int], [Delivery]) = ([], [])
    var (room, bytes) = (Self.mostStories, Self.mostBytes)
    while next < feeds.count, room > 0, bytes > 0 {
      let storySize = feeds[next].storySize
      if feeds[next].delivery.feed != nil {
        let part = feeds[next].take(min(room, max(bytes / storySize, 1)))
        room -= part.articles.count
        bytes -= part.articles.count * storySize
        places.append(next)
        deliveries.append(part)
      }
      if feeds[next].delivery.articles.isEmpty { next += 1 }
    }
    return (places, deliveries)
  }
}
