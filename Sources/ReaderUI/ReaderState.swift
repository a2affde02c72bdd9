package import Canvas
package import NewsModel

/// Everything that the reader's screen is made of. It changes by `update` alone.
package struct ReaderState: Sendable {
  @Shared package internal(set) var options: ReaderOptions
  package internal(set) var size: Size { didSet { arrange() } }
  package internal(set) var now: Timestamp
  package internal(set) var reader: Reader?
  /// nil until the store has told.
  package internal(set) var summary: PaperSummary? {
    didSet { isSummaryAwaited = false }
  }

  package internal(set) var focus = Pane.headlines { didSet { arrange() } }
  /// Which pane stands beside the list where there is room for one.
  package internal(set) var companion = Pane.article { didSet { arrange() } }
  package internal(set) var isZoomed = false { didSet { arrange() } }
  package internal(set) var widths: PaneWidths { didSet { arrange() } }
  /// Follows what it depends on.
  @Shared private(set) var arrangement: Arrangement
  /// The line between panes that the mouse has hold of, named for the pane at the edge.
  var heldBorder: Pane?

  package internal(set) var headlines: HeadlinesState
  package internal(set) var article: ArticleState
  package internal(set) var comments: CommentsState
  @Aside package internal(set) var composer: ComposerState?
  @Aside package internal(set) var report: ReportState?
  @Aside package internal(set) var desk: DeskState?
  /// The innermost is the last.
  package internal(set) var dialogs: [Dialog] = []
  @Aside package internal(set) var prompt: Prompt?
  package internal(set) var question: Question?

  package internal(set) var message: StatusMessage? {
    didSet { if message.isPresent { messageNumber += 1 } }
  }
  /// How many were said: the same words again are another message.
  private(set) var messageNumber = 0
  /// Whether a comment or a report was sent off, and no answer has come.
  var isFormSent = false
  /// What was said, oldest first.
  package internal(set) var messages: [StatusMessage] = []
  package internal(set) var isNoticeShown: Bool { didSet { arrange() } }

  /// The story whose text and discussion the panes show, or wait for.
  @Aside var current: Headline?
  /// Whether `current` has been asked for, and whether its discussion has.
  var isArticleAwaited = false
  var askedThread: ArticleID?
  /// Whether the first answer about the sections is still on its way.
  var isSummaryAwaited = true
  /// Stories that were read before the current one, the last one last; and the one that is read.
  var trail: [Headline] = []
  @Aside var reading: Headline?
  /// Languages whose dictionaries have been asked for.
  var askedLanguages: Set<SafeText> = []
  /// Filters kept under a name.
  var filters: [SavedFilter] = []
  /// The filter that is shown, as it was typed.
  @Aside var typedFilter: (words: SafeText, query: HeadlineQuery)?
  /// What waits for the themes.
  var themeWish: ThemeWish?
  /// The comment that a notice leads to, until its story has come.
  var awaitedComment: CommentID?
  /// Said on the shell's screen when the session has ended of itself.
  package internal(set) var parting: Phrase?
  /// The name that a stranger has asked for, and has no answer yet.
  var requestedName: SafeText?
  /// The version of the policy that was accepted in this session.
  var acceptedPolicy: Int?
  /// Words kept from an earlier session, of the last one first.
  var drafts: [Draft] = []
  /// The one of them that is on its way back to the screen.
  @Aside var resuming: Draft?
  /// How many drafts this session has begun.
  var draftCount = 0
  var undoable: [Undoable] = []
  /// As they were shown last, so that they can be named by number.
  var keys: [ReaderKey] = []
  /// Words against rejections that are not with the moderators yet.
  var appeals: [CommentID: SafeText] = [:]
  /// Keys that came before the rows on which they act.
  var waitingKeys: [KeyPress] = []
  /// What a macro has still to do, before them.
  var waitingActions: [Keymap.Action] = []
  /// The beginning of a sequence of keys.
  var pendingKeys: [KeyPress] = []
  var histories: [Prompt.Purpose: [SafeText]] = [:]

  package init(size: Size, options: ReaderOptions) {
    self.size = size
    _options = Shared(wrappedValue: options)
    now = options.now
    reader = options.reader
    headlines = HeadlinesState(query: HeadlineQuery(section: options.section))
    headlines.isFolded = options.foldsTwins
    article = ArticleState()
    comments = CommentsState()
    comments.order = options.order
    widths = options.widths
    desk = options.mode == .desk ? DeskState() : nil
    isNoticeShown = options.notice != nil
    _arrangement = Shared(
      wrappedValue: Arrangement(
        size: size, focus: .headlines, companion: .article, isZoomed: false,
        hasNotice: options.notice != nil, widths: options.widths))
    if let greeting = options.greeting { note(greeting) }
  }

  var keymap: Keymap { options.keymap }
  var language: Language { options.language }

  package var layout: PaneLayout { arrangement.layout }

  private mutating func arrange() {
    arrangement = Arrangement(
      size: size, focus: focus, companion: companion, isZoomed: isZoomed, hasNotice: isNoticeShown,
      widths: widths)
  }

  package var look: Look {
    Look(
      theme: options.theme, lines: options.lines, clock: options.clock, now: now,
      isASCII: options.isASCII, language: language, keymap: keymap)
  }
}
