package import Canvas

/// How many columns the reader has given to the panes at the edges; nil where the screen decides. The story has the rest.
package struct PaneWidths: Hashable, Sendable {
  package var list: Int?
  package var comments: Int?

  package init(list: Int? = nil, comments: Int? = nil) {
    self.list = list
    self.comments = comments
  }

  /// Narrower than this neither headlines nor comments can be read.
  static let narrowest = 20
  static let narrowestStory = 36

  /// The list's columns beside one pane of a screen.
  func list(beside columns: Int) -> Int {
    let own = list ?? min(46, max(34, columns * 36 / 100))
    return Self.fit(own, below: columns - 1 - Self.narrowestStory)
  }

  /// The list's and the comments' columns on a screen with all three, which are parted by a line each.
  func edges(of columns: Int) -> (list: Int, comments: Int) {
    let wanted = comments ?? min(56, max(36, columns * 27 / 100))
    let left = Self.fit(
      list ?? min(48, max(34, columns * 28 / 100)), below: columns - 2 - Self.narrowestStory - Self.narrowest)
    return (left, Self.fit(wanted, below: columns - left - 2 - Self.narrowestStory))
  }

  private static func fit(_ columns: Int, below limit: Int) -> Int {
    min(max(narrowest, columns), max(narrowest, limit))
  }
}

extension PaneLayout {
  /// The line between two panes, named for the one of them that is at an edge of the screen; nil beside such a line.
  package func border(at point: Point) -> Pane? {
    guard let first = boxes.first, (first.title.row..<first.body.maxRow).contains(point.row) else {
      return nil
    }
    let right = boxes.first { $0.title.column == point.column + 1 }?.pane
    switch right {
    case nil, .headlines: return nil
    case .comments where width == .wide: return .comments
    case .article, .comments: return .headlines
    }
  }
}
