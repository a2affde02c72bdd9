/// What a command with several verbs does with one family of them.
package struct ActionSpec: Hashable, Sendable {
  package var verbs: [String]
  /// What follows the verb: `READER`.
  package var operands: String
  package var help: String

  package init(_ verbs: [String], _ operands: String = "", help: String) {
    self.verbs = verbs
    self.operands = operands
    self.help = help
  }

  /// As it is typed: `warn|ban READER`.
  package var words: String {
    verbs.joined(separator: "|") + (operands.isEmpty ? "" : " " + operands)
  }
}
