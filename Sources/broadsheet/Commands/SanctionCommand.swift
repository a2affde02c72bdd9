import Console
import NewsModel

/// `broadsheet moderate warn`, `premod`, `suspend`, `ban` and `unban`.
struct SanctionCommand {
  let arguments: Arguments
  let verb: String

  static let verbs = ["warn", "premod", "suspend", "ban", "unban"]

  func run() throws(Failure) -> ExitStatus {
    guard arguments.operands.count == 2 else {
      throw Failure(.wrongUsage, "\(SafeText(line: verb)) takes the name of a reader")
    }
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    let reader = try open.reader(named: arguments.operands[1])
    let reason = arguments["reason"].flatMap { SafeText(line: $0).nonEmpty }
    let outcome = try act(on: reader, reason, moderator, open)
    if case .refused(let refusal) = outcome { throw Self.failure(refusal, reader) }
    tell(
      reader, try open.perform { store throws(StoreError) in try store.sanctions(of: reader.id) }, open.now)
    return .done
  }

  private func act(
    on reader: Reader, _ reason: SafeText?, _ moderator: Reader, _ open: OpenStore
  ) throws(Failure) -> SanctionOutcome {
    guard let kind = Sanction.Kind(rawValue: verb) else {
      return try open.perform { store throws(StoreError) in
        try store.liftSanctions(of: reader.id, reason: reason, by: moderator.id, now: open.now)
      }
    }
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

  private static func failure(_ refusal: Refusal, _ reader: Reader) -> Failure {
    switch refusal {
    case .notAllowed:
      Failure(.notAllowed, "\(reader.name) helps to run the paper: an admin has to take that role away first")
    case .gone: Failure(.someFailed, "there is no sanction on \(reader.name)")
    default: refusal.failure
    }
  }

  private func tell(_ reader: Reader, _ sanctions: [Sanction], _ now: Timestamp) {
    var output = Output.standard
    let live = sanctions.filter { $0.isEffective(at: now) }
    if arguments.has("json") {
      output.line(
        .line { object in
          object.field("name", reader.name)
          object.field("sanctions", live) { writer, sanction in writer.object { $0.fields(of: sanction) } }
        })
    } else if live.isEmpty {
      output.line("\(reader.name) may take part")
    } else {
      for sanction in live { output.line("\(reader.name) \(sanction.words)") }
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
