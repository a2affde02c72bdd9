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

    # How many words that are no options stand after the command, with the one that is typed.
    function __broadsheet_place
      set -l words (commandline -opc)
      set -l place (contains -i -- (__broadsheet_command) $words)
      or return
      count (string match -v -- '-*' $words[$place..-1])
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
    let isVerb = !command.actions.isEmpty
    let first = condition(command, and: isVerb ? "test (__broadsheet_place) = 1" : nil)
    let rest = CompletionWords.operandsAfterVerbs(of: command).map { operand in
      let verb = "contains -- \(operand.verb) (commandline -opc)"
      let place = "test (__broadsheet_place) = \(operand.place); and \(verb)"
      return operandLine(condition(command, and: place), operand.kind)
    }
    return [operandLine(first, kind)] + rest
  }

  private static func operandLine(_ condition: String, _ kind: ArgumentKind) -> String {
    "complete -c broadsheet -n \(condition)\(argument(kind, isRequired: false))"
  }

  private static func line(_ command: CommandSpec?, _ option: OptionSpec) -> String {
    let place = command.map { " -n " + ($0 == CompletionWords.unnamed ? reading : condition($0)) } ?? ""
    let letter = option.letter.map { " -s \($0)" } ?? ""
    let argument = option.argument == nil ? "" : argument(option.kind, isRequired: true)
    return
      "complete -c broadsheet\(place)\(letter) -l \(option.name)\(argument) -d \(CompletionWords.quoted(option.help))"
  }

  private static func condition(_ command: CommandSpec, and more: String? = nil) -> String {
    CompletionWords.quoted(
      "contains -- \(command.name) (__broadsheet_command)" + (more.map { "; and " + $0 } ?? ""))
  }

  private static let reading = CompletionWords.quoted(
    "test -z (__broadsheet_command); or contains -- \(CompletionWords.unnamed.name) (__broadsheet_command)")

  private static func argument(_ kind: ArgumentKind, isRequired: Bool) -> String {
    let required = isRequired ? " -r" : ""
    switch kind {
    case .words: return isRequired ? " -x" : ""
    case .file: return required + " -F"
    case .choice(let words):
      return required + " -f -a " + CompletionWords.quoted(words.joined(separator: " "))
    case .section: return required + answers(of: CompletionWords.sectionFilter)
    case .theme: return required + answers(of: CompletionWords.themeFilter)
    }
  }

  /// The program is asked when words are completed.
  private static func answers(of filter: String) -> String {
    " -f -a " + CompletionWords.quoted("(broadsheet \(filter))")
  }
}
