package import NewsModel

/// Something to be done outside the state, as a value: a test can say which was asked for.
///
/// Whatever has an answer is answered by a `Message`; what fails comes back as `.failed`.
package indirect enum Effect: Hashable, Sendable {
  /// Answer: `.headlinesLoaded`.
  case loadHeadlines(HeadlineQuery, from: PageStart, limit: Int)
  /// Answer: `.articleLoaded`.
  case loadArticle(ArticleID)
  /// Answer: `.wordBreakerLoaded`.
  case loadWordBreaker(language: SafeText)
  /// Answer: `.previousLoaded`.
  case loadPrevious(ArticleID)
  /// Answer: `.threadLoaded`.
  case loadThread(ArticleID, CommentThread.Order)
  /// Answer: `.summaryLoaded`.
  case loadSummary
  /// Answer: `.filtersLoaded`.
  case loadFilters
  /// Answer: `.themesLoaded`.
  case loadThemes
  /// Answer: `.filtersLoaded`.
  case saveFilter(SavedFilter)
  /// The reader leaves.
  case noteVisit
  /// Answer: `.draftsLoaded`.
  case loadDrafts
  /// Answer: `.marked`.
  case mark([ArticleID], ArticleMark)
  /// Answer: `.allMarkedRead`.
  case markAllRead(HeadlineQuery)
  /// Answer: `.marksUndone`.
  case undoMarks(MarkBatch)
  case savePosition(ArticleID, ReadingPosition)
  /// Kept within the second; a newer one of the same draft takes its place.
  case saveDraft(Draft)
  case discardDraft(SafeText)
  /// Answer: `.posted`.
  case post(Draft)
  /// Answer: `.commentDeleted`.
  case deleteComment(CommentID)
  /// Answer: `.liked`.
  case toggleLike(CommentID)
  case markSeen(ArticleID)
  case mute(ReaderID, Bool)
  case hideComment(CommentID, Bool)
  /// Answer: `.reported`.
  case report(CommentID, Report.Reason, details: SafeText?)
  /// Answer: `.policyAccepted`.
  case acceptPolicy(version: Int)
  /// Answer: `.queueLoaded`.
  case loadQueue(ModerationItem.Queue, after: CommentID?)
  /// The whole discussion of a comment, for the desk. Answer: `.discussionLoaded`.
  case loadDiscussion(CommentID)
  /// A moderator has these before them.
  case noteViewing([CommentID])
  /// Answer: `.decided`.
  case decide(ModerationVerdict, on: CommentID, version: Int)
  /// Answers: `.joinAnswered`.
  case join(ReaderName, invitation: SpokenCode?)
  case link(SpokenCode)
  /// A stranger wanted to be called what nobody may be.
  case noteRefusedName(NameFault)
  /// Answer: `.linkCodeMade`.
  case makeLinkCode
  /// Answer: `.keysLoaded`.
  case loadKeys
  /// Answer: `.keyRevoked`.
  case revokeKey(String)
  /// Answer: `.noticesLoaded`.
  case loadNotices
  case markNoticesRead
  /// The reader has read the moderators' warnings. Answer: `.acknowledged`.
  case acknowledge
  /// Answer: `.appealed`.
  case appeal(CommentID, SafeText)
  /// Answer: `.belongingsLoaded`.
  case loadBelongings
  /// Takes the reader out of the paper for good. Answer: `.erased`.
  case eraseMe
  /// The moderator is at it. Answer: `.claimed`.
  case claim(CommentID)
  /// Days from now; nil for good. Answer: `.sanctioned`.
  case sanction(ReaderID, Sanction.Kind, days: Int?, reason: SafeText)
  /// Ends those of these kinds. Answer: `.sanctioned`.
  case liftSanctions(ReaderID, Set<Sanction.Kind>)
  /// Asks the subscriptions for news. Answers: `.fetchProgressed`, `.fetched`.
  case fetch(FetchScope)
  /// Puts the text on the clipboard of the reader's terminal (OSC 52).
  case copy(WebURL, headline: SafeText?)
  /// Hands the address to the reader's browser; only on a single-user machine.
  case openLink(WebURL)
  /// Stops the process as Ctrl-Z does; `.resumed` follows.
  case suspend
  /// Paints everything anew.
  case redraw
  case quit
  /// For the frame around the panes; done inside `ReaderState.update` and never handed out.
  case frame(FrameRequest)
}
