package import Canvas
package import NewsModel

/// Something that has happened. The state changes by messages alone. Most are keys, which must not be as large as a story.
package indirect enum Message: Hashable, Sendable {
  case key(KeyPress)
  case resized(Size)
  /// A minute has passed, or some other moment at which what is on the screen may read differently.
  case ticked(Timestamp)
  case resumed
  /// The line is gone or the program is asked to end: whatever must be kept is to be handed over now.
  case hungUp
  /// What the first screen did without: every theme there is, and the comment policy.
  case policyRead(SafeText)
  /// Answers `loadThemes`.
  /// Those that are sound, and of the others by name what is wrong.
  case themesLoaded([Theme], faults: [String: SafeText] = [:])
  /// Another process has written to the store.
  case storeChanged

  case headlinesLoaded(HeadlineQuery, from: PageStart, HeadlinePage)
  /// nil where the article is not there any more.
  case articleLoaded(ArticleID, Article?)
  /// nil where no dictionary for the language is installed.
  case wordBreakerLoaded(WordBreaker?)
  /// nil where only one version of the story was ever here.
  case previousLoaded(ArticleID, PreviousVersion?)
  case threadLoaded(CommentThread)
  case summaryLoaded(PaperSummary)
  case draftsLoaded([Draft])
  /// The words are too many to be kept.
  case draftRefused(Draft, Refusal)
  case filtersLoaded([SavedFilter])
  case readerKnown(Reader)
  case marked([ArticleID], ArticleMark)
  case allMarkedRead(HeadlineQuery, MarkBatch)
  case marksUndone(MarkBatch)
  case posted(Draft, PostOutcome)
  case commentDeleted(CommentID, Refusal?)
  case liked(CommentID, isLiked: Bool)
  case likeRefused(CommentID, Refusal)
  case reported(CommentID, ReportOutcome)
  case policyAccepted(version: Int)
  case queueLoaded(ModerationItem.Queue, [ModerationItem], counts: [ModerationItem.Queue: Int])
  case discussionLoaded(CommentID, [Comment])
  case decided(CommentID, ModerationOutcome)
  case joinAnswered(JoinOutcome)
  case linkCodeMade(SpokenCode)
  case keysLoaded([ReaderKey])
  case keyRevoked(String, KeyRevocation)
  /// The key was revoked, or the reader may not be here any more.
  case expelled
  /// Something that the reader has to know now: the session ends soon.
  case warned(Phrase)
  case noticesLoaded([Notice])
  case acknowledged(Int)
  case appealed(CommentID, Refusal?)
  case belongingsLoaded(Belongings)
  case erased(Refusal?)
  case claimed(CommentID, Refusal?)
  case sanctioned(ReaderID, SanctionOutcome)
  /// So many feeds have answered or failed.
  case fetchProgressed(feeds: Int, of: Int)
  /// What fetching brought, in words, or why it could not be done.
  case fetched(Phrase, StatusMessage.Kind)
  /// The terminal could not be asked for it, or the program may not: what to say instead.
  case linkNotOpened(WebURL)
  /// A browser has it: which, where it has a window of its own.
  case linkOpened(SafeText?)
  /// There is no such program.
  case browserMissing(SafeText, WebURL)
  case browserFailed(SafeText, WebURL)
  case failed(Effect, StoreError)
}
