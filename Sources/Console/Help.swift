package import NewsModel

/// The help of the program and of its commands, made from their specifications.
package enum Help {
  package static let version = "0.1.0"

  package static func overview(_ commands: [CommandSpec]) -> SafeText {
    let width = commands.map(\.name.count).max() ?? 0
    let rows = commands.map { "  \(padded($0.name, width))  \($0.summary)" }
    return SafeText(
      text: """
        Broadsheet: a newspaper that you read in a terminal.

        Usage: broadsheet [COMMAND] [OPTION…] [OPERAND…]
        Without a command it opens the reader.

        \(rows.joined(separator: "\n"))

        Options for every command:
        \(optionRows(CommandSpec.global))

        `broadsheet COMMAND --help` says more about one.
        """)
  }

  package static func text(of command: CommandSpec) -> SafeText {
    var parts = [
      "Usage: broadsheet \(command.name) [OPTION…]"
        + (command.operands.isEmpty ? "" : " " + command.operands),
      sentence(command.summary),
    ]
    if !command.options.isEmpty { parts.append("Options:\n" + optionRows(command.options)) }
    parts.append("Options for every command:\n" + optionRows(CommandSpec.global))
    if !command.examples.isEmpty {
      parts.append("Examples:\n" + command.examples.map { "  " + $0 }.joined(separator: "\n"))
    }
    return SafeText(text: parts.joined(separator: "\n\n"))
  }

  private static func optionRows(_ options: [OptionSpec]) -> String {
    let labels = options.map(label)
    let width = labels.map(\.count).max() ?? 0
    return zip(labels, options).map { "  \(padded($0, width))  \($1.help)" }.joined(separator: "\n")
  }

  private static func label(_ option: OptionSpec) -> String {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    return letter + "--\(option.name)" + (option.argument.map { " \($0)" } ?? "")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }
}
