package import NewsModel

/// A piece of what a session says in lines.
package enum Utterance: Hashable, Sendable {
  /// On a line of its own.
  case line(SafeText)
  /// What was typed: goes on where the line ends.
  case typed(SafeText)
  /// The last columns of the line were taken back.
  case erased(columns: Int)
}
