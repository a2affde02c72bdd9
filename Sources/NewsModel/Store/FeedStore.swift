/// Feeds that are followed, and what fetching them needs to remember.
package protocol FeedStore {
  /// All of them, those that have been due the longest first.
  func subscriptions() throws(StoreError) -> [Subscription]
  /// Its stories stay.
  func unsubscribe(_ feed: FeedID, now: Timestamp) throws(StoreError)
  /// Keeps what fetches left behind, in one transaction.
  func record(_ notes: [FetchNote]) throws(StoreError)
  func setFullText(_ isWanted: Bool, of feed: FeedID) throws(StoreError)
  /// Recent stories whose page has not been taken in, newest first: of feeds that want full texts, and of all
  /// others those that are short, where `isEverywhere`. Pages that failed lately or often are left out.
  func wantedPages(isEverywhere: Bool, limit: Int, now: Timestamp) throws(StoreError) -> [WantedPage]
  func record(_ notes: [PageNote]) throws(StoreError)
}
