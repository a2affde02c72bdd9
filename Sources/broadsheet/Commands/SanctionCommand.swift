import Console
import NewsModel

/// `broadsheet moderate warn`, `premod`, `suspend` and `ban`, and the same with `un` before it.
struct SanctionCommand {
  let arguments: Arguments
  let verb: String

  static let verbs = Sanction.Kind.allCases.flatMap { [$0.rawValue, "un" + $0.rawValue] }

  func run() throws(Failure) -> ExitStatus {
    guard arguments.operands.count == 2 else {
      throw Failure(.wrongUsage, "\(SafeText(line: verb)) takes the name of a reader")
    }
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    let reader = try open.reader(named: arguments.operands[1])
    let reason = arguments["reason"].flatMap { SafeText(line: $0).nonEmpty }
    let before = try live(reader, open)
    let outcome = try act(on: reader, reason, moderator, open)
    let live = try live(reader, open)
    if case .refused(let refusal) = outcome { throw failure(refusal, reader, live) }
    tell(reader, live, liftedOf: before.map(\.kind))
    return .done
  }

  private func live(_ reader: Reader, _ open: OpenStore) throws(Failure) -> [Sanction] {
    try open.perform { store throws(StoreError) in
      try store.sanctions(of: reader.id).filter { $0.isEffective(at: open.now) }
    }
  }

  /// What a verb with `un` before it ends; nil for the others. `unban` is for whatever keeps somebody from taking part.
  private var lifted: [Sanction.Kind]? {
    guard verb.hasPrefix("un"), let kind = Sanction.Kind(rawValue: String(verb.dropFirst(2))) else {
      return nil
    }
    return kind == .ban ? [.ban, .suspend] : [kind]
  }

  private func act(
    on reader: Reader, _ reason: SafeText?, _ moderator: Reader, _ open: OpenStore
  ) throws(Failure) -> SanctionOutcome {
    if let lifted {
      return try open.perform { store throws(StoreError) in
        try store.lift(Set(lifted), of: reader.id, reason: reason, by: moderator.id, now: open.now)
      }
    }
    guard let kind = Sanction.Kind(rawValue: verb) else { return .refused(.notAllowed) }
    guard let reason else {
      throw Failure(.wrongUsage, "\(SafeText(line: verb)) needs --reason: the reader is told it")
    }
    let end = try end(of: kind, open.now)
    return try open.perform { store throws(StoreError) in
      try store.sanction(reader.id, kind, until: end, reason: reason, by: moderator.id, now: open.now)
    }
  }

  private func end(of kind: Sanction.Kind, _ now: Timestamp) throws(Failure) -> Timestamp? {
    if let moment = try arguments.moment("until") {
      guard moment > now else { throw Failure(.wrongUsage, "--until takes a time that is still to come") }
      return moment
    }
    if arguments["days"] != nil {
      return now.adding(seconds: Int64(try arguments.integer("days", in: 1...3650, else: 1)) * 86_400)
    }
    guard kind != .suspend else { throw Failure(.wrongUsage, "suspend needs its end: --days N or --until T") }
    return nil
  }

  private func failure(_ refusal: Refusal, _ reader: Reader, _ live: [Sanction]) -> Failure {
    switch refusal {
    case .notAllowed:
      Failure(.notAllowed, "\(reader.name) helps to run the paper: an admin has to take that role away first")
    case .gone: Failure(.someFailed, nothingToLift(reader, live))
    default: refusal.failure
    }
  }

  private func nothingToLift(_ reader: Reader, _ live: [Sanction]) -> SafeText {
    guard let other = live.first else { return "there is no sanction on \(reader.name)" }
    return
      "there is no \(lifted.map(Self.names) ?? SafeText(line: verb)) to lift; \(reader.name) \(other.words) (moderate un\(SafeText(line: other.kind.rawValue)))"
  }

  private static func names(_ kinds: [Sanction.Kind]) -> SafeText {
    SafeText(line: kinds.map(\.rawValue).joined(separator: ", "))
  }

  private func tell(_ reader: Reader, _ live: [Sanction], liftedOf before: [Sanction.Kind]) {
    var output = Output.standard
    if arguments.has("json") {
      output.line(
        .line { object in
          object.field("name", reader.name)
          object.field("sanctions", live) { writer, sanction in writer.object { $0.fields(of: sanction) } }
        })
      return
    }
    if let lifted { output.line("\(Self.names(lifted.filter(before.contains))) of \(reader.name) lifted") }
    if live.isEmpty { output.line("\(reader.name) may take part") }
    for sanction in live {
      output.line("\(reader.name) \(lifted == nil ? "" : "still ")\(sanction.words)")
    }
  }
}

extension Sanction {
  var words: SafeText {
    let what: SafeText =
      switch kind {
      case .warn: "is warned"
      case .premod: "is read before being shown"
      case .suspend: "is suspended"
      case .ban: "is banned"
      }
    let end: SafeText = ends.map { " until \(SafeText(line: $0.rfc3339))" } ?? ""
    return "\(what)\(end): \(reason)"
  }
}
