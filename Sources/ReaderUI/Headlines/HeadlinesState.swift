package import Canvas
package import NewsModel

/// The headline list.
package struct HeadlinesState: Hashable, Sendable {
  package internal(set) var query: HeadlineQuery
  package internal(set) var window = HeadlineWindow()
  /// Whether a story that several papers have stands here once.
  var isFolded = false
  /// What stands first; a search is by time all the same.
  package internal(set) var order = HeadlineQuery.Order.time
  /// What was asked for and has not come yet.
  var loads: [HeadlineLoad] = []
  /// The words that `n` and `N` look for in titles; nil where they look for unread stories.
  package internal(set) var findWords: SafeText?
  /// When the reader left the last time: a line stands between what has come since and what was there.
  package internal(set) var lastVisit: Timestamp?
  /// What the search that is shown has found.
  package internal(set) var searchCounts: SearchCounts?
  /// Where the reader was before each search of the archive.
  var places: [HeadlinePlace] = []
  /// Stories that have come since the list was loaded.
  package internal(set) var arrivedCount = 0
  /// Marks that are on their way to the store.
  var pendingMarks: [PendingMark] = []
  /// Marks that the store has confirmed while rows were on their way, which may have been read before them.
  var overtakingMarks: [PendingMark] = []
  /// What the pane has to draw in; set by the frame before anything is performed.
  package internal(set) var size = Size.zero
  /// Beside other panes a line of scrolling repaints the whole pane, so the list jumps by half a pane there.
  var scrollsByHalf = false

  package init(query: HeadlineQuery = HeadlineQuery()) {
    self.query = query
  }

  package var selection: Headline? { window.selection }
  package var isSearch: Bool { query.search != nil }
  /// Whether a search is confined to a section or by a filter.
  var isConfinedSearch: Bool { isSearch && query != query.onlySearch }
  /// Whether the rows that are seen are about to be replaced: keys that act on a row have to wait.
  package var isAwaitingRows: Bool { loads.contains { $0.isReplacement || $0.isSeek } }

  static let pageLength = 64
  /// The stories of a search are looked through for the words.
  static let searchPageLength = 24
}

/// A list that a search covers, as it was.
package struct HeadlinePlace: Hashable, Sendable {
  package var query: HeadlineQuery
  package var window: HeadlineWindow
}

extension HeadlineQuery {
  /// The same search over the whole archive.
  var onlySearch: HeadlineQuery {
    var query = HeadlineQuery()
    query.search = search
    return query
  }
}

/// A mark on its way to the store.
struct PendingMark: Hashable, Sendable {
  var id: ArticleID
  var mark: ArticleMark
}
