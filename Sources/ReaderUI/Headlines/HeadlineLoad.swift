package import NewsModel

/// A page of headlines that was asked for, and what it is for.
package struct HeadlineLoad: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// The list begins anew with it.
    case replace(HeadlineWindow.Choice)
    /// It is added at the end of the window.
    case older
    /// It is added at the beginning.
    case newer
    /// Its first row is the one that was looked for.
    case seek(HeadlineSeek)
  }

  package var query: HeadlineQuery
  package var start: PageStart
  package var purpose: Purpose

  package var isReplacement: Bool {
    if case .replace = purpose { return true }
    return false
  }

  package var isSeek: Bool {
    if case .seek = purpose { return true }
    return false
  }
}

/// A jump to a row that has something.
package struct HeadlineSeek: Hashable, Sendable {
  package enum Goal: Hashable, Sendable {
    case unread
    case title(SafeText)
    /// Any row: the neighbour.
    case any
  }

  package var goal: Goal
  package var isForward: Bool
  /// Whether the story is opened as well.
  package var opens: Bool

  package init(_ goal: Goal, isForward: Bool, opens: Bool = false) {
    self.goal = goal
    self.isForward = isForward
    self.opens = opens
  }
}
