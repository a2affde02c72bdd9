import Console
import NewsModel

/// `moderate` and `readers`.
enum ModerationCommands {
  static let specs = [
    CommandSpec(
      "moderate",
      "[list|(show|approve|reject|hide|feature|unfeature) ID|(warn|premod|suspend|ban|unban) READER|(open|close|hold) ARTICLE|words|settings|log]",
      summary: "the moderators' desk; without words, its screen",
      options: [
        OptionSpec(
          "queue", argument: "Q",
          help: ModerationItem.Queue.allCases.map(\.rawValue).joined(separator: ", ") + " (reported)"),
        OptionSpec("reason", argument: "R", help: "why; the author or the reader is told it"),
        OptionSpec("days", argument: "N", help: "how long a sanction lasts"),
        OptionSpec("until", argument: "T", help: "when a sanction ends"),
        OptionSpec("list", argument: "L", help: "the list of words: banned or suspect (banned)"),
        OptionSpec("limit", "n", argument: "N", help: "at most this many (100)"),
        OptionSpec("theme", "t", argument: "NAME", help: "the theme of the screen"),
        OptionSpec("ascii", help: "draw with ASCII only"),
      ],
      examples: [
        "broadsheet moderate reject 7 --reason abusive",
        "broadsheet moderate suspend bob --days 7 --reason spam",
        "broadsheet moderate words add --list suspect casino",
        "broadsheet moderate settings hold.first 2",
      ],
      count: 0...1000),
    CommandSpec(
      "readers",
      "[list|role NAME ROLE|add|key|keys|revoke|bar|admit|policy|invite|requests|approve|refuse|export|erase …]",
      summary: "the readers of the paper, and who may come in", options: ReaderKeysCommand.options,
      examples: [
        "broadsheet readers role alice moderator", "broadsheet readers key alice alice.pub",
        "broadsheet readers export > mine.json", "broadsheet readers erase bob",
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
