/// What a feed says of itself about when to ask for it.
package struct FeedHints: Hashable, Sendable {
  /// RSS `ttl`, or the syndication module's period, in seconds.
  package var lifetime: Int?
  /// Hours of the day, in UTC, in which it brings nothing.
  package var skippedHours: Set<Int>
  /// Days of the week without news: 0 is Sunday.
  package var skippedDays: Set<Int>

  package init(lifetime: Int? = nil, skippedHours: Set<Int> = [], skippedDays: Set<Int> = []) {
    self.lifetime = lifetime
    self.skippedHours = skippedHours
    self.skippedDays = skippedDays
  }

  package var isEmpty: Bool { lifetime == nil && skippedHours.isEmpty && skippedDays.isEmpty }
}
