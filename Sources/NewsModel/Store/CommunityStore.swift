/// What readers are kept from. Whether the moderator may is checked with the act.
package protocol SanctionStore {
  /// A suspension and a ban take the place of those of their kind. The reader is told.
  func sanction(
    _ reader: ReaderID, _ kind: Sanction.Kind, until end: Timestamp?, reason: SafeText,
    by moderator: ReaderID,
    now: Timestamp
  ) throws(StoreError) -> SanctionOutcome
  /// Ends the sanctions of these kinds, and no other, and tells the reader of each; refused as `.gone` where there is none.
  func lift(
    _ kinds: Set<Sanction.Kind>, of reader: ReaderID, reason: SafeText?, by moderator: ReaderID,
    now: Timestamp
  ) throws(StoreError) -> SanctionOutcome
  /// All there were, the latest first.
  func sanctions(of reader: ReaderID) throws(StoreError) -> [Sanction]
  /// The reader has taken note of every warning; the answer is how many there were.
  @discardableResult
  func acknowledgeWarnings(by reader: ReaderID, now: Timestamp) throws(StoreError) -> Int
}

/// What a reader is told of, and how they can answer.
package protocol NoticeStore {
  /// The latest first. Nothing of a text that the reader may not see.
  func notices(of reader: ReaderID, limit: Int, now: Timestamp) throws(StoreError) -> [Notice]
  func markNoticesRead(by reader: ReaderID, now: Timestamp) throws(StoreError)
  /// The author of a rejected comment asks for another look; once for each comment.
  func appeal(
    _ comment: CommentID, words: SafeText, by reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> Refusal?
  func reports(by reader: ReaderID) throws(StoreError) -> [Report]
}

/// How the paper is run. Every change is recorded with who made it; nil is whoever can write to the file.
package protocol OperatorStore {
  /// Refused as `.claimed` where another moderator has it; `seconds` from now it is free again.
  func claim(_ comment: CommentID, by moderator: ReaderID, now: Timestamp) throws(StoreError) -> Refusal?
  func words() throws(StoreError) -> [ListedWord]
  /// Whether anything changed.
  func setWord(
    _ word: ListedWord, isListed: Bool, by moderator: ReaderID?, now: Timestamp
  ) throws(StoreError) -> Bool
  func setDiscussion(
    _ change: DiscussionChange, of article: ArticleID, by moderator: ReaderID?, now: Timestamp
  ) throws(StoreError)
  /// The settings that differ from what the program does by itself.
  func settings() throws(StoreError) -> [String: Int64]
  func set(_ key: String, to value: Int64, by moderator: ReaderID?, now: Timestamp) throws(StoreError)
  /// The latest first; before an entry, if one is named.
  func auditLog(before: Int64?, limit: Int) throws(StoreError) -> [AuditEntry]
}

/// What a reader may ask of the paper about themselves.
package protocol RightsStore {
  /// Everything that is kept of a reader.
  func belongings(of reader: ReaderID, now: Timestamp) throws(StoreError) -> Belongings
  /// Records that somebody who runs the paper has taken out what is kept of another.
  func noteExport(of reader: ReaderID, by admin: ReaderID, now: Timestamp) throws(StoreError)
  /// Name, words and marks are gone for good; the places in discussions stay. Refused as `.notAllowed` where it would
  /// leave the paper without an admin.
  func erase(_ reader: ReaderID, by actor: ReaderID?, now: Timestamp) throws(StoreError) -> Refusal?
}

/// What is done to a discussion as a whole.
package enum DiscussionChange: String, CaseIterable, Sendable {
  /// Takes comments, however old the story is.
  case open
  /// Can be read and reported only.
  case close
  /// Takes comments that are read before they are shown.
  case hold
}
