import Console

/// Every command of the program, in the order of the help.
enum CommandList {
  static let reading = CommandSpec(
    "read", "[ARTICLE]", summary: "open the reader",
    options: [
      OptionSpec("section", "s", argument: "S", help: "begin in this section"),
      OptionSpec("theme", "t", argument: "NAME", help: "the theme, by name or file"),
      OptionSpec("ascii", help: "draw with ASCII only"),
    ],
    examples: ["broadsheet", "broadsheet read --section borders", "broadsheet read 12"], count: 0...1)

  static let ofIntake: Set<String> = ["import", "inspect", "subscribe", "unsubscribe", "fetch"]

  static func named(_ name: String) -> CommandSpec? {
    all.first { $0.name == name }
  }

  static let all: [CommandSpec] =
    [
      reading,
      CommandSpec("import", "PATH…", summary: "take in saved pages, feeds and OPML files"),
      CommandSpec("inspect", "PATH…", summary: "show what import would take, without a store"),
      CommandSpec("subscribe", "URL…", summary: "follow feeds, or the feeds that pages name"),
      CommandSpec("unsubscribe", "FEED…", summary: "follow feeds no longer; their stories stay"),
      CommandSpec("fetch", "[FEED…]", summary: "fetch the feeds that are due, or those that are named"),
    ] + ArticleCommands.specs + CommentCommands.specs + ModerationCommands.specs + StoreCommands.specs
    + ConfigCommand.specs

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus {
    if name == "read" { return try ReadCommand(arguments).run() }
    if let status = try ArticleCommands.run(name, arguments) { return status }
    if let status = try CommentCommands.run(name, arguments) { return status }
    if let status = try ModerationCommands.run(name, arguments) { return status }
    if let status = try StoreCommands.run(name, arguments) { return status }
    if let status = try ConfigCommand.run(name, arguments) { return status }
    return .wrongUsage
  }
}
