/// A part of the screen that can have the focus.
package enum Pane: CaseIterable, Sendable {
  case headlines
  case article
  case comments

  /// In tables and configuration files.
  package var word: String {
    switch self {
    case .headlines: "list"
    case .article: "article"
    case .comments: "comments"
    }
  }
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

  package init(_ pane: Pane) {
    switch pane {
    case .headlines: self = .headlines
    case .article: self = .article
    case .comments: self = .comments
    }
  }

  package func contains(_ pane: Pane) -> Bool { contains(PaneSet(pane)) }
}
