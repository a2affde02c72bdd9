import Canvas
import NewsModel

extension DeskState {
  package mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] {
    resize(context)
    switch message {
    case .queueLoaded(let queue, let items, let counts):
      take(queue, items, counts, context)
      return look()
    case .discussionLoaded(let id, let comments): return took(comments, around: id, context)
    case .decided(let id, let outcome) where id == deciding: return decided(outcome)
    case .claimed(_, .some(let refusal)): return [.frame(.say(refusal.sentence, .failure))]
    case .sanctioned(_, let outcome): return Self.sanctioned(outcome) + reload()
    case .failed(.decide, _): deciding = nil
    case .failed(.loadQueue, _): awaitedAfter = nil
    case .storeChanged:
      guard deciding == nil else { return [] }
      lookedAt = nil
      return reload()
    default: break
    }
    return []
  }

  private mutating func take(
    _ queue: ModerationItem.Queue, _ arrived: [ModerationItem], _ counts: [ModerationItem.Queue: Int],
    _ context: UpdateContext
  ) {
    self.counts = counts
    guard queue == self.queue else { return }
    if awaitedAfter != nil { append(arrived) } else { replace(by: arrived) }
    isLoaded = true
    reflow(context)
  }

  private mutating func append(_ arrived: [ModerationItem]) {
    awaitedAfter = nil
    hasMore = !arrived.isEmpty
    let known = Set(items.map(\.comment.id))
    items += arrived.filter { !known.contains($0.comment.id) }
    window.update(count: items.count, keeping: window.cursor)
  }

  /// The comment that is looked at stays selected; where it has left the queue, the one that takes its place is.
  private mutating func replace(by arrived: [ModerationItem]) {
    let before = selected?.comment.id
    items = arrived
    hasMore = !arrived.isEmpty
    let same = items.firstIndex { $0.comment.id == before }
    window.update(count: items.count, keeping: same)
    if same == nil { top = 0 }
  }

  private mutating func decided(_ outcome: ModerationOutcome) -> [Effect] {
    deciding = nil
    switch outcome {
    case .done(let status): return [.frame(.say(Self.words(for: status), .done))] + reload()
    case .settled(let isUpheld):
      let words: Phrase =
        isUpheld
        ? "Settled: its words are gone, and its open reports are upheld."
        : "Settled: its words are gone, and its open reports are dismissed."
      return [.frame(.say(words, .done))] + reload()
    case .refused(.stale):
      let words: Phrase = "It was changed since you looked, so nothing is decided. This is it now."
      return [.frame(.say(words, .failure))] + reload()
    case .refused(let refusal): return [.frame(.say(refusal.sentence, .failure))] + reload()
    }
  }

  private static func words(for status: Comment.Status) -> Phrase {
    switch status {
    case .approved, .published: "Approved: it is public, and its open reports are dismissed."
    case .rejected: "Rejected: it is not public any more, and its open reports are upheld."
    case .hidden: "Hidden: it is not public until it is approved."
    case .held: "Held: it is not public until it is approved."
    }
  }
}
