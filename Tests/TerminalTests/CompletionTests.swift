import TestSupport
import Testing

/// What real shells make of the completions that the program prints.
@Suite struct CompletionTests {
  private let paper: Paper
  private let folder: String

  init() throws {
    paper = try Paper.sample()
    folder = BuiltProgram.folder
    for (shell, file) in [("bash", "broadsheet.bash"), ("zsh", "_broadsheet"), ("fish", "broadsheet.fish")] {
      try paper.folder.write(file, Array(try paper.run("completions", shell).stdout.utf8))
    }
    // A theme that is there only after the completions were made.
    try paper.folder.write("config/broadsheet/themes/mine-of-late.theme", "text = red\n")
  }

  private var environment: [String: String] {
    let path = Environment.value("PATH") ?? "/usr/bin:/bin"
    return [
      "PATH": "\(folder):\(path)", "BROADSHEET_STORE": paper.store,
      "XDG_CONFIG_HOME": paper.folder.file("config"),
    ]
  }

  private static let cases: [(words: String, answers: Set<String>)] = [
    ("artic", ["article", "articles"]),
    ("--store x.db comp", ["completions"]),
    ("comment 12 --tex", ["--text", "--text-file"]),
    ("report 7 --reason sp", ["spam"]),
    ("comments 3 --order fe", ["featured"]),
    ("moderate unb", ["unban"]),
    ("mark sta", ["starred"]),
    ("articles --section Bo", ["Borders"]),
    ("read --section=Bo", ["Borders"]),
    ("--section=Bo", ["Borders"]),
    ("--section=Borders comp", ["completions"]),
    ("articles --sort di", ["discussion"]),
    ("moderate reject 3 --reason sp", ["spam"]),
    ("moderate words re", ["remove"]),
    ("moderate settings post.bu", ["post.burst"]),
    ("read --theme mine-o", ["mine-of-late"]),
    ("read --theme ni", ["night"]),
    ("completions z", ["zsh"]),
    ("readers role alice mo", ["moderator"]),
    ("readers policy inv", ["invitation"]),
    ("--theme ni", ["night"]),
    ("--them", ["--theme"]),
    ("-t night comp", ["completions"]),
    ("articles --reason ", []),
  ]

  /// What stands before the value in an option and its value that are one word.
  private static func head(_ words: String) -> String {
    let last = words.split(separator: " ").last ?? ""
    return last.lastIndex(of: "=").map { String(last[...$0]) } ?? ""
  }

  /// As bash parts words, and as it does where = is taken out of COMP_WORDBREAKS.
  @Test(arguments: [" = ", "="]) func bashOffersThem(equals: String) throws {
    for (words, answers) in Self.cases {
      let head = equals == "=" ? Self.head(words) : ""
      let answers = Set(answers.map { head + $0 })
      let words = words.replacing("=", with: equals)
      let script = """
        source "$1"; COMP_WORDS=(broadsheet $2); [[ $2 == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); compopt() { :; }; _broadsheet; printf '%s\\n' "${COMPREPLY[@]}"
        """
      let result = try runProgram(
        "bash", ["--norc", "-c", script, "bash", paper.folder.file("broadsheet.bash"), words],
        environment: environment)
      #expect(Set(result.stdout.split(separator: "\n").map(String.init)) == answers, "\(words): \(result)")
    }
  }

  @Test func fishOffersThem() throws {
    for (words, answers) in Self.cases where !answers.isEmpty {
      let script = "source $argv[1]; complete -C \"broadsheet $argv[2]\""
      let result = try runProgram(
        "fish", ["--no-config", "-c", script, paper.folder.file("broadsheet.fish"), words],
        environment: environment)
      let offered = result.stdout.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
      #expect(Set(offered) == Set(answers.map { Self.head(words) + $0 }), "\(words): \(result)")
    }
  }

  @Test func zshCompletesThemInATerminal() throws {
    let shell = try TerminalSession(
      "zsh", ["-f", "-i"], columns: 120,
      environment: environment.merging(["PROMPT": "ready> ", "PS1": "ready> "]) { $1 })
    try shell.waitFor("ready>")
    shell.send(
      "fpath=(\(paper.folder.path) $fpath); autoload -Uz compinit; compinit -D -u; unsetopt beep; clear\r")
    try shell.settle()
    for (words, answers) in Self.cases where answers.count == 1 {
      shell.send("broadsheet \(words)\t")
      let answer = Self.head(words) + (answers.first ?? "")
      let line = "broadsheet " + words.split(separator: " ").dropLast().map { $0 + " " }.joined() + answer
      try shell.waitFor(line)
      shell.send(.control("c"))
      shell.send("clear\r")
      try shell.settle()
    }
  }
}
