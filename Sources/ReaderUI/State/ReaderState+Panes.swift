import Canvas
import NewsModel

extension ReaderState {
  /// What a pane may know.
  func context(for pane: Pane) -> UpdateContext {
    context(size: arrangement.room(for: pane))
  }

  /// For the composer and the report form, which take the place of the comments, title and all.
  var formContext: UpdateContext {
    var context = context(size: layout.form?.size ?? arrangement.room(for: .comments))
    context.newDraftID = newDraftID
    return context
  }

  /// The id of the next draft that is begun.
  var newDraftID: SafeText { "\(options.sessionID)-\(now.milliseconds)-\(draftCount)" }

  var deskContext: UpdateContext {
    context(size: Rect(size: size).inset(top: 1).size)
  }

  private func context(size: Size) -> UpdateContext {
    var context = UpdateContext(
      now: now, reader: reader, size: size, rules: options.rules, policy: options.policy,
      isRestricted: options.isRestricted, clock: options.clock, keymap: keymap,
      typography: options.typography)
    context.language = language
    context.showsPictures = showsPictures
    return context
  }

  private var showsPictures: Bool {
    options.showsPictures && options.canShowPictures && options.theme.hasColours
  }

  /// What has come into the discussion or has gone since it was last looked at changes the count in the list too.
  private mutating func recount(_ thread: CommentThread) {
    guard let known = comments.thread, known.publicCount != thread.publicCount else { return }
    headlines.window.update(thread.article) { headline in
      headline.commentCount = max(0, headline.commentCount + thread.publicCount - known.publicCount)
    }
    comments.elsewhere = max(0, comments.elsewhere + thread.publicCount - known.publicCount)
  }

  mutating func setFocus(_ pane: Pane) {
    focus = pane
    if pane != .headlines { companion = pane }
  }

  /// Has a pane do a command of its own.
  mutating func tell(_ pane: Pane, _ command: Command) -> [Effect] {
    switch pane {
    case .headlines:
      fitList()
      return headlines.perform(command)
    case .article: return article.perform(command, context(for: pane))
    case .comments: return comments.perform(command, context(for: pane))
    }
  }

  /// Lets every pane but the list know of a message.
  mutating func tellPanes(_ message: Message) -> [Effect] {
    let context = context(for: .comments)
    let screen = deskContext
    var effects = tellComments(message, context)
    let form = formContext
    effects += composer?.receive(message, form) ?? []
    effects += report?.receive(message, form) ?? []
    effects += desk?.receive(message, screen) ?? []
    return effects
  }

  private mutating func tellComments(_ message: Message, _ context: UpdateContext) -> [Effect] {
    switch message {
    case .threadLoaded(let thread) where thread.article != comments.article: return []
    case .threadLoaded(let thread):
      recount(thread)
      return comments.receive(message, context) + (focus == .comments ? comments.see() : [])
    case .storeChanged: return layout.shows(.comments) ? comments.lookForNews(now) : []
    default: return comments.receive(message, context)
    }
  }

  /// Brings everything in line with the layout and the selection: what is seen is loaded, and no more.
  mutating func settle() -> [Effect] {
    guard desk.isAbsent else { return settleDesk() }
    let layout = layout
    fitList()
    headlines.follow()
    if !article.fits(arrangement.room(for: .article), showsPictures: showsPictures) {
      article.resize(context(for: .article))
    }
    if !comments.fit(arrangement.room(for: .comments)) { comments.reflow(context(for: .comments)) }
    if composer.isPresent {
      let form = formContext
      composer?.follow(form)
    }
    var effects = headlines.prefetch()
    if layout.isSideBySide, focus == .headlines { effects += followSelection() }
    if layout.shows(.comments), let current, askedThread != current.id { effects += askThread(current) }
    return effects
  }

  private mutating func fitList() {
    headlines.size = arrangement.room(for: .headlines)
    headlines.scrollsByHalf = layout.isSideBySide
  }

  private mutating func settleDesk() -> [Effect] {
    let context = deskContext
    desk?.resize(context)
    return []
  }

  /// The panes beside the list show the selected story.
  private mutating func followSelection() -> [Effect] {
    guard let selection = headlines.selection, !headlines.isAwaitingRows, current?.id != selection.id else {
      return []
    }
    return show(selection)
  }

  /// Asks for a story's text; its discussion follows where it can be seen.
  mutating func show(_ headline: Headline) -> [Effect] {
    current = headline
    isArticleAwaited = true
    askedThread = nil
    return article.open(headline.id)
  }

  /// Asks for the discussion of a story, unless it is there or on its way.
  mutating func askThread(_ headline: Headline) -> [Effect] {
    askedThread = headline.id
    let effects = comments.open(headline.id)
    comments.elsewhere = headline.commentCount
    return effects
  }
}
