import Console
import Glibc
import NewsModel

/// `broadsheet comment`.
struct PostCommand {
  private let arguments: Arguments
  private let article: ArticleID
  private let text: SafeText

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    article = try arguments.articleID(at: 0)
    text = try Self.text(arguments)
  }

  func run() throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: true)
    let reader = try open.reader()
    if arguments.has("accept-policy") {
      let version = CommentRules().policyVersion
      try open.perform { store throws(StoreError) in
        try store.acceptPolicy(version, by: reader.id, now: open.now)
      }
    }
    let draft = try draft(open.now)
    var outcome = try post(draft, reader, open)
    // The operator may have asked for a newer one than the program comes with.
    if case .refused(.policyNotAccepted(let version)) = outcome, arguments.has("accept-policy") {
      try open.perform { store throws(StoreError) in
        try store.acceptPolicy(version, by: reader.id, now: open.now)
      }
      outcome = try post(draft, reader, open)
    }
    if case .refused(.gone) = outcome, case .reply(_, let parent) = draft.target {
      throw try missing(parent, open)
    }
    return try tell(outcome)
  }

  private func post(_ draft: Draft, _ reader: Reader, _ open: OpenStore) throws(Failure) -> PostOutcome {
    try open.perform { store throws(StoreError) in try store.post(draft, by: reader.id, now: open.now) }
  }

  private func draft(_ now: Timestamp) throws(Failure) -> Draft {
    let id = arguments["id"].flatMap { SafeText(line: $0).nonEmpty } ?? Self.freshID(now)
    var target = Draft.Target.comment(article)
    if let parent = arguments["reply-to"] {
      guard let number = Int64(parent) else {
        throw Failure(.wrongUsage, "\(SafeText(line: parent)) is not the number of a comment")
      }
      target = .reply(article, to: CommentID(number))
    }
    return Draft(id: id, target: target, text: text, cursor: 0, saved: now)
  }

  /// Why what is answered cannot be.
  private func missing(_ parent: CommentID, _ open: OpenStore) throws(Failure) -> Failure {
    guard let comment = try open.comment(parent) else { return .noComment(parent) }
    guard comment.article == article else {
      return Failure(
        .someFailed,
        "comment \(parent.rawValue) is not in the discussion of article \(article.rawValue)")
    }
    return Failure(.someFailed, "comment \(parent.rawValue) is not there any more, so nobody can answer it")
  }

  private static func freshID(_ now: Timestamp) -> SafeText {
    "cli-\(now.milliseconds)-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  }

  private static func text(_ arguments: Arguments) throws(Failure) -> SafeText {
    switch (arguments["text"], arguments["text-file"]) {
    case (let text?, nil): return SafeText(text: text)
    case (nil, let path?): return SafeText(text: try TextFile.read(path))
    default: throw Failure(.wrongUsage, "say what to post with either --text or --text-file")
    }
  }

  private func tell(_ outcome: PostOutcome) throws(Failure) -> ExitStatus {
    switch outcome {
    case .published(let id): tell(id, "published", nil)
    case .held(let id, let reason): tell(id, "held", reason)
    case .refused(let refusal): throw refusal.failure
    }
    return .done
  }

  private func tell(_ id: CommentID, _ state: SafeText, _ reason: SafeText?) {
    var output = Output.standard
    if arguments.has("json") {
      output.line(
        .line { object in
          object.field("id", id.rawValue)
          object.field("state", state)
          object.field("reason", reason)
        })
    } else if let reason {
      output.line("\(id.rawValue) held for review: \(reason)")
    } else {
      output.line("\(id.rawValue) \(state)")
    }
  }
}
