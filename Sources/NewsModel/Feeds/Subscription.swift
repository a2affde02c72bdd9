/// A feed that is followed.
package struct Subscription: Hashable, Sendable {
  package var feed: Feed
  package var state: FetchState
  /// Whether the pages of its stories are fetched as well.
  package var wantsFullText: Bool

  package init(feed: Feed, state: FetchState = FetchState(), wantsFullText: Bool = false) {
    self.feed = feed
    self.state = state
    self.wantsFullText = wantsFullText
  }

  package func isDue(_ now: Timestamp) -> Bool {
    state.retired == nil && !isBlocked(now) && (state.due.map { $0 <= now } ?? true)
  }

  package func isBlocked(_ now: Timestamp) -> Bool {
    state.blockedUntil.map { $0 > now } ?? false
  }
}
