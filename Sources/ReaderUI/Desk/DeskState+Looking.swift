import NewsModel

/// The discussion around the comment that is selected.
extension DeskState {
  /// Asks for it when another comment has been selected.
  mutating func look() -> [Effect] {
    guard let comment = selected?.comment.id, comment != lookedAt else { return [] }
    lookedAt = comment
    if !discussion.contains(where: { $0.id == comment }) { discussion = [] }
    return [.loadDiscussion(comment)]
  }

  /// Whatever of it not everybody may see has now been seen by a moderator.
  mutating func took(_ comments: [Comment], around comment: CommentID, _ context: UpdateContext) -> [Effect] {
    guard comment == lookedAt else { return [] }
    discussion = comments
    reflow(context)
    let hidden = comments.filter { !$0.status.isPublic && $0.gone == nil }.map(\.id)
    // Its earlier words are shown with it.
    let hasEvidence = selected.map { $0.comment.id == comment && !$0.evidence.isEmpty } ?? false
    let seen = hasEvidence && !hidden.contains(comment) ? hidden + [comment] : hidden
    return seen.isEmpty ? [] : [.noteViewing(seen)]
  }
}
