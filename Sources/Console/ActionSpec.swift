/// What a command with several verbs does with one family of them.
package struct ActionSpec: Hashable, Sendable {
  package var verbs: [String]
  /// What follows the verb: `READER`.
  package var operands: String
  package var help: String
  /// What a shell may offer for the operands after the verb, as far as it is known.
  package var kinds: [ArgumentKind]

  package init(
    _ verbs: [String], _ operands: String = "", help: String, kinds: [ArgumentKind] = []
  ) {
    self.verbs = verbs
    self.operands = operands
    self.help = help
    self.kinds = kinds
  }

  /// As it is typed: `warn|ban READER`.
  package var words: String {
    verbs.joined(separator: "|") + (operands.isEmpty ? "" : " " + operands)
  }
}
