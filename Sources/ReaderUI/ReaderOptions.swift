package import Canvas
package import NewsModel

/// What a session begins with.
package struct ReaderOptions: Sendable {
  package enum Mode: Hashable, Sendable {
    case reader
    /// The moderators' screen.
    case desk
  }

  package var mode = Mode.reader
  /// Random, so that what this session makes has names that no other session gives.
  package var sessionID: SafeText = "s"
  /// The name of the paper, as in its masthead.
  package var paperName: SafeText = "Broadsheet"
  package var section: SectionID?
  package var startArticle: ArticleID?
  package var theme = Theme.standard
  /// What `:theme` offers beside the one in use; nil until somebody has asked for it.
  package var themes: [Theme]?
  /// What is wrong with those that could not be read, by name.
  var themeFaults: [String: SafeText] = [:]
  /// Whether the paper lets nobody have another one.
  package var isThemeLocked = false
  package var language = Language.english
  package var isASCII = false
  package var typography = Typography()
  /// Whether the terminal itself turns text that is written from right to left.
  package var leavesOrder = false
  package var clock = LocalClock.utc
  package var now: Timestamp
  package var reader: Reader?
  package var policy: SafeText = ""
  package var rules = CommentRules()
  package var isRestricted = false
  package var standing = Standing.member
  package var keymap = Keymap.standard
  /// The order of comments.
  package var order = CommentThread.Order.oldest
  package var widths = PaneWidths()
  /// Whether a story that several papers have stands in the list once.
  package var foldsTwins = false
  /// Whether lead pictures are drawn, where the terminal can.
  package var showsPictures = true
  /// Whether the terminal has the colours and the characters for them.
  package var canShowPictures = true
  /// Whether links may be copied by way of the terminal.
  package var mayCopy = true
  /// Whether tmux stands between, which copies only if it is set to.
  package var isInTmux = false
  /// Whether the reader may start to fetch feeds.
  package var mayFetch = true
  /// What is said on the first screen.
  package var greeting: StatusMessage?
  /// An appeal or notice of the paper; one line.
  package var notice: SafeText?

  package init(now: Timestamp) {
    self.now = now
  }

  /// Keeps to what the terminal can show: without colours nothing may hang on them.
  package mutating func fit(hasColour: Bool, isUTF8: Bool, hasManyColours: Bool = true) {
    canShowPictures = hasColour && isUTF8 && hasManyColours && !isASCII
    if !hasColour {
      theme = .plain
      themes = []
    }
    if !isUTF8 { isASCII = true }
  }

  package var lines: LineSet { isASCII ? .ascii : .unicode }
}
