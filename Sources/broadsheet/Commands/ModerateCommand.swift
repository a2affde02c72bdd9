import Console
import NewsModel
import ReaderUI
import StoreSQLite

/// `broadsheet moderate`.
struct ModerateCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    guard let verb = arguments.operands.first else { return try ReadCommand(arguments).run(as: .desk) }
    if SanctionCommand.verbs.contains(verb) {
      return try SanctionCommand(arguments: arguments, verb: verb).run()
    }
    if PaperCommand.verbs.contains(verb) { return try PaperCommand(arguments: arguments, verb: verb).run() }
    guard arguments.operands.count <= 2 else {
      throw Failure(.wrongUsage, "too many operands: \(SafeText(line: arguments.operands[2]))")
    }
    switch verb {
    case "list": return try list()
    case "show": return try show()
    case "approve": return try decide(.approve)
    case "hide": return try decide(.hide)
    case "feature": return try decide(.feature(true))
    case "unfeature": return try decide(.feature(false))
    case "reject":
      guard let reason = arguments["reason"].flatMap({ SafeText(line: $0).nonEmpty }) else {
        throw Failure(.wrongUsage, "reject needs --reason: the author is told it")
      }
      return try decide(.reject(reason: reason))
    default:
      throw Failure(
        .wrongUsage,
        "moderate takes list, show, approve, reject, hide, feature, unfeature, warn, premod, suspend, ban, unwarn, unpremod, unsuspend, unban, close, open, hold, words, settings or log, not \(SafeText(line: verb))"
      )
    }
  }

  private func list() throws(Failure) -> ExitStatus {
    guard let queue = ModerationItem.Queue(rawValue: arguments["queue"] ?? "reported") else {
      let queues = ModerationItem.Queue.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.wrongUsage, "--queue takes one of \(SafeText(line: queues))")
    }
    let limit = try arguments.integer("limit", in: 1...10_000, else: 100)
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    let items = try open.perform { store throws(StoreError) in
      try store.queue(queue, after: nil, limit: limit, now: open.now).map { $0.shown(to: moderator.id) }
    }
    try note(items.map(\.comment.id), moderator, open)
    var output = Output.standard
    guard arguments.has("json") else {
      Self.table(items).write(to: &output)
      return .done
    }
    for item in items { output.line(.line { $0.fields(of: item) }) }
    return .done
  }

  private func show() throws(Failure) -> ExitStatus {
    let id = try arguments.commentID(at: 1)
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    let item = try item(id, open).shown(to: moderator.id)
    try note([id], moderator, open)
    var output = Output.standard
    if arguments.has("json") {
      output.line(.line { $0.fields(of: item) })
    } else {
      output.line("On: \(item.articleTitle)")
      output.line(CommentText.text(item.comment))
      output.line("  revision \(item.comment.revision)")
      for words in item.evidence {
        output.line("  as it was reported (revision \(words.revision)): \(Self.barred(words.text))")
      }
      if let appeal = item.appeal { output.line("  its author appeals: \(Self.barred(appeal))") }
      if let flag = item.flag { output.line("  flagged: \(flag)") }
      if let claim = item.claim { output.line("  \(claim.name) is deciding on it") }
      if let record = item.record { output.line("  \(Self.words(record))") }
      for report in item.reports {
        output.line(
          "  reported as \(SafeText(line: report.reason.rawValue)) by \(report.reporter ?? "a reader") (\(SafeText(line: report.state.rawValue)), \(report.reference)): \(report.details.map(Self.barred) ?? "no words")"
        )
      }
      for action in item.history {
        output.line(
          "  \(SafeText(line: action.from.rawValue)) -> \(SafeText(line: action.to.rawValue)) by \(action.moderator ?? "the system"): \(action.reason.map(Self.barred) ?? "no reason")"
        )
      }
    }
    return .done
  }

  /// What not everybody may see is not looked at without a record of who did.
  private func note(_ comments: [CommentID], _ moderator: Reader, _ open: OpenStore) throws(Failure) {
    guard !open.store.isReadOnly else { return }
    try open.perform { store throws(StoreError) in
      try store.noteViewing(of: comments, by: moderator.id, now: open.now)
    }
  }

  private func decide(_ verdict: ModerationVerdict) throws(Failure) -> ExitStatus {
    let id = try arguments.commentID(at: 1)
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    let item = try item(id, open)
    if arguments["revision"] != nil,
      try arguments.integer("revision", in: 1...Int(Int32.max), else: 1) != item.comment.revision
    {
      throw Refusal.stale.failure
    }
    if verdict == .hide, item.comment.status == .hidden { return tell(id, .hidden, "is hidden already") }
    let outcome = try open.perform { store throws(StoreError) in
      try store.decide(verdict, on: id, version: item.version, by: moderator.id, now: open.now)
    }
    switch outcome {
    case .done(let status): return tell(id, status, SafeText(line: status.rawValue))
    case .settled(let isUpheld):
      return tell(
        id, item.comment.status, isUpheld ? "gone, its reports upheld" : "gone, its reports dismissed")
    case .refused(let refusal): throw refusal.failure
    }
  }

  private func tell(_ id: CommentID, _ status: Comment.Status, _ words: SafeText) -> ExitStatus {
    var output = Output.standard
    if arguments.has("json") {
      output.line(
        .line { object in
          object.field("id", id.rawValue)
          object.field("status", status.rawValue)
        })
    } else {
      output.line("\(id.rawValue) \(words)")
    }
    return .done
  }

  private func item(_ id: CommentID, _ open: OpenStore) throws(Failure) -> ModerationItem {
    let found = try open.perform { store throws(StoreError) in
      try store.moderationItem(id, now: open.now)
    }
    guard let found else { throw Failure.noComment(id) }
    return found
  }

  /// Words of several lines stand under a bar, so that none of them can pass for a line of this program.
  private static func barred(_ words: SafeText) -> SafeText {
    let lines = words.string.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return words }
    return SafeText(text: lines.map { "\n    | " + $0 }.joined())
  }

  private static func words(_ record: AuthorRecord) -> SafeText {
    let said = SafeText.counted(record.comments, "comment")
    let sanctions: SafeText =
      record.sanctions.isEmpty ? "never sanctioned" : SafeText.counted(record.sanctions.count, "sanction")
    return
      "its author: here since \(SafeText(line: String(record.joined.rfc3339.prefix(10)))), \(said), \(record.rejected) rejected, \(sanctions)"
  }

  private static func table(_ items: [ModerationItem]) -> TextTable {
    var table = TextTable(numbers: [0])
    for item in items {
      let words = item.comment.text.nonEmpty ?? item.evidence.first?.text ?? ""
      let text = SafeText(line: words.string).string
      table.add(
        "\(item.comment.id.rawValue)", SafeText(line: item.comment.status.rawValue),
        item.comment.author.name, reasons(item),
        SafeText(line: text.count > 60 ? text.prefix(59) + "…" : text))
    }
    return table
  }

  /// Each reason once, in the order of the first report of it, with how many gave it.
  private static func reasons(_ item: ModerationItem) -> SafeText {
    var counts: [(reason: String, count: Int)] = []
    for reason in item.reports.map(\.reason.rawValue) {
      if let known = counts.firstIndex(where: { $0.reason == reason }) {
        counts[known].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    let words = counts.map { $0.count == 1 ? $0.reason : "\($0.reason) ×\($0.count)" }
    return SafeText(line: ((item.appeal == nil ? [] : ["appeal"]) + words).joined(separator: ", "))
  }
}
