import Console
import NewsModel
import ReaderUI

/// `broadsheet config`: prints the configuration that is in force; `check` names what is wrong in the files.
enum ConfigCommand {
  static let specs = [
    CommandSpec(
      "config", "[check]", topic: .settings,
      summary: "print the configuration with every default, or check it",
      examples: [
        "broadsheet config > ~/.config/broadsheet/config", "broadsheet config check",
        "broadsheet config check --config FILE",
      ], count: 0...1, kind: .choice(["check"]))
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    guard name == "config" else { return nil }
    guard let word = arguments.operands.first else { return try print(ConfigurationFiles(arguments)) }
    guard word == "check" else {
      throw Failure(.wrongUsage, "config takes nothing or check, not \(SafeText(line: word))")
    }
    return check(try ConfigurationFiles(arguments, looksCloser: true), arguments)
  }

  private static func print(_ files: ConfigurationFiles) throws(Failure) -> ExitStatus {
    var output = Output.standard
    output.line(files.configuration.fileText)
    return report(files)
  }

  private static func report(_ files: ConfigurationFiles) -> ExitStatus {
    var errors = Output.error
    for (path, mistakes) in files.mistakes {
      for mistake in mistakes {
        errors.line("broadsheet: \(SafeText(line: path)):\(mistake.line): \(mistake.text)")
      }
    }
    return files.mistakes.isEmpty ? .done : .someFailed
  }

  private static func check(_ files: ConfigurationFiles, _ arguments: Arguments) -> ExitStatus {
    var output = Output.standard
    if files.read.isEmpty && !arguments.has("quiet") {
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
