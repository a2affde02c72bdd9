package import NewsModel

extension CommentsState {
  /// The discussion in another order, now and for every story after this one; the selected comment stays selected and in sight.
  package mutating func sort(by order: CommentThread.Order) -> [Effect] {
    self.order = order
    return reloadAtOnce(goingTo: selection)
  }
}
