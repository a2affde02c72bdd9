extension Theme {
  /// A part of the screen. The raw values are the words of a theme file.
  package enum Role: String, CaseIterable, Sendable {
    /// The page: text and its ground, everything that has no role of its own.
    case text
    /// What matters less: times, counts, hints of what could be.
    case dim
    /// Lines between panes; the title in them.
    case rule
    case paneTitle = "pane-title"
    case paneTitleFocused = "pane-title-focused"

    case masthead
    case mastheadDate = "masthead-date"
    case mastheadReader = "masthead-reader"
    case tab
    case tabCurrent = "tab-current"
    case tabCount = "tab-count"

    case headlineUnread = "headline-unread"
    case headlineRead = "headline-read"
    case headlineMeta = "headline-meta"
    case unreadMark = "unread-mark"
    case starMark = "star-mark"
    /// The bar at the edge of what is selected, in lists and in the comments.
    case selectionBar = "selection-bar"
    /// `(3 new)`.
    case newCount = "new-count"

    case articleSection = "article-section"
    case articleTitle = "article-title"
    case standfirst
    case byline
    case caption
    case heading
    case quote
    case quoteBar = "quote-bar"
    case code
    case link
    case linkNumber = "link-number"
    case linkSelected = "link-selected"
    case emphasis
    case strong
    case marked
    case deleted
    case inserted
    case listMarker = "list-marker"
    case tableHeader = "table-header"

    case match
    case matchCurrent = "match-current"

    case commentAuthor = "comment-author"
    case commentAuthorOwn = "comment-author-own"
    case commentStaff = "comment-staff"
    /// Short id, age, likes.
    case commentMeta = "comment-meta"
    /// The lines that show which comment answers which.
    case commentTree = "comment-tree"
    case commentText = "comment-text"
    case commentNew = "comment-new"
    /// "edited", "awaiting review", "reported by you".
    case commentMark = "comment-mark"
    case tombstone

    case notice
    case status
    case statusError = "status-error"
    case statusDone = "status-done"
    case prompt
    case promptLabel = "prompt-label"
    case hint
    case hintKey = "hint-key"

    case dialog
    case dialogFrame = "dialog-frame"
    case dialogTitle = "dialog-title"
    case dialogSelected = "dialog-selected"
    case dialogDim = "dialog-dim"

    case composer
    case counter
    case counterOver = "counter-over"
  }
}

extension Theme.Role {
  /// By the word of a theme file.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { (Substring($0.rawValue), $0) })

  /// The role whose style this one has where a theme does not say; nil for `.text`.
  package var base: Self? {
    switch self {
    case .text: nil
    case .dim, .rule, .masthead, .headlineUnread, .headlineRead, .articleTitle, .standfirst, .heading, .quote,
      .code, .link, .emphasis, .strong, .marked, .deleted, .inserted, .tableHeader, .match, .commentAuthor,
      .commentText, .status, .prompt, .dialog, .composer, .unreadMark, .starMark, .selectionBar, .notice:
      .text
    case .mastheadDate, .mastheadReader: .masthead
    case .paneTitle, .headlineMeta, .byline, .caption, .listMarker, .commentMeta, .commentMark, .tombstone,
      .hint, .counter, .tab, .quoteBar, .linkNumber:
      .dim
    case .paneTitleFocused: .paneTitle
    case .tabCurrent: .tab
    case .tabCount: .tab
    case .newCount, .commentNew: .unreadMark
    case .articleSection: .paneTitle
    case .linkSelected, .matchCurrent: .match
    case .commentAuthorOwn, .commentStaff: .commentAuthor
    case .commentTree: .rule
    case .statusError, .statusDone: .status
    case .promptLabel: .prompt
    case .hintKey: .hint
    case .dialogFrame, .dialogTitle, .dialogSelected, .dialogDim: .dialog
    case .counterOver: .statusError
    }
  }
}
