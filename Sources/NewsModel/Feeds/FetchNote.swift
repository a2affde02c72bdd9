/// What a fetch leaves behind for the next one. It is kept after the stories that it brought are.
package struct FetchNote: Hashable, Sendable {
  package var feed: FeedID
  package var state: FetchState
  package var fetched: Timestamp
  /// In words, for people.
  package var error: SafeText?
  /// Where the feed has moved to for good.
  package var movedTo: WebURL?

  package init(feed: FeedID, state: FetchState, fetched: Timestamp) {
    self.feed = feed
    self.state = state
    self.fetched = fetched
    error = nil
    movedTo = nil
  }
}
