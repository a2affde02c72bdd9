package import NewsModel

/// When the comments on a story are looked for again: less and less often while nobody says anything.
package enum DiscussionRhythm {
  /// Seconds after a fetch that brought comments.
  private static let shortest = 30 * 60
  private static let longest = 3 * 24 * 3600

  /// - Parameters:
  ///   - quiet: fetches in a row that brought nothing.
  ///   - chance: from 0 to 1; it spreads stories that were fetched at once.
  package static func due(quiet: Int, chance: Double, now: Timestamp) -> Timestamp {
    let wait = min(shortest << min(max(quiet, 0), 10), longest)
    let factor = 1 + 0.1 * (2 * min(max(chance, 0), 1) - 1)
    return now.adding(seconds: Int64(Double(wait) * factor))
  }
}
