import Hyphenation
package import NewsModel
package import ReaderUI

/// Effects done on the store, and the messages that answer them.
package enum EffectAnswers {
  /// What needs no reader; nil for everything else.
  package static func reading(
    _ effect: Effect, _ store: any Store, _ reader: ReaderID?, now: Timestamp
  ) throws(StoreError) -> [Message]? {
    switch effect {
    case .loadHeadlines(let query, let start, let limit):
      let page = try store.headlines(query, from: start, limit: limit, for: reader)
      return [.headlinesLoaded(query, from: start, page)]
    case .loadArticle(let id): return [.articleLoaded(id, try store.article(id, for: reader))]
    case .loadWordBreaker(let language): return [.wordBreakerLoaded(wordBreaker(for: language))]
    case .loadPrevious(let id): return [.previousLoaded(id, try store.previousVersion(of: id))]
    case .loadThread(let id, let order):
      return [.threadLoaded(try store.thread(of: id, order: order, for: reader, now: now))]
    case .loadSummary: return [.summaryLoaded(try store.summary(for: reader))]
    case .loadFilters:
      guard let reader else { return [.filtersLoaded([])] }
      return [.filtersLoaded(try store.filters(of: reader))]
    case .loadDrafts:
      guard let reader else { return [.draftsLoaded([])] }
      return [.draftsLoaded(try store.drafts(of: reader))]
    // Somebody may have lost the role while the desk was open.
    case .loadQueue, .loadDiscussion:
      guard let reader, try store.reader(reader)?.role.mayModerate == true else { return [.expelled] }
      return try atTheDesk(effect, store, reader, now)
    case .loadNotices:
      guard let reader else { return [.noticesLoaded([])] }
      return [.noticesLoaded(try store.notices(of: reader, limit: 200, now: now))]
    default: return nil
    }
  }

  private static func atTheDesk(
    _ effect: Effect, _ store: any Store, _ moderator: ReaderID, _ now: Timestamp
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .loadQueue(let queue, let after):
      let items = try store.queue(queue, after: after, limit: 100, now: now).map { $0.shown(to: moderator) }
      return [.queueLoaded(queue, items, counts: try store.queueCounts())]
    case .loadDiscussion(let id): return [.discussionLoaded(id, try store.discussion(around: id, now: now))]
    default: return []
    }
  }

  /// Where the dictionaries that part words are looked for.
  package static var dictionaries: String { DictionaryFolder().path }

  private static func wordBreaker(for language: SafeText) -> WordBreaker? {
    guard let dictionary = DictionaryFolder().dictionary(for: language.string) else { return nil }
    return WordBreaker(language: language) { dictionary.places(in: $0) }
  }

  /// What a reader does.
  package static func acting(
    _ effect: Effect, _ store: any Store, _ reader: ReaderID, now: Timestamp
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .mark(let ids, let mark):
      try store.mark(ids, mark, by: reader, now: now)
      return [.marked(ids, mark), .summaryLoaded(try store.summary(for: reader))]
    case .markAllRead(let query):
      let batch = try store.markAllRead(query, by: reader, now: now)
      return [.allMarkedRead(query, batch), .summaryLoaded(try store.summary(for: reader))]
    case .undoMarks(let batch):
      try store.undo(batch, by: reader, now: now)
      return [.marksUndone(batch), .summaryLoaded(try store.summary(for: reader))]
    case .savePosition(let id, let position):
      try store.savePosition(position, in: id, of: reader)
      return []
    case .saveFilter(let filter):
      try store.save(filter, of: reader)
      return [.filtersLoaded(try store.filters(of: reader))]
    case .noteVisit:
      try store.noteVisit(by: reader, now: now)
      return []
    case .saveDraft(let draft):
      return Self.kept(draft, try store.saveDraft(draft, of: reader))
    case .discardDraft(let id):
      try store.discardDraft(id, of: reader)
      return []
    default: return try discussing(effect, store, reader, now)
    }
  }

  static func kept(_ draft: Draft, _ refusal: Refusal?) -> [Message] {
    refusal.map { [.draftRefused(draft, $0)] } ?? []
  }

  private static func discussing(
    _ effect: Effect, _ store: any Store, _ reader: ReaderID, _ now: Timestamp
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .post(let draft): return [.posted(draft, try store.post(draft, by: reader, now: now))]
    case .deleteComment(let id): return [.commentDeleted(id, try store.deleteOwn(id, by: reader, now: now))]
    case .toggleLike(let id):
      switch try store.toggleLike(id, by: reader, now: now) {
      case .success(let isLiked): return [.liked(id, isLiked: isLiked)]
      case .failure(let refused): return [.likeRefused(id, refused.refusal)]
      }
    case .markSeen(let id):
      try store.markSeen(id, by: reader, now: now)
      return []
    case .mute(let author, let isMuted):
      try store.mute(author, isMuted, by: reader, now: now)
      return []
    case .hideComment(let id, let isHidden):
      try store.hide(id, isHidden, by: reader)
      return []
    case .report(let id, let reason, let details):
      return [.reported(id, try store.report(id, reason: reason, details: details, by: reader, now: now))]
    case .acceptPolicy(let version):
      try store.acceptPolicy(version, by: reader, now: now)
      return [.policyAccepted(version: version)]
    case .makeLinkCode:
      var generator = SystemRandomNumberGenerator()
      let code = SpokenCode(using: &generator)
      try store.addLinkCode(code, for: reader, now: now)
      return [.linkCodeMade(code)]
    case .loadKeys: return [.keysLoaded(try store.keys(of: reader))]
    case .revokeKey(let fingerprint):
      return [.keyRevoked(fingerprint, try store.revokeKey(fingerprint, of: reader, by: reader, now: now))]
    case .decide(let verdict, let id, let version):
      return [.decided(id, try store.decide(verdict, on: id, version: version, by: reader, now: now))]
    default: return try answering(effect, store, reader, now)
    }
  }

  /// What goes between a reader and the moderators.
  private static func answering(
    _ effect: Effect, _ store: any Store, _ reader: ReaderID, _ now: Timestamp
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .markNoticesRead:
      try store.markNoticesRead(by: reader, now: now)
      return [.summaryLoaded(try store.summary(for: reader))]
    case .acknowledge: return [.acknowledged(try store.acknowledgeWarnings(by: reader, now: now))]
    case .appeal(let id, let words):
      return [.appealed(id, try store.appeal(id, words: words, by: reader, now: now))]
    case .loadBelongings: return [.belongingsLoaded(try store.belongings(of: reader, now: now))]
    case .eraseMe: return [.erased(try store.erase(reader, by: reader, now: now))]
    case .noteViewing(let ids):
      try store.noteViewing(of: ids, by: reader, now: now)
      return []
    case .claim(let id): return [.claimed(id, try store.claim(id, by: reader, now: now))]
    case .sanction(let subject, let kind, let days, let reason):
      let end = days.map { now.adding(seconds: Int64($0) * 86_400) }
      return [
        .sanctioned(
          subject, try store.sanction(subject, kind, until: end, reason: reason, by: reader, now: now))
      ]
    case .liftSanctions(let subject, let kinds):
      return [.sanctioned(subject, try store.lift(kinds, of: subject, reason: nil, by: reader, now: now))]
    default: return []
    }
  }
}
