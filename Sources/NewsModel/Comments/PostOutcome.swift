/// What became of words that were sent.
package enum PostOutcome: Hashable, Sendable {
  case published(CommentID)
  /// Waits for a moderator.
  case held(CommentID, reason: SafeText)
  /// Nothing was stored; the draft is kept.
  case refused(Refusal)
}

/// Why words were not taken.
package enum Refusal: Hashable, Sendable {
  case empty
  /// Characters there are and may be.
  case tooLong(Int, limit: Int)
  /// A reader keeps so many drafts at once.
  case tooManyDrafts(limit: Int)
  case threadClosed
  case commentsOff
  case policyNotAccepted(version: Int)
  /// Seconds until the next one is taken.
  case tooFast(wait: Int)
  /// The reader has said the same in this discussion.
  case duplicate
  /// Words that were posted before under the same id were others.
  case idUsed
  /// What is answered or edited is not there any more.
  case gone
  case editWindowClosed
  /// Somebody has answered already.
  case alreadyAnswered
  /// It was changed since the reader looked.
  case stale
  case ownComment
  /// Nobody decides on what they have written themselves.
  case ownDecision
  case notOwnComment
  case notPublic
  case missingReason
  case notAllowed
  /// A warning that has to be acknowledged first.
  case warned(reason: SafeText)
  case suspended(until: Timestamp, reason: SafeText)
  case banned(reason: SafeText)
  /// A word that this paper does not take.
  case bannedWord(SafeText)
  /// Another moderator is at it.
  case claimed(by: SafeText)
  case alreadyAppealed
  /// The reader's report of these words was decided.
  case alreadyDecided
  /// There is no decision to object to.
  case notAppealable
}
