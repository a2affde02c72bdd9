import Console
import ReaderUI

/// What every shell's completions are made from.
enum CompletionWords {
  static let commands = CommandList.all

  /// Options whose next word is an argument, before the command's name.
  static let leading = CommandSpec.global.filter { $0.argument != nil }.map { "--\($0.name)" }

  /// The first column of `broadsheet sections`.
  static let sectionFilter = "sections 2>/dev/null | sed 's/  .*//'"

  /// The themes that were there when the completions were made.
  static var themes: [String] { ThemeFiles.all().map(\.name) }

  /// What can follow the command's name.
  static func operands(of command: CommandSpec) -> ArgumentKind {
    command.actions.isEmpty ? command.kind : .choice(command.actions.flatMap(\.verbs))
  }

  /// In single quotes, for any of the shells.
  static func quoted(_ words: String) -> String {
    "'" + words.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
