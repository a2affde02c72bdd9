import Console
import NewsModel
import ReaderUI

/// `broadsheet config`: prints the configuration that is in force, or writes it into the reader's file; `check` names what is
/// wrong in the files.
enum ConfigCommand {
  static let specs = [
    CommandSpec(
      "config", "[check|themes]", topic: .settings,
      summary: "print, write or check the configuration with every default; list the themes",
      options: [
        OptionSpec(
          "write", help: "write it into your file, or that of --config; what it held stays beside it")
      ],
      examples: [
        "broadsheet config --write", "broadsheet config check", "broadsheet config check --config FILE",
        "broadsheet config themes",
      ], count: 0...1, kind: .choice(["check", "themes"]))
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    guard name == "config" else { return nil }
    let word = arguments.operands.first
    guard word == nil || !arguments.has("write") else {
      throw Failure(.wrongUsage, "--write goes with config alone")
    }
    switch word {
    case nil where arguments.has("write"): return try write(arguments)
    case nil: return try print(ConfigurationFiles(arguments))
    case "check"?: return check(try ConfigurationFiles(arguments, looksCloser: true), arguments)
    case "themes"?: return listThemes(arguments)
    case let word?:
      throw Failure(.wrongUsage, "config takes nothing, check or themes, not \(SafeText(line: word))")
    }
  }

  private static func print(_ files: ConfigurationFiles) throws(Failure) -> ExitStatus {
    var output = Output.standard
    output.line(files.configuration.fileText)
    return report(files)
  }

  /// What is in force stays in force: a file with lines that could not be taken is left as it is.
  private static func write(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let files = try ConfigurationFiles(arguments, mayBeMissing: true)
    guard let path = arguments["config"] ?? ConfigurationFiles.ownPath else {
      throw Failure(.wrongUsage, "no HOME in the environment: name the file with --config PATH")
    }
    let place = SafeText(line: path)
    guard files.unread == nil, !files.mistakes.contains(where: { $0.path == path }) else {
      _ = report(files)
      throw Failure(
        .someFailed, "\(place) stays as it is, since what is wrong in it would be lost: mend it first")
    }
    if arguments["config"] == nil { try ReplacedFile.makeFolder(of: path) }
    let former = try ReplacedFile(path).write(files.configuration.fileText.string + "\n")
    if !arguments.has("quiet") {
      var output = Output.standard
      output.line("\(place) holds what is in force\(former.map { "; what it held is in \($0)" } ?? "").")
    }
    return report(files)
  }

  private static func listThemes(_ arguments: Arguments) -> ExitStatus {
    var output = Output.standard
    for theme in ThemeFiles.all() {
      if arguments.has("json") {
        output.line(.line { $0.field("name", theme.name) })
      } else {
        output.line(SafeText(line: theme.name))
      }
    }
    return .done
  }

  private static func report(_ files: ConfigurationFiles) -> ExitStatus {
    var errors = Output.error
    if let unread = files.unread { errors.line("broadsheet: \(unread)") }
    for (path, mistakes) in files.mistakes {
      for mistake in mistakes {
        errors.line("broadsheet: \(SafeText(line: path)):\(mistake.line): \(mistake.text)")
      }
    }
    return files.mistakes.isEmpty && files.unread == nil ? .done : .someFailed
  }

  private static func check(_ files: ConfigurationFiles, _ arguments: Arguments) -> ExitStatus {
    var output = Output.standard
    if files.read.isEmpty && files.unread == nil && !arguments.has("quiet") {
      let place = ConfigurationFiles.ownPath.map { SafeText(line: $0) } ?? "~/.config/broadsheet/config"
      output.line("There is no configuration file; it would be \(place).")
    }
    for path in files.read
    where !arguments.has("quiet") && !files.mistakes.contains(where: { $0.path == path }) {
      output.line("\(SafeText(line: path)) is sound.")
    }
    return report(files)
  }
}
