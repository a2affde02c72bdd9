import Console

/// What every shell's completions are made from.
enum CompletionWords {
  static let commands = CommandList.all

  /// The command that is meant where none is named.
  static let unnamed = CommandList.reading

  /// Options whose next word is an argument, before the command's name.
  static let leading = (CommandSpec.global + unnamed.options).filter { $0.argument != nil }.flatMap(names)

  /// As they are typed.
  static func names(of option: OptionSpec) -> [String] {
    ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
  }

  /// The first column of `broadsheet sections`.
  static let sectionFilter = "sections 2>/dev/null | sed 's/  .*//'"

  /// The themes that are there when words are completed: a reader's own come and go.
  static let themeFilter = "config themes 2>/dev/null"

  /// What can follow the command's name.
  static func operands(of command: CommandSpec) -> ArgumentKind {
    command.actions.isEmpty ? command.kind : .choice(command.actions.flatMap(\.verbs))
  }

  /// An operand after one of a command's verbs.
  struct Operand {
    let verb: String
    /// From 1, which is the verb itself.
    let place: Int
    let kind: ArgumentKind
  }

  static func operandsAfterVerbs(of command: CommandSpec) -> [Operand] {
    command.actions.flatMap { action in
      action.verbs.flatMap { verb in
        action.kinds.enumerated().filter { $0.element != .words }.map {
          Operand(verb: verb, place: $0.offset + 2, kind: $0.element)
        }
      }
    }
  }

  /// In single quotes, for any of the shells.
  static func quoted(_ words: String) -> String {
    "'" + words.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
