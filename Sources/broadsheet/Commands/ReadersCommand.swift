import Console
import NewsModel

/// `broadsheet readers`.
struct ReadersCommand {
  let arguments: Arguments

  private static let words = ModerationCommands.readers.actions.map(\.words).joined(separator: ", ")

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    switch arguments.operands.first ?? "list" {
    case "list": return try list()
    case "role" where arguments.operands.count == 3: return try setRole()
    case "export": return try RightsCommand(arguments: arguments).export()
    case "erase": return try RightsCommand(arguments: arguments).erase()
    default:
      if let status = try ReaderKeysCommand.run(arguments) { return status }
      throw Failure(.wrongUsage, "readers takes \(SafeText(line: Self.words))")
    }
  }

  private func list() throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let readers = try open.perform { store throws(StoreError) in try store.readers() }
    var output = Output.standard
    for reader in readers {
      if arguments.has("json") {
        output.line(
          .line { object in
            object.field("name", reader.name)
            object.field("id", reader.shortID)
            object.field("role", reader.role.rawValue)
            object.field("joined", reader.joined)
          })
      } else {
        output.line("\(reader.name) ·\(reader.shortID)  \(SafeText(line: reader.role.rawValue))")
      }
    }
    return .done
  }

  private func setRole() throws(Failure) -> ExitStatus {
    let name = SafeText(line: arguments.operands[1])
    guard let role = Reader.Role(rawValue: arguments.operands[2]) else {
      let roles = Reader.Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.wrongUsage, "a role is one of \(SafeText(line: roles))")
    }
    let open = try OpenStore(arguments, isMade: false)
    let admin = try open.reader()
    guard admin.role == .admin else { throw Failure(.notAllowed, "only an admin gives roles") }
    let reader = try open.reader(named: arguments.operands[1])
    let refusal = try open.perform { store throws(StoreError) in
      try store.setRole(role, of: reader.id, by: admin.id, now: open.now)
    }
    guard refusal == nil else {
      throw Failure(
        .notAllowed,
        "\(name) is the only admin: name another admin first (`broadsheet readers role NAME admin`)")
    }
    return .done
  }
}
