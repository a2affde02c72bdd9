import Canvas
package import NewsModel

/// The comments pane.
package struct CommentsState: Hashable, Sendable {
  /// The story whose discussion this is; the comments may not have come yet.
  package internal(set) var article: ArticleID?
  package internal(set) var thread: CommentThread?
  /// A newer state of the discussion with comments that are not shown yet: what is being read never moves.
  package internal(set) var arrived: CommentThread?
  /// When it came.
  var arrivedAt = Timestamp(milliseconds: 0)
  /// Whether the store has changed again since, and was not asked.
  var isArrivedStale = false
  /// Comments that the source of the story claims to have; shown where there is none here.
  var elsewhere = 0
  package internal(set) var order = CommentThread.Order.oldest
  package internal(set) var selection: CommentID?
  package internal(set) var find: FindState?
  package internal(set) var layout: CommentsLayout?
  /// The first line of the layout that is on the screen.
  package internal(set) var top = 0
  /// What the pane has to draw in.
  var size = Size.zero
  var collapsed: Set<CommentID> = []
  /// What was new when the discussion was opened, and what has come since.
  var new: Set<CommentID> = []
  /// Every comment that was shown since the discussion was opened: what comes back is not new.
  var met: Set<CommentID> = []
  var muted: Set<ReaderID> = []
  /// Whether the next state that comes is shown at once: the reader has asked for it or made it.
  var takesNext = false
  /// The comment to go to when it has come: the one that was just posted.
  var awaited: CommentID?
  var isMarkedSeen = false

  package init() {}

  package var selected: Comment? { selection.flatMap { comment($0) } }

  package func comment(_ id: CommentID) -> Comment? {
    thread?.comments.first { $0.id == id }
  }

  /// The search that is lit, for the status line.
  package var statusText: Phrase? { find?.status }

  /// Comments that have come and are not shown.
  package var arrivedCount: Int {
    guard let arrived, let thread else { return 0 }
    let known = Set(thread.comments.map(\.id))
    return arrived.comments.count { !known.contains($0.id) }
  }

  /// For the title of the pane: "11 comments (3 new)".
  package var title: Phrase {
    guard let thread else { return "Comments" }
    let shown = thread.comments.count { new.contains($0.id) }
    let all = Phrase.comments(thread.publicCount)
    return shown == 0 ? all : "\(all) (\(shown) new)"
  }
}

extension CommentsState {
  /// Asks for the discussion of a story.
  package mutating func open(_ id: ArticleID) -> [Effect] {
    guard id != article else { return [] }
    let order = order
    let muted = muted
    self = CommentsState()
    (article, self.order, self.muted) = (id, order, muted)
    return [.loadThread(id, order)]
  }

  /// Asks for the discussion as it is now; what has come is shown when the reader wants it.
  package func reload() -> [Effect] {
    article.map { [.loadThread($0, order)] } ?? []
  }

  /// Somebody has written. What waits to be shown is only counted on the screen: in a long discussion it is asked for
  /// again at distances, so that hundreds who sit in a lively one leave the machine to those who write.
  mutating func lookForNews(_ now: Timestamp) -> [Effect] {
    guard let arrived, now < arrivedAt.adding(seconds: Int64(arrived.comments.count / Self.countedASecond))
    else {
      return reload()
    }
    isArrivedStale = true
    return []
  }

  private static let countedASecond = 200

  /// Asks for it after something that the reader did: it is shown at once, and a comment gone to if one is named.
  mutating func reloadAtOnce(goingTo comment: CommentID? = nil) -> [Effect] {
    takesNext = true
    if let comment { awaited = comment }
    return reload()
  }

  /// The reader has asked for these: what they bring into the discussion is shown at once.
  mutating func expect(_ effects: [Effect]) {
    takesNext = takesNext || reload().contains { effects.contains($0) }
  }

  /// The reader is in the discussion: what is there counts as seen. To be called when the pane is entered too.
  package mutating func see() -> [Effect] {
    guard let article, thread.isPresent, !isMarkedSeen else { return [] }
    isMarkedSeen = true
    return [.markSeen(article)]
  }

  /// The pane has another size, or time has passed: set anew, and the same words stay at its top.
  package mutating func resize(_ context: UpdateContext) {
    if !fit(context.size) { reflow(context) }
  }

  /// Takes the size of its pane; false where the comments have to be set anew for it.
  mutating func fit(_ room: Size) -> Bool {
    size = room
    guard thread.isPresent else { return layout.isAbsent && top == 0 }
    guard layout?.width == size.columns else { return false }
    scroll(to: top)
    return true
  }

  /// Asks for what was left to be counted later.
  mutating func catchUp(_ now: Timestamp) -> [Effect] {
    isArrivedStale ? lookForNews(now) : []
  }

  /// Makes the ages of comments true. In a very long discussion they wait for the next change: setting it anew
  /// would take longer than a key may.
  package mutating func tick(_ context: UpdateContext) {
    guard let thread, thread.comments.count <= Self.quicklySet else { return }
    size = context.size
    reflow(context)
  }

  private static let quicklySet = 500

  mutating func reflow(_ context: UpdateContext) {
    guard let thread else {
      (layout, top) = (nil, 0)
      return
    }
    let place = anchor
    let selectedRow = selection.flatMap { layout?.row(of: $0) }
    let words = TimeWords(clock: context.clock, now: context.now, language: context.language)
    let made = CommentsLayout(
      thread, width: size.columns, collapsed: collapsed, new: new, muted: muted, elsewhere: elsewhere,
      words: words, keymap: context.keymap)
    layout = made
    find?.look(in: made.page.searchableTexts)
    restore(place)
    guard selection.flatMap({ made.row(of: $0) }) == nil else { return }
    selection = made.rows.isEmpty ? nil : made.rows[min(selectedRow ?? 0, made.rows.count - 1)].id
  }
}

extension CommentsState {
  /// What stands at the top of the pane: a comment and the line of it; nil above the first comment.
  private struct Anchor {
    var id: CommentID
    var line: Int
  }

  private var anchor: Anchor? {
    guard let layout, let row = layout.row(atLine: top), layout.rows[row].lines.lowerBound <= top
    else { return nil }
    return Anchor(id: layout.rows[row].id, line: top - layout.rows[row].lines.lowerBound)
  }

  private mutating func restore(_ anchor: Anchor?) {
    if let anchor, let layout, let row = layout.row(of: anchor.id) {
      let lines = layout.rows[row].lines
      scroll(to: lines.lowerBound + min(anchor.line, lines.count))
    } else {
      scroll(to: top)
    }
  }

  var lineCount: Int { layout?.page.lines.count ?? 0 }
  var lastTop: Int { max(0, lineCount - size.rows) }

  mutating func scroll(to line: Int) {
    top = max(0, min(line, lastTop))
  }

  /// The lines on the screen.
  var visible: Range<Int> { top..<top + size.rows }
}
