/// Feeds that are followed, and what fetching them needs to remember.
package protocol FeedStore {
  /// All of them, those that have been due the longest first.
  func subscriptions() throws(StoreError) -> [Subscription]
  /// When each of those that are followed was last fetched, of those that ever were.
  func fetchTimes() throws(StoreError) -> [FeedID: Timestamp]
  /// Those that stories of the section came from, whatever the case of its name.
  func feeds(inSection name: SafeText) throws(StoreError) -> Set<FeedID>
  /// Its stories stay.
  func unsubscribe(_ feed: FeedID, now: Timestamp) throws(StoreError)
  /// Keeps what fetches left behind, in one transaction.
  func record(_ notes: [FetchNote]) throws(StoreError)
  /// Whether fetches reach any server. Since when none does is told with the summary of the paper.
  func recordNetwork(isReached: Bool, now: Timestamp) throws(StoreError)
  /// Since when fetches have reached no feed at all; nil where the last one has reached some.
  func unreachedSince() throws(StoreError) -> Timestamp?
  /// Takes back that these have failed, with the failures in a row that they had before: it was not theirs.
  func excuse(_ failures: [FeedID: Int], until due: Timestamp) throws(StoreError)
  func setFullText(_ isWanted: Bool, of feed: FeedID) throws(StoreError)
  /// Recent stories whose page has not been taken in, or whose feed has changed since, newest first: of feeds that want
  /// full texts, and of all others those that are short, where the query is for everywhere. Pages that failed lately or
  /// often are left out, unless it insists. What says nothing of a page does not count (`FetchFault.isPassing`).
  func wantedPages(_ query: PageQuery, limit: Int, now: Timestamp) throws(StoreError) -> [WantedPage]
  func record(_ notes: [PageNote]) throws(StoreError)
  /// Recent stories of feeds that name a lead picture which is not here, newest first, with its address. What failed
  /// lately or often is left out.
  func wantedPictures(limit: Int, now: Timestamp) throws(StoreError) -> [WantedPage]
  /// Keeps a lead picture that was asked for.
  func keep(_ picture: Picture, of article: ArticleID) throws(StoreError)
  /// Notes that a lead picture could not be had; nil is one that came and is none. What says nothing of the picture uses
  /// up no attempt (`FetchFault.isPassing`).
  func notePictureFailure(_ fault: FetchFault?, of article: ArticleID, now: Timestamp) throws(StoreError)
  /// Takes comments in, in one transaction. Those of stories that are not here are counted and left out, unless
  /// `makesStories`. Nothing is written where all of them are known.
  func merge(_ discussions: [IncomingDiscussion], makesStories: Bool, now: Timestamp) throws(StoreError)
    -> ImportCounts
  /// Recent stories with comments whose feed of them is due, newest first.
  func wantedDiscussions(limit: Int, now: Timestamp) throws(StoreError) -> [WantedDiscussion]
  func record(_ notes: [DiscussionNote]) throws(StoreError)
  func retentionRules() throws(StoreError) -> RetentionRules
  func setRetentionRules(_ rules: RetentionRules) throws(StoreError)
  /// Lets go of what the rules do not keep, the oldest first, in short transactions; answers how many stories.
  /// Their feeds do not bring them back.
  func retireStories(now: Timestamp) throws(StoreError) -> Int
}
