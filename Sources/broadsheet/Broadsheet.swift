import Console
import Glibc
import NewsModel

/// The reader, and every command on the store.
@main
struct Broadsheet {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      let status = try run(words)
      if let failure = Output.failure { throw failure }
      exit(status.rawValue)
    } catch {
      if !error.message.isEmpty { say("broadsheet: \(error.message)") }
      if error.status == .wrongUsage { say("Try `broadsheet \(commandName)--help`.") }
      exit(error.status.rawValue)
    }
  }

  /// The command line; `help fetch` is another way to say `fetch --help`.
  private static var words: [String] {
    let words = Array(CommandLine.arguments.dropFirst())
    return words.first == "help" ? words.dropFirst() + ["--help"] : words
  }

  private static func run(_ words: [String]) throws(Failure) -> ExitStatus {
    let invocation = Invocation(words)
    guard let command = CommandList.named(invocation.name) else {
      throw Failure(.wrongUsage, "there is no command \(SafeText(line: invocation.name))")
    }
    if command.name != CommandList.reading.name, CommandList.ofIntake.contains(command.name) {
      throw IntakeProgram.replaceThisProcess(with: words)
    }
    let arguments = try Arguments(invocation.rest, for: command)
    if let text = answer(to: arguments, command: command, isNamed: invocation.isNamed) {
      var output = Output.standard
      output.line(text)
      return .done
    }
    return try CommandList.run(command.name, arguments)
  }

  private static func answer(
    to arguments: Arguments, command: CommandSpec, isNamed: Bool
  ) -> SafeText? {
    if arguments.has("version") { return SafeText(line: "broadsheet " + Help.version) }
    guard arguments.has("help") else { return nil }
    return isNamed ? Help.text(of: command) : Help.overview(CommandList.all)
  }

  /// The command that was meant, and a blank; nothing where there is none of that name.
  private static var commandName: SafeText {
    let invocation = Invocation(words)
    guard invocation.isNamed, let command = CommandList.named(invocation.name) else { return "" }
    return "\(SafeText(line: command.name)) "
  }

  private static func say(_ text: SafeText) {
    var errors = Output.error
    errors.line(text)
  }
}
