/// One command of the program: its help, its manual and its completions are made from this.
package struct CommandSpec: Hashable, Sendable {
  package var name: String
  /// What follows the name: `PATH…`.
  package var operands: String
  package var topic: CommandTopic
  package var summary: String
  /// For a command with verbs of its own: what they are.
  package var actions: [ActionSpec]
  package var options: [OptionSpec]
  package var examples: [String]
  /// How many operands there may be.
  package var count: ClosedRange<Int>
  /// What a shell may offer for the operands.
  package var kind: ArgumentKind

  package init(
    _ name: String, _ operands: String = "", topic: CommandTopic, summary: String,
    actions: [ActionSpec] = [],
    options: [OptionSpec] = [], examples: [String] = [], count: ClosedRange<Int> = 0...0,
    kind: ArgumentKind = .words
  ) {
    self.name = name
    self.operands = operands
    self.topic = topic
    self.summary = summary
    self.actions = actions
    self.options = options
    self.examples = examples
    self.count = count
    self.kind = kind
  }

  /// Options that every command takes.
  package static let global: [OptionSpec] = [
    OptionSpec("store", argument: "PATH", kind: .file, help: "the store to work on (BROADSHEET_STORE)"),
    OptionSpec(
      "config", argument: "PATH", kind: .file, help: "the configuration file, in the place of your own"),
    OptionSpec("quiet", "q", help: "say nothing but errors"),
    OptionSpec("json", help: "one JSON object a line, for programs"),
    OptionSpec("help", "h", help: "show this help"),
    OptionSpec("version", "V", help: "show the version"),
  ]
}
