import NewsModel

/// A discussion as its rules need it.
struct ThreadState {
  var id: Int64
  var state: CommentThread.State
  var isPremoderated: Bool
  /// Whether a moment of its own decides when it closes, and not the age of the story.
  var hasOwnEnd = false
}
