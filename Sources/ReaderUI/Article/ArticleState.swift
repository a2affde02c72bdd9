import Canvas
package import NewsModel

/// The article pane.
package struct ArticleState: Hashable, Sendable {
  /// What was asked for and has not come yet.
  package private(set) var opening: ArticleID?
  package private(set) var article: Article?
  /// Whether what was asked for is not in the paper any more.
  package private(set) var isMissing = false
  package private(set) var layout: ArticleLayout?
  /// The first line of the layout that is on the screen.
  package internal(set) var top = 0
  package internal(set) var find: FindState?
  /// What the reader scrolled to the top of the pane. Setting the page anew does not change it, so that any number
  /// of resizes ends where it began.
  private(set) var place = ReadingPosition.top
  /// What the pane has to draw in.
  private(set) var size = Size.zero
  /// What has changed since the version before, while that is shown; and the line that was at the top until then.
  private(set) var changes: TextChanges?
  private var topBefore = 0
  /// The position that the store has.
  private var saved: ReadingPosition?

  package init() {}

  package var id: ArticleID? { article?.id }
}

extension ArticleState {
  /// Asks for a story; the one that is shown stays until it has come.
  package mutating func open(_ id: ArticleID) -> [Effect] {
    guard id != opening, opening != nil || id != self.id else { return [] }
    opening = id
    return savePosition() + [.loadArticle(id)]
  }

  /// Takes a story that was asked for, or a newer state of the one that is shown; any other is too late.
  package mutating func receive(_ id: ArticleID, _ arrived: Article?, _ context: UpdateContext)
    -> [Effect]
  {
    guard id == opening || (opening == nil && id == self.id) else { return [] }
    if id != self.id { begin(at: arrived?.position ?? .top) }
    if arrived?.body != article?.body { changes = nil }
    opening = nil
    article = arrived
    isMissing = arrived == nil
    layout = nil
    reflow(context)
    return []
  }

  /// A story that was asked for could not be read: it may be asked for again.
  package mutating func forget(_ id: ArticleID) {
    if opening == id { opening = nil }
  }

  private mutating func begin(at position: ReadingPosition) {
    find = nil
    changes = nil
    saved = position
    place = position
  }

  /// The marks of the story that is shown have changed.
  package mutating func update(_ headline: Headline) {
    guard article?.id == headline.id else { return }
    article?.headline = headline
  }

  /// The pane has another size: set anew where the width changed, and the same words stay at its top.
  package mutating func resize(_ context: UpdateContext) {
    if !fits(context.size, showsPictures: context.showsPictures) { reflow(context) }
  }

  /// Whether it is set for a pane of that size; where no story is there, nothing has to be.
  func fits(_ room: Size, showsPictures: Bool) -> Bool {
    guard let article else { return layout.isAbsent && top == 0 && room == size }
    return room == size && layout?.width == room.columns
      && layout?.pictureRows == pictureRows(of: article, in: room, showsPictures: showsPictures)
  }

  /// How text is set has changed: the same words stay at the top.
  package mutating func setAnew(_ context: UpdateContext) {
    layout = nil
    reflow(context)
  }

  private mutating func reflow(_ context: UpdateContext) {
    size = context.size
    guard let article else {
      (layout, top) = (nil, 0)
      return
    }
    let picture = pictureRows(of: article, in: size, showsPictures: context.showsPictures)
    if layout?.width != size.columns || layout?.pictureRows != picture {
      let made = ArticleLayout(
        article, changes: changes, width: size.columns, pictureRows: picture, clock: context.clock,
        now: context.now, typography: context.typography, language: context.language)
      layout = made
      find?.look(in: made.page.searchableTexts)
    }
    top = min(lineOfPlace, lastTop)
  }

  /// Rows for the lead picture: half of the pane, so that the headline stays above it and words below; of a story
  /// without one none, so that a pane that grows is not set anew.
  private func pictureRows(of article: Article, in room: Size, showsPictures: Bool) -> Int {
    guard showsPictures, article.picture != nil else { return 0 }
    return min(14, room.rows / 2)
  }

  private var lineOfPlace: Int {
    guard place != .top, let page = layout?.page else { return 0 }
    let isThere = page.lines.indices.contains(top) && page.lines[top].place == place
    return isThere ? top : page.line(at: place)
  }

  mutating func scroll(to line: Int) {
    top = max(0, min(line, lastTop))
    guard let lines = layout?.page.lines, lines.indices.contains(top) else { return }
    place = top == 0 ? .top : lines[top].place
  }

  /// What is read is remembered: to be called when the pane is left, and now and then.
  package mutating func savePosition() -> [Effect] {
    guard let id, let saved, saved != position, changes == nil else { return [] }
    self.saved = position
    return [.savePosition(id, position)]
  }
}

extension ArticleState {
  /// Asks for what has changed, or goes back to the story as it is.
  mutating func toggleChanges(_ context: UpdateContext) -> [Effect] {
    guard let article, article.changed != nil else {
      return [.frame(.say("Only one version of this story was ever here.", .information))]
    }
    guard changes != nil else { return [.loadPrevious(article.id)] }
    changes = nil
    layout = nil
    reflow(context)
    scroll(to: topBefore)
    return []
  }

  /// Shows the story with what was taken out and put in, from the first of it on.
  package mutating func receive(
    _ previous: PreviousVersion?, of id: ArticleID, _ context: UpdateContext
  ) -> [Effect] {
    guard let article, article.id == id, let previous else { return [] }
    topBefore = top
    let made = TextChanges(from: previous.body, to: article.body)
    changes = made
    layout = nil
    reflow(context)
    let first = made.kinds.firstIndex { $0 != .kept } ?? 0
    scroll(to: (layout?.page.line(at: ReadingPosition(block: first)) ?? 0) - 2)
    let count = made.kinds.count { $0 != .kept }
    let words: Phrase =
      count == 0
      ? "Only the headline has changed; it was: \(previous.title)"
      : "− was taken out, + was put in; = goes back."
    return [.frame(.say(words, .information))]
  }
}

extension ArticleState {
  /// The first line at which the end is on the screen.
  var lastTop: Int { max(0, lineCount - shownLines) }
  /// Lines that the pane shows, in all its columns of text.
  var shownLines: Int { size.rows * textColumns }
  var textColumns: Int { layout?.textColumns ?? 1 }
  var lineCount: Int { layout?.page.lines.count ?? 0 }
  /// The search that is lit, for the status line.
  package var statusText: Phrase? { find?.status }
  package var isAtEnd: Bool { top >= lastTop }

  /// Where the reader is, as it is kept: the heading of the page counts as the top.
  package var position: ReadingPosition {
    place.block < 0 ? .top : place
  }

  /// Whether the headline is above the pane.
  package var isHeadlineAbove: Bool { layout.map { top >= $0.bodyLine } ?? false }

  /// How much of the story is above the lower edge of the pane, of 100.
  package var percent: Int? {
    guard lineCount > 0 else { return nil }
    return min(100, (top + shownLines) * 100 / lineCount)
  }

  /// Minutes that the rest takes to read; 0 at the end.
  package var minutesLeft: Int? {
    guard let article, let layout, article.headline.words > 0 else { return nil }
    let below = max(0, lineCount - max(top + shownLines, layout.bodyLine))
    let words = article.headline.words * below / max(1, lineCount - layout.bodyLine)
    return words == 0 ? 0 : ArticleLayout.minutes(words: words)
  }
}
