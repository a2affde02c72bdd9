package import NewsModel

/// A sentence for the status line.
package struct StatusMessage: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something to know.
    case information
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
