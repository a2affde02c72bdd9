package import NewsModel

/// What a pane asks of the frame around it. It travels among a pane's effects and is done within
/// `ReaderState.update`: the effect runner never sees one.
package enum FrameRequest: Hashable, Sendable {
  /// Shows a sentence on the status line.
  case say(Phrase, StatusMessage.Kind)
  /// Asks on the status line, with the cursor in it; the effects are started after a yes.
  case ask(Phrase, onYes: [Effect])
  /// Opens the composer over the comments; `quoting` is what stands in it to begin with.
  case compose(Draft.Target, quoting: SafeText?)
  /// Opens the composer on words that were kept.
  case resume(Draft)
  /// Opens the report form on a comment.
  case report(Comment)
  /// Closes the composer or the report form that has the keys.
  case closeForm
  case showPolicy
  /// Asks for words against the rejection of the reader's comment.
  case appeal(CommentID)
  /// Shows the discussion as it is now, a comment that is back in it before all.
  case reloadDiscussion(goingTo: CommentID)
  case focus(Pane)
  /// Opens a story, as Enter on it does; the selected one, or one that is not in the list's rows.
  case openSelected
  case open(Headline)
  /// Goes on to the next unread story: the end of an article was reached.
  case nextUnread
  /// A prompt on the status line; the words come back by `receive(prompted:)` of the pane that has the focus.
  case promptFind
  /// What can be taken back with the undo key, and what is then said.
  case canUndo(Phrase, [Effect])
}
