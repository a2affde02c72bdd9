import Console

/// Every command of the program, in the order of the help.
enum CommandList {
  static let reading = CommandSpec(
    "read", "[ARTICLE]", topic: .reader, summary: "open the reader",
    options: [
      OptionSpec("section", "s", argument: "S", kind: .section, help: "begin in this section"),
      OptionSpec("theme", "t", argument: "NAME", kind: .theme, help: "the theme, by name or file"),
      OptionSpec("ascii", help: "draw with ASCII only"),
      OptionSpec("linear", help: "lines of words, for screen readers and braille"),
    ],
    examples: ["broadsheet", "broadsheet read --section borders", "broadsheet read 12"], count: 0...1)

  static let ofIntake = Set(IntakeSpecs.all.map(\.name))

  static func named(_ name: String) -> CommandSpec? {
    // Whoever opens the paper needs no other command's words.
    name == reading.name ? reading : all.first { $0.name == name }
  }

  static let all: [CommandSpec] =
    [reading] + IntakeSpecs.all + ArticleCommands.specs + CommentCommands.specs + CommentVerbs.specs
    + NoticeCommands.specs
    + ModerationCommands.specs + StoreCommands.specs + ConfigCommand.specs + ManualCommands.specs
    + SessionCommands.specs

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus {
    if name == "read" { return try ReadCommand(arguments).run() }
    if let status = try ArticleCommands.run(name, arguments) { return status }
    if let status = try CommentCommands.run(name, arguments) { return status }
    if let status = try CommentVerbs.run(name, arguments) { return status }
    if let status = try NoticeCommands.run(name, arguments) { return status }
    if let status = try ModerationCommands.run(name, arguments) { return status }
    if let status = try StoreCommands.run(name, arguments) { return status }
    if let status = try ConfigCommand.run(name, arguments) { return status }
    if let status = try ManualCommands.run(name, arguments) { return status }
    if let status = try SessionCommands.run(name, arguments) { return status }
    return .wrongUsage
  }
}
