import Console

/// Completions for zsh.
///
/// Source: zshcompsys(1).
enum ZshCompletions {
  static var text: String {
    """
    #compdef broadsheet
    # zsh completion for broadsheet: broadsheet completions zsh

    _broadsheet_lines() {
      local -a names
      names=(${(f)1})
      compadd -a names
    }

    _broadsheet_sections() { _broadsheet_lines "$($service \(CompletionWords.sectionFilter))" }

    _broadsheet_themes() { _broadsheet_lines "$($service \(CompletionWords.themeFilter))" }

    _broadsheet() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      local -a global reading commands
      global=(
    \(CommandSpec.global.map { "    " + spec($0) }.joined(separator: "\n"))
      )
      reading=(
    \(CompletionWords.unnamed.options.map { "    " + spec($0) }.joined(separator: "\n"))
      )
      commands=(
    \(CompletionWords.commands.map { "    " + CompletionWords.quoted("\($0.name):\(plain($0.summary))") }.joined(separator: "\n"))
      )
      _arguments -C -A '-*' $global $reading '1: :->command' '*:: :->rest'
      case $state in
        command) _describe command commands ;;
        rest)
          case $words[1] in
    \(CompletionWords.commands.map(rows).joined(separator: "\n"))
          esac ;;
      esac
    }

    _broadsheet "$@"

    """
  }

  private static func rows(_ command: CommandSpec) -> String {
    let specs = command.options.map(spec) + [operand(command)]
    return "        \(command.name)) _arguments $global " + specs.joined(separator: " ") + " ;;"
  }

  private static func operand(_ command: CommandSpec) -> String {
    let kind = CompletionWords.operands(of: command)
    if case .choice = kind {
      let first = CompletionWords.quoted("1: :\(action(kind))")
      return ([first] + afterVerbs(command)).joined(separator: " ")
    }
    return CompletionWords.quoted("*: :\(action(kind))")
  }

  private static func spec(_ option: OptionSpec) -> String {
    let equals = option.argument == nil ? "" : "="
    let argument = option.argument.map { ":\($0):\(action(option.kind))" } ?? ""
    let rest = CompletionWords.quoted("[\(plain(option.help))]\(argument)")
    guard let letter = option.letter else { return "--\(option.name)\(equals)\(rest)" }
    let plus = option.argument == nil ? "" : "+"
    return "'(-\(letter) --\(option.name))'{-\(letter)\(plus),--\(option.name)\(equals)}\(rest)"
  }

  private static func action(_ kind: ArgumentKind) -> String {
    switch kind {
    case .words: " "
    case .file: "_files"
    case .choice(let words): "(\(words.joined(separator: " ")))"
    case .section: "_broadsheet_sections"
    case .theme: "_broadsheet_themes"
    }
  }

  /// One for each place, whatever the verbs are.
  private static func afterVerbs(_ command: CommandSpec) -> [String] {
    let operands = Dictionary(grouping: CompletionWords.operandsAfterVerbs(of: command), by: \.place)
    return operands.sorted { $0.key < $1.key }.map { place, operands in
      let cases = operands.map { "\($0.verb)) \(offer($0.kind)) ;;" }.joined(separator: " ")
      return CompletionWords.quoted("\(place): :{case $words[2] in \(cases) esac}")
    }
  }

  /// As a command.
  private static func offer(_ kind: ArgumentKind) -> String {
    if case .choice(let words) = kind { return "compadd -- " + words.joined(separator: " ") }
    return action(kind)
  }

  /// Without what would end the text early.
  private static func plain(_ help: String) -> String {
    String(help.map { "[]:".contains($0) ? "," : $0 })
  }
}
