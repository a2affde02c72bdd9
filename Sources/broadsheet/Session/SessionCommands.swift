import Console

/// `session`, `keys` and `setup-ssh`.
enum SessionCommands {
  static let specs = [SessionCommand.spec, KeysCommand.spec, SetupCommand.spec]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "session": SessionCommand(arguments: arguments).run()
    case "keys": try KeysCommand(arguments: arguments).run()
    case "setup-ssh": try SetupCommand(arguments: arguments).run()
    default: nil
    }
  }
}
