import NewsModel

/// A discussion as its rules need it.
struct ThreadState {
  var id: Int64
  var state: CommentThread.State
  var isPremoderated: Bool
}
