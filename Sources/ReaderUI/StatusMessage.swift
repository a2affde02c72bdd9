package import NewsModel

/// A sentence for the status line.
package struct StatusMessage: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something to know.
    case information
    /// How far something is that is under way: seen as it changes, and not said each time.
    case progress
    /// What was asked for is done.
    case done
    /// What was asked for could not be done.
    case failure
  }

  package var text: SafeText
  package var kind: Kind

  package init(_ text: SafeText, _ kind: Kind = .information) {
    self.text = text
    self.kind = kind
  }
}
