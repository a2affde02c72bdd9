import Console
import Glibc
import NewsModel

/// `comments`, `comment`, `report`.
enum CommentCommands {
  static let specs = [
    CommandSpec(
      "comments", "ARTICLE", topic: .discussion, summary: "the discussion of an article, as a tree",
      options: [
        OptionSpec(
          "order", argument: "O", kind: .choice(CommentThread.Order.allCases.map(\.rawValue)),
          help: "newest, oldest, liked, replies or featured (oldest)"),
        OptionSpec("featured", help: "only those that were picked out"),
      ],
      examples: ["broadsheet comments 12", "broadsheet comments 12 --order liked"], count: 1...1),
    CommandSpec(
      "comment", "ARTICLE", topic: .discussion,
      summary: "post a comment; prints its number and what became of it",
      options: [
        OptionSpec("reply-to", argument: "COMMENT", help: "answer this comment"),
        OptionSpec("text", argument: "T", help: "what to say"),
        OptionSpec(
          "text-file", argument: "FILE", kind: .file, help: "say what is in FILE (- is standard input)"),
        OptionSpec("id", argument: "ID", help: "the post's own id: posting it twice posts once"),
        OptionSpec("accept-policy", help: "accept the comment policy"),
      ],
      examples: ["broadsheet comment 12 --text 'Which side of it?' --reply-to 7"], count: 1...1),
    CommandSpec(
      "report", "COMMENT", topic: .discussion,
      summary: "report a comment to the moderators; prints the reference",
      options: [
        OptionSpec(
          "reason", argument: "R", kind: .choice(Report.Reason.allCases.map(\.rawValue)),
          help: Report.Reason.allCases.map(\.rawValue).joined(separator: ", ")),
        OptionSpec("details", argument: "T", help: "more about it, at most 500 characters"),
      ],
      examples: ["broadsheet report 7 --reason spam"], count: 1...1),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "comments": try comments(arguments)
    case "comment": try PostCommand(arguments).run()
    case "report": try report(arguments)
    default: nil
    }
  }

  private static func comments(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let id = try arguments.articleID(at: 0)
    guard let order = CommentThread.Order(rawValue: arguments["order"] ?? "oldest") else {
      throw Failure(.wrongUsage, "--order takes newest, oldest, liked, replies or featured")
    }
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.knownReader()
    guard try open.perform({ store throws(StoreError) in try store.article(id, for: nil) }) != nil else {
      throw Failure(.someFailed, "there is no article \(id.rawValue)")
    }
    let thread = try open.perform { store throws(StoreError) in
      try store.thread(of: id, order: order, for: reader?.id, now: open.now)
    }
    var output = Output.standard
    for comment in thread.comments where comment.isFeatured || !arguments.has("featured") {
      if arguments.has("json") {
        output.line(.line { $0.fields(of: comment) })
      } else {
        output.line(CommentText.text(comment))
      }
    }
    return .done
  }

  /// Why a report was not taken.
  private static func failure(
    _ refusal: Refusal, _ id: CommentID
  ) -> Failure {
    switch refusal {
    case .missingReason: Failure(.wrongUsage, "that reason needs words: say what is wrong with --details")
    case .tooLong(let length, let limit):
      Failure(.wrongUsage, "--details is too long: \(length) characters, where \(limit) is the limit")
    default: refusal.failure(on: id)
    }
  }

  private static func report(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let id = try arguments.commentID(at: 0)
    guard let name = arguments["reason"], let reason = Report.Reason(rawValue: name) else {
      throw Failure(
        .wrongUsage,
        "--reason takes one of \(SafeText(line: Report.Reason.allCases.map(\.rawValue).joined(separator: ", ")))"
      )
    }
    let details = arguments["details"].flatMap { SafeText(text: $0).nonEmpty }
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    let outcome = try open.perform { store throws(StoreError) in
      try store.report(id, reason: reason, details: details, by: reader.id, now: open.now)
    }
    guard case .received(let reference, let isNew) = outcome else {
      if case .refused(let refusal) = outcome { throw failure(refusal, id) }
      return .someFailed
    }
    var output = Output.standard
    if arguments.has("json") {
      output.line(
        .line { object in
          object.field("reference", reference)
          object.field("new", isNew)
        })
    } else {
      output.line("Thank you for the feedback. Your feedback has been sent to our team for review.")
      output.line("Reference: \(reference)")
    }
    return .done
  }
}

extension Refusal {
  /// Wrong input and what is not there fail; the rest is not allowed.
  var failure: Failure {
    switch self {
    case .empty, .tooLong, .missingReason: Failure(.wrongUsage, words)
    case .gone, .stale, .tooFast, .duplicate, .idUsed: Failure(.someFailed, words)
    default: Failure(.notAllowed, words)
    }
  }
}
