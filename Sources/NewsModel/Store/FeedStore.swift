/// Feeds that are followed, and what fetching them needs to remember.
package protocol FeedStore {
  /// All of them, those that have been due the longest first.
  func subscriptions() throws(StoreError) -> [Subscription]
  /// Its stories stay.
  func unsubscribe(_ feed: FeedID, now: Timestamp) throws(StoreError)
  /// Keeps what fetches left behind, in one transaction.
  func record(_ notes: [FetchNote]) throws(StoreError)
  func setFullText(_ isWanted: Bool, of feed: FeedID) throws(StoreError)
}
