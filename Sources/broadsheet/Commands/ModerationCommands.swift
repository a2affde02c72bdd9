import Console
import NewsModel

/// `moderate` and `readers`.
enum ModerationCommands {
  static let specs = [moderate, readers]

  static let moderate = CommandSpec(
    "moderate", "[ACTION …]", topic: .people, summary: "the moderators' desk; without an action, its screen",
    actions: [
      ActionSpec(["list"], help: "the comments of a queue (--queue)"),
      ActionSpec(["show", "approve", "hide", "reject"], "COMMENT", help: "look at it; decide on it"),
      ActionSpec(["feature", "unfeature"], "COMMENT", help: "pick it out"),
      ActionSpec(["warn", "premod", "suspend", "ban"], "READER", help: "with --reason"),
      ActionSpec(
        ["unwarn", "unpremod", "unsuspend", "unban"], "READER", help: "lift it; unban a suspension too"),
      ActionSpec(["close", "open", "hold"], "ARTICLE", help: "its discussion"),
      ActionSpec(
        ["words"], "[list|add|remove WORD…]", help: "those that are refused or held",
        kinds: [.choice(["list", "add", "remove"])]),
      ActionSpec(
        ["settings"], "[NAME VALUE]", help: "the rules of the paper",
        kinds: [.choice(PaperSetting.all.map(\.key))]),
      ActionSpec(["log"], help: "everything that was decided"),
    ],
    options: [
      OptionSpec(
        "queue", argument: "Q", kind: .choice(ModerationItem.Queue.allCases.map(\.rawValue)),
        help: ModerationItem.Queue.allCases.map(\.rawValue).joined(separator: ", ") + " (reported)"),
      OptionSpec(
        "reason", argument: "R", kind: .choice(Report.Reason.allCases.map(\.rawValue)),
        help: "why; the author or the reader is told it"),
      OptionSpec("revision", argument: "N", help: "decide on this one only, as show gave it"),
      OptionSpec("days", argument: "N", help: "how long a sanction lasts, or until when"),
      OptionSpec("until", argument: "T", help: "how long a sanction lasts, or until when"),
      OptionSpec(
        "list", argument: "L", kind: .choice(["banned", "suspect"]),
        help: "the list of words: banned or suspect (banned)"),
      OptionSpec("limit", "n", argument: "N", help: "at most this many (100)"),
      OptionSpec("theme", "t", argument: "NAME", kind: .theme, help: "the theme of the screen"),
      OptionSpec("ascii", help: "draw with ASCII only; say it in lines of words"),
      OptionSpec("linear", help: "draw with ASCII only; say it in lines of words"),
    ],
    examples: ["broadsheet moderate suspend bob --days 7 --reason spam"], count: 0...1000)

  private static let roles = Reader.Role.allCases.map(\.rawValue)

  static let readers = CommandSpec(
    "readers", "[ACTION …]", topic: .people,
    summary: "the readers of the paper, and who may come in",
    actions: [
      ActionSpec(["list"], help: "who they are"),
      ActionSpec(
        ["role"], "NAME ROLE", help: roles.joined(separator: ", "),
        kinds: [.words, .choice(roles)]),
      ActionSpec(["export", "erase"], "[NAME]", help: "what the paper keeps of you, or of them"),
    ] + ReaderKeysCommand.actions, options: ReaderKeysCommand.options,
    examples: [
      "broadsheet readers role alice moderator",
      "broadsheet readers export > mine.json", "broadsheet readers erase bob",
    ], count: 0...3)

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "moderate": try ModerateCommand(arguments).run()
    case "readers": try ReadersCommand(arguments).run()
    default: nil
    }
  }
}
