/// A part of the screen that can have the focus.
package enum Pane: String, CaseIterable, Sendable {
  case headlines
  case article
  case comments
}

/// Some panes.
package struct PaneSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let headlines = PaneSet(rawValue: 1)
  package static let article = PaneSet(rawValue: 2)
  package static let comments = PaneSet(rawValue: 4)
  package static let all: PaneSet = [.headlines, .article, .comments]

  package func contains(_ pane: Pane) -> Bool {
    switch pane {
    case .headlines: contains(PaneSet.headlines)
    case .article: contains(PaneSet.article)
    case .comments: contains(PaneSet.comments)
    }
  }
}
