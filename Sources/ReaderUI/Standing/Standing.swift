package import NewsModel

/// What somebody may do in a session before they are a reader.
package enum Standing: Hashable, Sendable {
  /// A reader, or an account that becomes one at the first act.
  case member
  /// Reads, and becomes a reader by choosing a name.
  case stranger(JoinPolicy)
  /// Reads.
  case guest
}
