package import NewsModel

extension Effect {
  /// What an effect is about: of those of one topic that still wait, only the newest has to be done.
  package enum Topic: Hashable, Sendable {
    /// A list that begins anew; and one that grows at an end.
    case headlines
    case olderHeadlines
    case newerHeadlines
    case article
    case thread(ArticleID)
    case summary
    case drafts
    case position(ArticleID)
    case draft(SafeText)
    case queue
    case discussion
    case notices
    case belongings
    case claim
  }

  /// nil for what must be done each time it is asked for: writes, and what leaves the program.
  package var topic: Topic? {
    switch self {
    case .loadHeadlines(_, .after, let limit): limit == 1 ? .headlines : .olderHeadlines
    case .loadHeadlines(_, .before, let limit): limit == 1 ? .headlines : .newerHeadlines
    case .loadHeadlines: .headlines
    case .loadArticle: .article
    case .loadThread(let article, _): .thread(article)
    case .loadSummary: .summary
    case .loadDrafts: .drafts
    case .savePosition(let article, _): .position(article)
    case .saveDraft(let draft): .draft(draft.id)
    case .loadQueue: .queue
    case .loadDiscussion: .discussion
    case .loadNotices: .notices
    case .loadBelongings: .belongings
    case .claim: .claim
    default: nil
    }
  }
}
