import Console
import NewsModel

/// `moderate` and `readers`.
enum ModerationCommands {
  static let specs = [
    CommandSpec(
      "moderate", "[list|show ID|approve ID|reject ID|hide ID]",
      summary: "the moderators' desk; without words, its screen",
      options: [
        OptionSpec(
          "queue", argument: "Q",
          help: ModerationItem.Queue.allCases.map(\.rawValue).joined(separator: ", ") + " (reported)"),
        OptionSpec("reason", argument: "R", help: "why it is rejected; compulsory there"),
        OptionSpec("limit", "n", argument: "N", help: "at most this many (100)"),
        OptionSpec("theme", "t", argument: "NAME", help: "the theme of the screen"),
        OptionSpec("ascii", help: "draw with ASCII only"),
      ],
      examples: [
        "broadsheet moderate", "broadsheet moderate list --json",
        "broadsheet moderate reject 7 --reason abusive",
      ],
      count: 0...2),
    CommandSpec(
      "readers",
      "[list|role NAME ROLE|add|key|keys|revoke|bar|admit|policy|invite|requests|approve|refuse …]",
      summary: "the readers of the paper, and who may come in", options: ReaderKeysCommand.options,
      examples: [
        "broadsheet readers", "broadsheet readers role alice moderator",
        "broadsheet readers key alice alice.pub",
      ], count: 0...3),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "moderate": try ModerateCommand(arguments).run()
    case "readers": try ReadersCommand(arguments).run()
    default: nil
    }
  }
}
