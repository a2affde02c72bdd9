import Console
import NewsModel

/// `notices`, `appeal`, `reports`: what a reader is told, and how they answer.
enum NoticeCommands {
  static let specs = [
    CommandSpec(
      "notices", topic: .answers, summary: "answers to your comments, decisions on them and on your reports",
      options: [
        OptionSpec("limit", "n", argument: "N", help: "at most this many (100)"),
        OptionSpec("acknowledge", help: "say that you have read the moderators' warnings"),
        OptionSpec("keep", help: "do not take them as seen"),
      ], examples: ["broadsheet notices", "broadsheet notices --keep --limit 10"]),
    CommandSpec(
      "appeal", "COMMENT", topic: .answers, summary: "ask for another look at your rejected comment; once",
      options: [OptionSpec("text", argument: "T", help: "why it should stand, at most 500 characters")],
      examples: ["broadsheet appeal 7 --text 'The toll did go up; see page 2.'"], count: 1...1),
    CommandSpec(
      "reports", topic: .answers, summary: "the reports that you have made, and what became of them",
      examples: ["broadsheet reports"]),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "notices": try notices(arguments)
    case "appeal": try appeal(arguments)
    case "reports": try reports(arguments)
    default: nil
    }
  }

  private static func notices(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let limit = try arguments.integer("limit", in: 1...10_000, else: 100)
    let open = try OpenStore(arguments, isMade: false)
    guard let reader = try open.knownReader() else { return .done }
    let notices = try open.perform { store throws(StoreError) in
      try store.notices(of: reader.id, limit: limit, now: open.now)
    }
    var output = Output.standard
    for notice in notices {
      if arguments.has("json") {
        output.line(.line { $0.fields(of: notice) })
      } else {
        output.line(text(notice))
      }
    }
    if arguments.has("acknowledge") {
      try open.perform { store throws(StoreError) in
        _ = try store.acknowledgeWarnings(by: reader.id, now: open.now)
      }
    }
    guard !arguments.has("keep") else { return .done }
    try open.perform { store throws(StoreError) in try store.markNoticesRead(by: reader.id, now: open.now) }
    return .done
  }

  private static func text(_ notice: Notice) -> SafeText {
    let mark: SafeText = notice.isRead ? " " : "*"
    let head: SafeText =
      "\(mark) \(SafeText(line: String(notice.created.rfc3339.prefix(16))))  \(notice.sentence)"
    guard let words = notice.text else { return head }
    return SafeText(text: head.string + "\n    | " + SafeText(line: words.string).string)
  }

  private static func appeal(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let id = try arguments.commentID(at: 0)
    guard let words = arguments["text"].flatMap({ SafeText(text: $0).nonEmpty }) else {
      throw Failure(.wrongUsage, "say why it should stand with --text")
    }
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    let refusal = try open.perform { store throws(StoreError) in
      try store.appeal(id, words: words, by: reader.id, now: open.now)
    }
    if let refusal { throw refusal.failure(on: id) }
    var output = Output.standard
    output.line("A moderator will look at comment \(id.rawValue) again. You will be told.")
    return .done
  }

  private static func reports(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    guard let reader = try open.knownReader() else { return .done }
    let reports = try open.perform { store throws(StoreError) in try store.reports(by: reader.id) }
    var output = Output.standard
    for report in reports {
      if arguments.has("json") {
        output.line(.line { $0.fields(of: report) })
      } else {
        output.line(
          "\(report.reference)  comment \(report.comment.rawValue)  \(SafeText(line: report.reason.rawValue))  \(SafeText(line: report.state.rawValue))"
        )
      }
    }
    return .done
  }
}
