package import Canvas
package import NewsModel

/// The moderators' desk: queues, the comments in one of them, and the one that is being looked at.
package struct DeskState: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case browsing
    /// A reason is asked for; without one nothing is done.
    case asking(Purpose, LineEdit)
    case help
  }

  /// What a reason is for.
  package enum Purpose: Hashable, Sendable {
    case reject
    case sanction(Sanction.Kind)

    var label: Phrase {
      switch self {
      case .reject: "Reject because: "
      case .sanction(.warn): "Warn because: "
      case .sanction(.premod): "Look at all their comments first because: "
      case .sanction(.suspend): "Suspend for how many days, and because: "
      case .sanction(.ban): "Ban because: "
      }
    }
  }

  package internal(set) var queue = ModerationItem.Queue.reported
  package internal(set) var counts: [ModerationItem.Queue: Int] = [:]
  package internal(set) var items: [ModerationItem] = []
  package internal(set) var window = ListWindow()
  package internal(set) var stage = Stage.browsing
  /// What the reason in the prompt is about, as it was looked at: the queue may move under it.
  var subject: ModerationItem?
  /// Whether the reason in the prompt is the desk's own: the first letter that is typed takes its place.
  var isSuggestion = false
  /// Whether the queue has been read at least once.
  package internal(set) var isLoaded = false
  /// The item as text, and the first line of it that is on the screen.
  var detail = TypesetPage()
  var top = 0
  var size = Size.zero
  private var now = Timestamp(milliseconds: 0)
  /// The discussion of the comment that is looked at, once it has come.
  var discussion: [Comment] = []
  /// The comment whose discussion was asked for.
  var lookedAt: CommentID?
  /// What the next page of the queue begins after, while it is on its way.
  var awaitedAfter: CommentID?
  var hasMore = true
  /// The comment on which a decision is on its way: until it has come, no other is made.
  var deciding: CommentID?

  package init() {}

  package var selected: ModerationItem? {
    items.indices.contains(window.cursor) ? items[window.cursor] : nil
  }

  /// Whether there is something to hide: what is not public is hidden already.
  var canHide: Bool { selected?.comment.status.isPublic ?? true }
}

extension DeskState {
  var shape: DeskShape { DeskShape(size) }

  /// The screen has another size, or time has passed.
  package mutating func resize(_ context: UpdateContext) {
    guard size != context.size || now != context.now else { return }
    (size, now) = (context.size, context.now)
    window.resize(height: shape.list.rows)
    reflow(context)
  }

  mutating func reflow(_ context: UpdateContext) {
    let words = TimeWords(clock: context.clock, now: context.now, language: context.language)
    detail =
      selected.map { DeskPage($0, discussion, width: shape.detail.columns, words: words).page }
      ?? TypesetPage()
    scroll(to: top)
  }

  mutating func scroll(to line: Int) {
    top = max(0, min(line, detail.lines.count - shape.detail.rows))
  }

  mutating func select(_ context: UpdateContext, _ change: (inout ListWindow) -> Void) -> [Effect] {
    let before = window.cursor
    change(&window)
    if window.cursor != before { top = 0 }
    reflow(context)
    return loadMore()
  }

  /// Near the end of what is known the next page is asked for.
  private mutating func loadMore() -> [Effect] {
    guard hasMore, awaitedAfter == nil, window.cursor + window.capacity >= items.count, let last = items.last
    else { return [] }
    awaitedAfter = last.comment.id
    return [.loadQueue(queue, after: last.comment.id)]
  }

  /// Asks for the queue as it is now.
  package mutating func reload() -> [Effect] {
    awaitedAfter = nil
    return [.loadQueue(queue, after: nil)]
  }

  mutating func open(_ queue: ModerationItem.Queue, _ context: UpdateContext) -> [Effect] {
    self.queue = queue
    (items, isLoaded, hasMore, top) = ([], false, true, 0)
    window.update(count: 0)
    reflow(context)
    return reload()
  }
}
