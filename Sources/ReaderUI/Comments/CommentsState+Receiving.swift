import Canvas
import NewsModel

extension CommentsState {
  package mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] {
    switch message {
    case .threadLoaded(let thread): receive(thread, context)
    case .posted(_, let outcome): return receivePosted(outcome)
    case .commentDeleted(let id, let refusal): return receiveDeleted(id, refusal)
    case .liked(let id, let isLiked): receiveLiked(id, isLiked: isLiked, context)
    case .likeRefused(_, let refusal): return [.frame(.say(refusal.sentence, .failure))]
    case .reported(let id, let outcome): receiveReported(id, outcome, context)
    case .failed(.loadThread(let id, _), _) where id == article:
      takesNext = false
      if thread.isAbsent { article = nil }
    case .ticked:
      tick(context)
      return catchUp(context.now)
    case .resized: resize(context)
    default: break
    }
    return []
  }

  /// Takes a state of the discussion. Comments that others have written meanwhile wait for the reader.
  mutating func receive(_ newer: CommentThread, _ context: UpdateContext) {
    if newer.article != article {
      guard article.isAbsent || thread.isPresent else { return }
      _ = open(newer.article)
    }
    size = context.size
    guard let thread, !takesNext, hasForeignAdditions(newer, to: thread) else {
      return show(newer, context)
    }
    (arrived, arrivedAt, isArrivedStale) = (newer, context.now, false)
  }

  private func hasForeignAdditions(_ newer: CommentThread, to older: CommentThread) -> Bool {
    let known = Set(older.comments.map(\.id))
    guard !known.isEmpty else { return false }
    return newer.comments.contains { !known.contains($0.id) && !$0.author.isViewer }
  }

  mutating func show(_ newer: CommentThread, _ context: UpdateContext) {
    let known = Set((thread ?? newer).comments.map(\.id))
    new.formUnion(newer.comments.filter { isNew($0, known) }.map(\.id))
    if thread.isAbsent || arrived != nil { isMarkedSeen = false }
    thread = newer
    learnMuted(from: newer)
    met.formUnion(newer.comments.map(\.id))
    (arrived, isArrivedStale, takesNext) = (nil, false, false)
    let isFirst = layout == nil
    reflow(context)
    if isFirst { bringIntoSight() }
    guard let id = awaited, layout?.row(of: id) != nil else { return }
    awaited = nil
    select(id)
  }

  /// Where the notice above the comments fills the pane, it gives way to what is selected.
  private mutating func bringIntoSight() {
    guard let row = selection.flatMap({ layout?.row(of: $0) }),
      let first = layout?.rows[row].lines.lowerBound,
      first >= size.rows
    else { return }
    scroll(to: first)
  }

  /// Whom the reader has muted, also in an earlier session, so that the key takes it back.
  private mutating func learnMuted(from thread: CommentThread) {
    for comment in thread.comments {
      guard let author = comment.author.reader, comment.gone == nil else { continue }
      if comment.isAuthorMuted { muted.insert(author) } else if !comment.isIgnored { muted.remove(author) }
    }
  }

  private func isNew(_ comment: Comment, _ known: Set<CommentID>) -> Bool {
    !comment.author.isViewer && !comment.isIgnored
      && (comment.isNew || !(known.contains(comment.id) || met.contains(comment.id)))
  }

  /// Something was posted: the discussion is shown with it, and the reader is taken to it.
  private mutating func receivePosted(_ outcome: PostOutcome) -> [Effect] {
    switch outcome {
    case .published(let id), .held(let id, _):
      awaited = id
      return reloadAtOnce()
    case .refused: return []
    }
  }

  private mutating func receiveDeleted(_ id: CommentID, _ refusal: Refusal?) -> [Effect] {
    if let refusal { return [.frame(.say(refusal.sentence, .failure))] }
    return [.frame(.say("Your comment is deleted.", .done))] + reloadAtOnce()
  }

  private mutating func receiveLiked(_ id: CommentID, isLiked: Bool, _ context: UpdateContext) {
    change(id, context) { comment in
      guard comment.isLiked != isLiked else { return }
      comment.isLiked = isLiked
      comment.likes = max(0, comment.likes + (isLiked ? 1 : -1))
    }
  }

  /// A report was taken: the comment says so.
  private mutating func receiveReported(
    _ id: CommentID, _ outcome: ReportOutcome, _ context: UpdateContext
  ) {
    guard case .received = outcome else { return }
    change(id, context) { $0.isReported = true }
  }

  private mutating func change(
    _ id: CommentID, _ context: UpdateContext, _ body: (inout Comment) -> Void
  ) {
    guard let index = thread?.comments.firstIndex(where: { $0.id == id }),
      var changed = thread?.comments[index]
    else { return }
    body(&changed)
    thread?.comments[index] = changed
    reflow(context)
  }
}
