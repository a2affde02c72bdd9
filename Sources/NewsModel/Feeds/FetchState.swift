/// What is remembered of a subscription from one fetch to the next.
package struct FetchState: Hashable, Sendable {
  package var validators = FeedValidators()
  /// When it is to be fetched next; nil for one that never was.
  package var due: Timestamp?
  /// Until when the server has asked not to be asked, whatever a reader wishes.
  package var blockedUntil: Timestamp?
  /// Failures in a row.
  package var failures = 0
  package var fault: FetchFault?
  /// Seconds between fetches, learnt from how often it brings something.
  package var interval: Int?
  /// What the feed itself last said about when to ask for it.
  package var hints = FeedHints()
  /// Digests of what the feed held when it was last taken in: of the feed itself, then of its items.
  package var digests: [UInt64] = []
  /// When the server said that it is gone for good. It is not fetched any more.
  package var retired: Timestamp?

  package init() {}
}
