import Console

/// Completions for bash, without the library of bash-completion.
///
/// Source: Bash Reference Manual, Programmable Completion.
enum BashCompletions {
  static var text: String {
    """
    # bash completion for broadsheet: broadsheet completions bash

    _broadsheet_lines() {
      local line
      while IFS= read -r line; do
        if [[ $line == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$line")"); fi
      done
    }

    # bash parts --section=Borders into three words, unless = is taken out of COMP_WORDBREAKS.
    _broadsheet() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} head=
      case $prev:$cur in
        *:--*=*) prev=${cur%%=*} head=${cur%%=*}=; cur=${cur#*=} ;;
        --*:=) cur= ;;
        =:*) prev=${COMP_WORDS[COMP_CWORD-2]} ;;
      esac
      COMPREPLY=()
      _broadsheet_words
      COMPREPLY=("${COMPREPLY[@]/#/$head}")
    }

    _broadsheet_words() {
      local command= place i
      for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i+1]} == = ]]; then ((i += 2)); continue; fi
        case ${COMP_WORDS[i]} in
          \(CompletionWords.leading.joined(separator: "|"))) ((i++)) ;;
          -*) ;;
          *) command=${COMP_WORDS[i]}; break ;;
        esac
      done
      place=$((COMP_CWORD - i))
      case $command:$prev in
    \(arguments)
      esac
      if [[ $cur == -* ]]; then
        case $command in
    \(options)
        esac
        return
      fi
      case $command in
    \(operands)
      esac
    }

    complete -F _broadsheet broadsheet

    """
  }

  private static var arguments: String {
    let global = CommandSpec.global.compactMap { argument($0, command: "*") }
    return
      (CompletionWords.commands.flatMap { command in
        command.options.compactMap { argument($0, command: command.name) }
      } + global).joined(separator: "\n")
  }

  private static func argument(_ option: OptionSpec, command: String) -> String? {
    guard option.argument != nil else { return nil }
    let names = CompletionWords.names(of: option)
    let commands = command == CompletionWords.unnamed.name ? ["", command] : [command]
    let cases = commands.flatMap { command in names.map { "\(command):\($0)" } }
    return "    \(cases.joined(separator: "|"))) \(offer(option.kind)); return ;;"
  }

  private static var options: String {
    let rows = CompletionWords.commands.map { command in
      "      \(command == CompletionWords.unnamed ? "''|" : "")\(command.name)) COMPREPLY=($(compgen -W '\(words(command.options + CommandSpec.global))' -- \"$cur\")) ;;"
    }
    let none = "      *) COMPREPLY=($(compgen -W '\(words(CommandSpec.global))' -- \"$cur\")) ;;"
    return (rows + [none]).joined(separator: "\n")
  }

  private static func words(_ options: [OptionSpec]) -> String {
    options.map { "--\($0.name)" }.joined(separator: " ")
  }

  private static var operands: String {
    let names = CompletionWords.commands.map(\.name).joined(separator: " ")
    let none = "    '') COMPREPLY=($(compgen -W '\(names)' -- \"$cur\")) ;;"
    let rows = CompletionWords.commands.compactMap { command -> String? in
      let kind = CompletionWords.operands(of: command)
      guard kind != .words else { return nil }
      var isFirst = false
      if case .choice = kind { isFirst = true }
      let words = isFirst ? "if ((place == 1)); then \(offer(kind)); fi" : offer(kind)
      return "    \(command.name)) \(words)\(afterVerbs(command)) ;;"
    }
    return ([none] + rows).joined(separator: "\n")
  }

  private static func afterVerbs(_ command: CommandSpec) -> String {
    CompletionWords.operandsAfterVerbs(of: command).map {
      "; if [[ ${COMP_WORDS[i+1]}:$place == \($0.verb):\($0.place) ]]; then \(offer($0.kind)); fi"
    }.joined()
  }

  private static func offer(_ kind: ArgumentKind) -> String {
    switch kind {
    case .words: ":"
    case .file: "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))"
    case .choice(let words): "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\"))"
    case .section: answers(of: CompletionWords.sectionFilter)
    case .theme: answers(of: CompletionWords.themeFilter)
    }
  }

  /// The program is asked when words are completed.
  private static func answers(of filter: String) -> String {
    "_broadsheet_lines < <(\"${COMP_WORDS[0]}\" \(filter))"
  }
}
