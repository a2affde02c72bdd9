/// One command of the program: its help is made from this.
package struct CommandSpec: Hashable, Sendable {
  package var name: String
  /// What follows the name: `PATH…`.
  package var operands: String
  package var summary: String
  package var options: [OptionSpec]
  package var examples: [String]
  /// How many operands there may be.
  package var count: ClosedRange<Int>

  package init(
    _ name: String, _ operands: String = "", summary: String, options: [OptionSpec] = [],
    examples: [String] = [], count: ClosedRange<Int> = 0...0
  ) {
    self.name = name
    self.operands = operands
    self.summary = summary
    self.options = options
    self.examples = examples
    self.count = count
  }

  /// Options that every command takes.
  package static let global: [OptionSpec] = [
    OptionSpec("store", argument: "PATH", help: "the store to work on (BROADSHEET_STORE)"),
    OptionSpec("config", argument: "PATH", help: "the configuration file, in the place of your own"),
    OptionSpec("quiet", "q", help: "say nothing but errors"),
    OptionSpec("json", help: "one JSON object a line, for programs"),
    OptionSpec("help", "h", help: "show this help"),
    OptionSpec("version", "V", help: "show the version"),
  ]
}
