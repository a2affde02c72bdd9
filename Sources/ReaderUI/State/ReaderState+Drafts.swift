import NewsModel

extension ReaderState {
  /// Words kept from an earlier session.
  mutating func arrived(_ kept: [Draft]) -> [Effect] {
    drafts = kept
    guard !kept.isEmpty, composer.isAbsent else { return [] }
    return say("You had begun to write and not sent it: :resume brings your words back.")
  }

  /// What leaves for the store is known here too: words are found when the reader writes again.
  mutating func follow(_ effect: Effect) {
    switch effect {
    case .saveDraft(let draft):
      drafts.removeAll { $0.id == draft.id }
      drafts.insert(draft, at: 0)
    case .discardDraft(let id): drafts.removeAll { $0.id == id }
    case .mute(let author, true): comments.muted.insert(author)
    case .mute(let author, false): comments.muted.remove(author)
    case .decide(_, let comment, _): desk?.deciding = comment
    default: break
    }
  }

  /// Goes to the discussion for which the latest words were begun, and opens the composer on them.
  mutating func resumeDraft() -> [Effect] {
    guard let draft = drafts.first else { return say("There is nothing that you had begun to write.") }
    resuming = draft
    options.startArticle = draft.target.article
    return [.loadArticle(draft.target.article)]
  }

  /// The story of the words has come.
  mutating func openResumed() -> [Effect] {
    guard let draft = resuming else { return [] }
    resuming = nil
    return showComments() + [.frame(.resume(draft))]
  }

  /// What was sent is no draft any more.
  mutating func posted(_ draft: Draft, _ outcome: PostOutcome) -> [Effect] {
    if case .refused = outcome { return [] }
    drafts.removeAll { $0.id == draft.id }
    return headlines.reload()
  }
}
