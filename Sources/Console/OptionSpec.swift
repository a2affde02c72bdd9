/// One option of a command, in the manner of `getopt_long`.
package struct OptionSpec: Hashable, Sendable {
  package var name: String
  package var letter: Character?
  /// What the argument is called in the help; nil for an option without one.
  package var argument: String?
  /// What a shell may offer for the argument.
  package var kind: ArgumentKind
  package var help: String

  package init(
    _ name: String, _ letter: Character? = nil, argument: String? = nil, kind: ArgumentKind = .words,
    help: String
  ) {
    self.name = name
    self.letter = letter
    self.argument = argument
    self.kind = kind
    self.help = help
  }
}
