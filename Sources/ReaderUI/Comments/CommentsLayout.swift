package import NewsModel

/// A discussion set for one width, with what is collapsed.
package struct CommentsLayout: Hashable, Sendable {
  /// A comment that is shown, and the lines it takes with the blank one after it left out.
  package struct Row: Hashable, Sendable {
    package var id: CommentID
    package var isRoot: Bool
    package var lines: Range<Int>
  }

  package let width: Int
  package internal(set) var page: TypesetPage
  package internal(set) var rows: [Row]

  /// Below this there is no room for a bar with text beside it, and nothing is drawn.
  static let narrowest = 5
  /// Columns at the left edge for the bar of the selection.
  static let margin = 1
  /// The deepest that replies are indented, however wide the pane is.
  private static let deepest = 6
  /// Text is not made narrower than this by indenting.
  private static let narrowestText = 18

  /// How many levels are indented in a width.
  static func depthCap(width: Int) -> Int {
    max(0, min(deepest, (width - margin - 2 - narrowestText) / 2))
  }

  func row(of id: CommentID) -> Int? {
    rows.firstIndex { $0.id == id }
  }

  /// The row that a line of the page belongs to: the last one that does not begin below it.
  func row(atLine line: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    return max(0, (rows.firstIndex { $0.lines.lowerBound > line } ?? rows.count) - 1)
  }
}

extension CommentsLayout {
  init(
    _ thread: CommentThread, width: Int, collapsed: Set<CommentID>, new: Set<CommentID>,
    muted: Set<ReaderID>, elsewhere: Int, words: TimeWords, keymap: Keymap = .standard
  ) {
    let measure = max(1, min(ArticleLayout.measure + 4, width - Self.margin - 1))
    var setter = CommentSetter(left: Self.margin, measure: measure, words: words, muted: muted)
    setter.setHead(of: thread, elsewhere: elsewhere, keymap)
    let names = Dictionary(thread.comments.map { ($0.id, $0) }) { first, _ in first }
    var rows: [Row] = []
    let cap = Self.depthCap(width: width)
    for entry in CommentTree(thread.comments, collapsed: collapsed, deepest: cap).entries {
      let comment = thread.comments[entry.index]
      let parent = comment.depth > cap ? comment.parent.flatMap { names[$0] } : nil
      let lines = setter.set(comment, entry, isNew: new.contains(comment.id), inReplyTo: parent)
      rows.append(Row(id: comment.id, isRoot: comment.depth == 0, lines: lines))
    }
    self.init(width: width, page: setter.typesetter.page, rows: rows)
  }
}
