import Console

/// Completions for fish.
///
/// Source: complete(1) of fish.
enum FishCompletions {
  static var text: String {
    """
    # fish completion for broadsheet: broadsheet completions fish

    function __broadsheet_command
      set -l skip 0
      for word in (commandline -opc)[2..-1]
        if test $skip = 1
          set skip 0
        else if contains -- $word \(CompletionWords.leading.joined(separator: " "))
          set skip 1
        else if not string match -q -- '-*' $word
          echo $word
          return
        end
      end
    end

    complete -c broadsheet -f
    \(CommandSpec.global.map { line(nil, $0) }.joined(separator: "\n"))
    \(CompletionWords.commands.map(lines).joined(separator: "\n"))

    """
  }

  private static func lines(_ command: CommandSpec) -> String {
    let name = "complete -c broadsheet -n 'test -z (__broadsheet_command)' -a \(command.name)"
    let options = command.options.map { line(command, $0) }
    return ([name + " -d " + CompletionWords.quoted(command.summary)] + options + operands(of: command))
      .joined(separator: "\n")
  }

  private static func operands(of command: CommandSpec) -> [String] {
    let kind = CompletionWords.operands(of: command)
    guard kind != .words else { return [] }
    return ["complete -c broadsheet -n \(condition(command))\(argument(kind, isRequired: false))"]
  }

  private static func line(_ command: CommandSpec?, _ option: OptionSpec) -> String {
    let place = command.map { " -n " + condition($0) } ?? ""
    let letter = option.letter.map { " -s \($0)" } ?? ""
    let argument = option.argument == nil ? "" : argument(option.kind, isRequired: true)
    return
      "complete -c broadsheet\(place)\(letter) -l \(option.name)\(argument) -d \(CompletionWords.quoted(option.help))"
  }

  private static func condition(_ command: CommandSpec) -> String {
    CompletionWords.quoted("string match -q -- \(command.name) (__broadsheet_command)")
  }

  private static func argument(_ kind: ArgumentKind, isRequired: Bool) -> String {
    let required = isRequired ? " -r" : ""
    switch kind {
    case .words: return isRequired ? " -x" : ""
    case .file: return required + " -F"
    case .choice(let words):
      return required + " -f -a " + CompletionWords.quoted(words.joined(separator: " "))
    case .section:
      return required + " -f -a " + CompletionWords.quoted("(broadsheet \(CompletionWords.sectionFilter))")
    case .theme:
      return required + " -f -a " + CompletionWords.quoted(CompletionWords.themes.joined(separator: " "))
    }
  }
}
