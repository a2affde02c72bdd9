/// Everything that is kept. One instance belongs to one thread; any number of them, in any number of
/// processes, work on the same store at once.
///
/// Every write is one transaction: done and on the disk when the call returns, or not done at all.
/// `now` is passed in, so that nothing below reads a clock.
package protocol Store: AnyObject, ArticleStore, FeedStore, ReaderStore, CommentStore, ModerationStore,
  KeyStore, SanctionStore, NoticeStore, OperatorStore, RightsStore, StoreCare
{}

/// Articles, sections and a reader's marks on them.
package protocol ArticleStore {
  /// Takes stories in, in one transaction. `feed` records where they came from.
  func merge(_ articles: [IncomingArticle], feed: IncomingFeed?, now: Timestamp) throws(StoreError)
    -> ImportCounts
  /// Takes the stories of several feeds in, in one transaction; answers what became of each delivery.
  func merge(_ deliveries: [Delivery], now: Timestamp) throws(StoreError) -> [ImportCounts]
  func headlines(
    _ query: HeadlineQuery, from start: PageStart, limit: Int, for reader: ReaderID?
  ) throws(StoreError) -> HeadlinePage
  /// nil where there is none of that number.
  func article(_ id: ArticleID, for reader: ReaderID?) throws(StoreError) -> Article?
  /// What the story said before it was last changed; nil where only one version of it was ever here.
  func previousVersion(of id: ArticleID) throws(StoreError) -> PreviousVersion?
  func summary(for reader: ReaderID?) throws(StoreError) -> PaperSummary
  func mark(_ ids: [ArticleID], _ mark: ArticleMark, by reader: ReaderID, now: Timestamp) throws(StoreError)
  /// Marks every unread article of the query as read, in short transactions; the answer undoes it.
  func markAllRead(
    _ query: HeadlineQuery, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> MarkBatch
  func undo(_ batch: MarkBatch, by reader: ReaderID, now: Timestamp) throws(StoreError)
  func savePosition(_ position: ReadingPosition, in id: ArticleID, of reader: ReaderID) throws(StoreError)
  func feeds() throws(StoreError) -> [Feed]
  /// Adds those that are new; the answer is how many were.
  func subscribe(_ feeds: [ParsedOutline.Subscription], now: Timestamp) throws(StoreError) -> Int
}

/// People.
package protocol ReaderStore {
  func reader(account: Account) throws(StoreError) -> Reader?
  /// Makes the reader at the first act that needs one. The first reader of a store is its admin.
  func ensureReader(_ account: Account, now: Timestamp) throws(StoreError) -> Reader
  func readers() throws(StoreError) -> [Reader]
  /// The reader leaves: what comes from now on is new to them.
  func noteVisit(by reader: ReaderID, now: Timestamp) throws(StoreError)
  /// By name.
  func filters(of reader: ReaderID) throws(StoreError) -> [SavedFilter]
  /// Keeps a filter; one without words is forgotten.
  func save(_ filter: SavedFilter, of reader: ReaderID) throws(StoreError)
  func acceptPolicy(_ version: Int, by reader: ReaderID, now: Timestamp) throws(StoreError)
  /// Refused as `.notAllowed` where it would leave the paper without an admin.
  @discardableResult
  func setRole(
    _ role: Reader.Role, of reader: ReaderID, by actor: ReaderID?, now: Timestamp
  ) throws(StoreError) -> Refusal?
}

/// The discussion. Texts that a viewer may not see never leave the store.
package protocol CommentStore {
  func thread(
    of article: ArticleID, order: CommentThread.Order, for viewer: ReaderID?, now: Timestamp
  ) throws(StoreError) -> CommentThread
  /// The limits on what readers write, as the operator has set them.
  func commentRules() throws(StoreError) -> CommentRules
  /// Posts a comment, a reply or an edit, by the target of the draft, and discards the saved draft.
  func post(_ draft: Draft, by reader: ReaderID, now: Timestamp) throws(StoreError) -> PostOutcome
  func deleteOwn(_ comment: CommentID, by reader: ReaderID, now: Timestamp) throws(StoreError) -> Refusal?
  /// Likes, or takes the like back; the answer is whether it is liked now, or why not.
  func toggleLike(
    _ comment: CommentID, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> Result<Bool, CommentRefusal>
  func drafts(of reader: ReaderID) throws(StoreError) -> [Draft]
  /// Refused as `.tooManyDrafts` for one more than a reader may keep, and as `.tooLong` far beyond the longest comment, but for words that are fewer than what is kept already.
  @discardableResult
  func saveDraft(_ draft: Draft, of reader: ReaderID) throws(StoreError) -> Refusal?
  func discardDraft(_ id: SafeText, of reader: ReaderID) throws(StoreError)
  /// The reader has seen the discussion as it is now.
  func markSeen(_ article: ArticleID, by reader: ReaderID, now: Timestamp) throws(StoreError)
  func mute(_ author: ReaderID, _ isMuted: Bool, by reader: ReaderID, now: Timestamp) throws(StoreError)
  /// Refused as `.gone` for what the reader may not know of.
  @discardableResult
  func hide(_ comment: CommentID, _ isHidden: Bool, by reader: ReaderID) throws(StoreError) -> Refusal?
  func report(
    _ comment: CommentID, reason: Report.Reason, details: SafeText?, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> ReportOutcome
}

/// The moderators' desk. The caller has checked that the moderator may.
package protocol ModerationStore {
  func queueCounts() throws(StoreError) -> [ModerationItem.Queue: Int]
  func queue(
    _ queue: ModerationItem.Queue, after: CommentID?, limit: Int, now: Timestamp
  ) throws(StoreError) -> [ModerationItem]
  func moderationItem(_ id: CommentID, now: Timestamp) throws(StoreError) -> ModerationItem?
  /// The whole discussion of a comment in the order of reading, with every text.
  func discussion(around comment: CommentID, now: Timestamp) throws(StoreError) -> [Comment]
  /// Records that a moderator has looked at those of them that are not public, once for each revision.
  func noteViewing(of comments: [CommentID], by moderator: ReaderID, now: Timestamp) throws(StoreError)
  /// Refused as `.stale` where the comment is not at that version any more.
  func decide(
    _ verdict: ModerationVerdict, on comment: CommentID, version: Int, by moderator: ReaderID, now: Timestamp
  ) throws(StoreError) -> ModerationOutcome
}

/// The store as a thing to look after.
package protocol StoreCare {
  /// Changes whenever another connection has written; costs no disk access.
  func changeCounter() throws(StoreError) -> Int64
  /// Counters alone, of the paper, of what waits for a reader, and of the discussion of an article if one is named.
  func pulse(of article: ArticleID?, for reader: ReaderID?) throws(StoreError) -> StorePulse
  /// Every fault found, as a sentence; empty for a sound store.
  func check() throws(StoreError) -> [SafeText]
  func backup(to path: String) throws(StoreError)
  func maintain(now: Timestamp) throws(StoreError)
}

package enum ArticleMark: Hashable, Sendable {
  case read(Bool)
  case starred(Bool)
}

/// A mark-all that can be taken back.
package struct MarkBatch: Hashable, Sendable {
  package var id: Int64
  package var count: Int

  package init(id: Int64, count: Int) {
    self.id = id
    self.count = count
  }
}

/// A refusal where an error is wanted.
package struct CommentRefusal: Error, Hashable, Sendable {
  package var refusal: Refusal

  package init(_ refusal: Refusal) {
    self.refusal = refusal
  }
}

/// The feed that stories came from.
package struct IncomingFeed: Hashable, Sendable {
  package var url: WebURL
  package var title: SafeText?
  package var link: WebURL?

  package init(url: WebURL, title: SafeText? = nil, link: WebURL? = nil) {
    self.url = url
    self.title = title
    self.link = link
  }
}
