import Console
import Glibc
import NewsModel

/// The program that takes foreign bytes in. People reach it through `broadsheet import` and its kin.
@main
struct Intake {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // Names of hosts are UTF-8 whatever the terminal speaks: curl asks the locale.
    setlocale(LC_CTYPE, "C.UTF-8")
    let words = Array(CommandLine.arguments.dropFirst())
    var errors = Output.error
    do throws(Failure) {
      let status = try run(words)
      if let failure = Output.failure { throw failure }
      exit(status.rawValue)
    } catch {
      if !error.message.isEmpty { errors.line("broadsheet: \(error.message)") }
      errors.flush()
      exit(error.status.rawValue)
    }
  }

  private static func run(_ words: [String]) throws(Failure) -> ExitStatus {
    guard let name = words.first, let command = IntakeSpecs.all.first(where: { $0.name == name }) else {
      throw Failure(
        .wrongUsage,
        "broadsheet-intake takes import, inspect, subscribe, unsubscribe or fetch; call it through broadsheet"
      )
    }
    let arguments = try Arguments(Array(words.dropFirst()), for: command)
    if arguments.has("help") {
      var output = Output.standard
      output.line(Help.text(of: command))
      return .done
    }
    switch name {
    case "import":
      var command = try ImportCommand(arguments)
      return try command.run()
    case "inspect":
      var command = try InspectCommand(arguments)
      return command.run()
    case "subscribe": return try SubscribeCommand(arguments).run()
    case "unsubscribe": return try UnsubscribeCommand(arguments).run()
    default: return try FetchCommand(arguments).run()
    }
  }
}
