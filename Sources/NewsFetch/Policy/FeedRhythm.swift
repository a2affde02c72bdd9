package import NewsModel

/// How often a feed brings something, learnt from the dates of its items.
package enum FeedRhythm {
  /// Items that are looked at, the newest ones.
  private static let depth = 12

  /// Seconds that a fetch may wait: half of the usual time between two items, and longer the longer the feed
  /// has been silent. nil for a feed with fewer than two dates.
  package static func interval(of dates: [Timestamp], now: Timestamp) -> Int? {
    let known = dates.filter { $0 <= now }.sorted(by: >).prefix(depth)
    guard known.count > 1, let newest = known.first, let oldest = known.last else { return nil }
    let gap = (newest.seconds - oldest.seconds) / Int64(known.count - 1)
    let silence = now.seconds - newest.seconds
    return Int(clamping: max(gap / 2, silence / 20))
  }
}
