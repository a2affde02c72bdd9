import Console
import NewsModel
import StoreSQLite

/// The part of `broadsheet readers` about who comes in: `add`, `key`, `keys`, `revoke`, `bar`, `admit`, `policy`,
/// `invite`, `requests`, `approve`, `refuse`.
struct ReaderKeysCommand {
  private let arguments: Arguments
  private let open: OpenStore
  private let admin: ReaderID

  static let actions = [
    ActionSpec(["add"], "NAME", help: "a reader who is not here yet"),
    ActionSpec(["key"], "NAME FILE", help: "a key to come in with", kinds: [.words, .file]),
    ActionSpec(["keys"], "NAME", help: "the keys of a reader"),
    ActionSpec(["revoke"], "NAME FINGERPRINT", help: "take a key back, for good"),
    ActionSpec(["bar", "admit"], "NAME", help: "keep somebody out; let them in again"),
    ActionSpec(
      ["policy"], "[open|invitation|approval]", help: "how strangers come in",
      kinds: [.choice(["open", "invitation", "approval"])]),
    ActionSpec(["invite"], help: "a code for strangers"),
    ActionSpec(["requests"], help: "who has asked to come in"),
    ActionSpec(["approve", "refuse"], "NAME", help: "settle a request"),
  ]

  static let options = [
    OptionSpec("account", argument: "A", help: "the account of whom you add, by name or number"),
    OptionSpec("uses", argument: "N", help: "how many may come in with an invitation (1)"),
    OptionSpec("days", argument: "N", help: "how many days it is good for (7)"),
  ]

  /// For those who may run the paper.
  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    let makesOne = ["add", "policy"].contains(arguments.operands.first) && arguments.operands.count == 2
    open = try OpenStore(arguments, isMade: makesOne)
    let reader = try open.reader()
    guard reader.role == .admin else { throw Failure(.notAllowed, "only an admin says who comes in") }
    admin = reader.id
  }

  /// nil where the words are none of these.
  static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus? {
    let operands = arguments.operands
    guard let verb = operands.first, let action = actions.first(where: { $0.verbs.contains(verb) })
    else { return nil }
    let names = action.operands.split(separator: " ").count
    let needed = action.operands.contains("[") ? 0...1 : names...names
    guard needed.contains(operands.count - 1) else {
      throw Failure(.wrongUsage, "it is: broadsheet readers \(SafeText(line: verb + " " + action.operands))")
    }
    return try ReaderKeysCommand(arguments).run(verb)
  }

  private func run(_ verb: String) throws(Failure) -> ExitStatus {
    switch verb {
    case "add": try add()
    case "key": try addKey()
    case "keys": try listKeys()
    case "revoke": try revoke()
    case "bar": try bar(true)
    case "admit": try bar(false)
    case "policy": try policy()
    case "invite": try invite()
    case "requests": try requests()
    case "approve": try settle(isWelcome: true)
    default: try settle(isWelcome: false)
    }
    return .done
  }

  private func named() throws(Failure) -> Reader {
    let name = SafeText(line: arguments.operands[1])
    let readers = try open.perform { store throws(StoreError) in try store.readers() }
    guard let reader = readers.first(where: { $0.name == name }) else {
      throw Failure(.someFailed, "there is no reader \(name); `broadsheet readers` lists them")
    }
    return reader
  }

  private func add() throws(Failure) {
    let name: ReaderName
    do throws(NameFault) {
      name = try ReaderName(arguments.operands[1])
    } catch {
      try open.perform { store throws(StoreError) in
        try store.noteRefusedName(error, by: admin, now: open.now)
      }
      throw Failure(.someFailed, error.sentence)
    }
    let account = try account()
    try report(
      try open.perform { store throws(StoreError) in
        try store.add(name, account: account, by: admin, now: open.now)
      })
  }

  private func account() throws(Failure) -> Account? {
    guard let wanted = arguments["account"] else { return nil }
    guard let account = UnixAccount.named(wanted) else {
      throw Failure(
        .someFailed, "there is no account \(SafeText(line: wanted)) in /etc/passwd: name it by its number")
    }
    return account
  }

  private func report(_ outcome: JoinOutcome) throws(Failure) {
    switch outcome {
    case .joined(let reader):
      say("\(reader.name) ·\(reader.shortID)") { object in
        object.field("name", reader.name)
        object.field("id", reader.shortID)
      }
    case .awaiting(let name): say("\(name)") { $0.field("name", name) }
    case .refused(let refusal): throw Failure(.someFailed, refusal.sentence)
    }
  }

  private func addKey() throws(Failure) {
    let reader = try named()
    let path = arguments.operands[2]
    let text = try TextFile.read(path)
    guard let line = text.split(separator: "\n").lazy.compactMap({ PublicKeyLine(String($0)) }).first else {
      throw Failure(
        .someFailed, "\(SafeText(line: path)) holds no public key (a line such as: ssh-ed25519 AAAA… name)")
    }
    let refusal = try open.perform { store throws(StoreError) in
      try store.addKey(line.key, label: line.comment, to: reader.id, by: admin, now: open.now)
    }
    if let refusal { throw Failure(.someFailed, refusal.sentence) }
    let fingerprint = SafeText(line: line.key.fingerprint)
    say(fingerprint) { $0.field("fingerprint", fingerprint) }
  }

  private func listKeys() throws(Failure) {
    let reader = try named()
    for key in try open.perform({ store throws(StoreError) in try store.keys(of: reader.id) }) {
      let fingerprint = SafeText(line: key.key.fingerprint)
      let used = key.lastUsed.map { SafeText(line: $0.rfc3339) } ?? "-"
      say("\(fingerprint)  \(used)  \(key.label ?? "")") { object in
        object.field("fingerprint", fingerprint)
        object.field("type", key.key.type)
        object.field("label", key.label)
        object.field("added", key.added)
        object.field("last_used", key.lastUsed)
      }
    }
  }

  private func revoke() throws(Failure) {
    let reader = try named()
    let fingerprint = arguments.operands[2]
    let outcome = try open.perform { store throws(StoreError) in
      try store.revokeKey(fingerprint, of: reader.id, by: admin, now: open.now)
    }
    switch outcome {
    case .revoked: break
    case .unknown: throw Failure(.someFailed, "\(reader.name) has no such key")
    case .last: throw Failure(.notAllowed, "that is your own last key: without it you could not come back")
    }
  }

  private func bar(_ isBarred: Bool) throws(Failure) {
    let reader = try named()
    guard !isBarred || !reader.role.mayModerate else {
      throw Failure(
        .notAllowed,
        "\(reader.name) helps to run the paper: take that role away first (`broadsheet readers role \(reader.name) reader`)"
      )
    }
    try open.perform { store throws(StoreError) in
      try store.setBarred(isBarred, reader.id, by: admin, now: open.now)
    }
  }

  private func policy() throws(Failure) {
    guard arguments.operands.count > 1 else {
      let word = try open.perform { store throws(StoreError) in try store.joinPolicy() }.word
      return say(word) { $0.field("policy", word) }
    }
    let word = SafeText(line: arguments.operands[1])
    guard let policy = JoinPolicy.allCases.first(where: { $0.word == word }) else {
      throw Failure(.wrongUsage, "a policy is open, invitation or approval")
    }
    try open.perform { store throws(StoreError) in
      try store.setJoinPolicy(policy, by: admin, now: open.now)
    }
  }

  private func invite() throws(Failure) {
    let uses = try arguments.integer("uses", in: 1...10_000, else: 1)
    let days = try arguments.integer("days", in: 1...366, else: 7)
    var generator = SystemRandomNumberGenerator()
    let code = SpokenCode(using: &generator)
    let end = open.now.adding(seconds: Int64(days) * 86_400)
    try open.perform { store throws(StoreError) in
      try store.addInvitation(code, uses: uses, until: end, by: admin, now: open.now)
    }
    say(code.text) { object in
      object.field("code", code.text)
      object.field("uses", uses)
      object.field("until", end)
    }
  }

  private func requests() throws(Failure) {
    for request in try open.perform({ store throws(StoreError) in try store.joinRequests() }) {
      say("\(request.name)  \(request.fingerprint)  \(SafeText(line: request.asked.rfc3339))") { object in
        object.field("name", request.name)
        object.field("fingerprint", request.fingerprint)
        object.field("asked", request.asked)
      }
    }
  }

  private func settle(isWelcome: Bool) throws(Failure) {
    let name = SafeText(line: arguments.operands[1])
    let outcome = try open.perform { store throws(StoreError) in
      try store.settleJoin(name, isWelcome: isWelcome, by: admin, now: open.now)
    }
    guard let outcome else { throw Failure(.someFailed, "nobody asks to come in as \(name)") }
    if isWelcome { try report(outcome) }
  }

  /// One line for people, or one object for programs.
  private func say(_ line: SafeText, _ fields: (inout JSONWriter) -> Void) {
    var output = Output.standard
    if arguments.has("json") { output.line(.line(fields)) } else { output.line(line) }
  }
}
