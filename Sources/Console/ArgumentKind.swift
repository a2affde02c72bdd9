/// What an option's argument or an operand is: a shell completes words by it.
package enum ArgumentKind: Hashable, Sendable {
  case words
  case file
  case choice([String])
  /// One of the paper's sections.
  case section
  /// One of the themes.
  case theme
}
