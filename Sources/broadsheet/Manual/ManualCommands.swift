import Console
import NewsModel

/// `manual` and `completions`: what the program says of itself to other programs.
enum ManualCommands {
  static let specs = [
    CommandSpec(
      "manual", "[1|5|7]", topic: .settings, summary: "print a page of the manual, for man to show",
      examples: ["broadsheet manual | man -l -", "broadsheet manual 5 > broadsheet.5"], count: 0...1,
      kind: .choice(["1", "5", "7"])),
    CommandSpec(
      "completions", "bash|zsh|fish", topic: .settings,
      summary: "print what your shell needs to complete words",
      examples: [
        "source <(broadsheet completions bash)",
        "broadsheet completions fish > ~/.config/fish/completions/broadsheet.fish",
      ], count: 1...1, kind: .choice(["bash", "zsh", "fish"])),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    let word = arguments.operands.first
    let text: String
    switch (name, word) {
    case ("manual", nil), ("manual", "1"): text = ProgramManual.text
    case ("manual", "5"): text = ConfigurationManual.text
    case ("manual", "7"): text = SSHManual.text
    case ("manual", _):
      throw Failure(.wrongUsage, "manual takes 1 (the program), 5 (the configuration) or 7 (ssh)")
    case ("completions", "bash"): text = BashCompletions.text
    case ("completions", "zsh"): text = ZshCompletions.text
    case ("completions", "fish"): text = FishCompletions.text
    case ("completions", _): throw Failure(.wrongUsage, "completions takes bash, zsh or fish")
    default: return nil
    }
    var output = Output.standard
    output.write(Array(text.utf8))
    return .done
  }
}
