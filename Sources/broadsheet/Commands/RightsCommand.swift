import Console
import NewsModel

/// `broadsheet readers export` and `broadsheet readers erase`: for oneself, and for an admin for anybody.
struct RightsCommand {
  let arguments: Arguments

  func export() throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let subject = try subject(open)
    let actor = try open.reader()
    try open.perform { store throws(StoreError) in
      try store.noteExport(of: subject.id, by: actor.id, now: open.now)
    }
    let all = try open.perform { store throws(StoreError) in
      try store.belongings(of: subject.id, now: open.now)
    }
    var output = Output.standard
    output.line(.line { $0.fields(of: all) })
    return .done
  }

  func erase() throws(Failure) -> ExitStatus {
    guard arguments.operands.count == 2 else {
      throw Failure(.wrongUsage, "erase takes the name of the reader, your own included: it cannot be undone")
    }
    let open = try OpenStore(arguments, isMade: false)
    let subject = try subject(open)
    let actor = try open.reader()
    let refusal = try open.perform { store throws(StoreError) in
      try store.erase(subject.id, by: actor.id, now: open.now)
    }
    if refusal == .notAllowed {
      throw Failure(
        .notAllowed,
        "\(subject.name) is the only admin: name another admin first (`broadsheet readers role NAME admin`)")
    }
    if let refusal { throw refusal.failure }
    var output = Output.standard
    output.line("\(subject.name) is erased; answers to their comments stay")
    return .done
  }

  private func subject(_ open: OpenStore) throws(Failure) -> Reader {
    let reader = try open.reader()
    guard arguments.operands.count > 1 else { return reader }
    let subject = SafeText(line: arguments.operands[1])
    if subject == reader.name { return reader }
    guard reader.role == .admin else {
      throw Failure(.notAllowed, "only an admin does that for somebody else")
    }
    return try open.reader(named: arguments.operands[1])
  }
}
