package import NewsModel

/// The help of the program and of its commands, made from their specifications. Each fits a screen of 80×24.
package enum Help {
  package static let version = "0.1.0"
  /// The day of this version, for manuals.
  package static let day = "2026-11-26"

  package static func overview(_ commands: [CommandSpec]) -> SafeText {
    let topics = CommandTopic.allCases.map { topic in
      (commands.filter { $0.topic == topic }.map(\.name).joined(separator: " "), topic.summary)
    }
    return SafeText(
      text: """
        Usage: broadsheet [COMMAND] [OPTION…] [OPERAND…]
        A newspaper that you read in a terminal.

        \(rows(topics))

        Options for every command:
        \(optionRows(CommandSpec.global))

        `broadsheet COMMAND --help` says more about one, `man broadsheet` about all.
        """)
  }

  package static func text(of command: CommandSpec) -> SafeText {
    var parts = [
      "Usage: broadsheet \(command.name) [OPTION…]"
        + (command.operands.isEmpty ? "" : " " + command.operands) + "\n" + sentence(command.summary)
    ]
    if !command.actions.isEmpty { parts.append(rows(command.actions.map { ($0.words, $0.help) })) }
    if !command.options.isEmpty { parts.append(optionRows(command.options)) }
    let global = "Every command takes " + CommandSpec.global.map { "--\($0.name)" }.joined(separator: " ")
    parts.append(([global] + command.examples.map { "  $ " + $0 }).joined(separator: "\n"))
    return SafeText(text: parts.joined(separator: "\n\n"))
  }

  /// Those that follow each other and have one help share a row.
  private static func optionRows(_ options: [OptionSpec]) -> String {
    rows(
      options.reduce(into: [(String, String)]()) { rows, option in
        guard let last = rows.last, last.1 == option.help else {
          return rows.append((option.label, option.help))
        }
        rows[rows.count - 1].0 = last.0 + ", " + option.label.drop { $0 == " " }
      })
  }

  private static func rows(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    let indent = "\n" + String(repeating: " ", count: width + 4)
    return rows.map { label, help in
      "  \(padded(label, width))  " + LineFilling.lines(help, columns - width - 4).joined(separator: indent)
    }.joined(separator: "\n")
  }

  private static let columns = 80

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A letter that stands alone is the name of a key, unless it is the article: Y is another key than y.
  package static func sentence(_ summary: String) -> String {
    let first = summary.prefix { $0 != " " }
    if first.count == 1, first != "a" { return summary + "." }
    return summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }
}

extension OptionSpec {
  fileprivate var label: String {
    (letter.map { "-\($0), " } ?? "    ") + "--\(name)" + (argument.map { " \($0)" } ?? "")
  }
}
