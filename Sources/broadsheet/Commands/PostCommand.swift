import Console
import Glibc
import NewsModel

/// `broadsheet comment` and `broadsheet edit`.
struct PostCommand {
  private let arguments: Arguments
  private let text: SafeText

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    text = try Self.text(arguments)
  }

  func run() throws(Failure) -> ExitStatus {
    let article = try arguments.articleID(at: 0)
    let open = try OpenStore(arguments, isMade: true)
    return try send(try target(article), try open.reader(), open)
  }

  /// Another text for a comment of one's own.
  func edit() throws(Failure) -> ExitStatus {
    let id = try arguments.commentID(at: 0)
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    let comment = try open.comment(id, asSeenBy: reader.id)
    return try send(.edit(comment.article, of: id, revision: comment.revision), reader, open)
  }

  private func send(
    _ target: Draft.Target, _ reader: Reader, _ open: OpenStore
  ) throws(Failure) -> ExitStatus {
    if arguments.has("accept-policy") {
      let version = CommentRules().policyVersion
      try open.perform { store throws(StoreError) in
        try store.acceptPolicy(version, by: reader.id, now: open.now)
      }
    }
    let id = arguments["id"].flatMap { SafeText(line: $0).nonEmpty } ?? Self.freshID(open.now)
    let draft = Draft(id: id, target: target, text: text, cursor: 0, saved: open.now)
    var outcome = try post(draft, reader, open)
    // The operator may have asked for a newer one than the program comes with.
    if case .refused(.policyNotAccepted(let version)) = outcome, arguments.has("accept-policy") {
      try open.perform { store throws(StoreError) in
        try store.acceptPolicy(version, by: reader.id, now: open.now)
      }
      outcome = try post(draft, reader, open)
    }
    if case .refused(let refusal) = outcome, let kept = try keep(draft, refusal, reader, open) { throw kept }
    if case .refused(.gone) = outcome, case .reply(let article, let parent) = target {
      throw try missing(parent, of: article, reader, open)
    }
    if case .refused(let refusal) = outcome, case .edit(_, let id, _) = target {
      throw refusal.failure(on: id)
    }
    return try tell(outcome)
  }

  /// Words that were read from a file or a pipe may be nowhere else: what may be sent later is kept as a draft.
  private func keep(
    _ draft: Draft, _ refusal: Refusal, _ reader: Reader, _ open: OpenStore
  ) throws(Failure) -> Failure? {
    guard arguments["text-file"] != nil, refusal.mayPass else { return nil }
    let isRefused = try open.perform { store throws(StoreError) in
      try store.saveDraft(draft, of: reader.id) != nil
    }
    guard !isRefused else { return nil }
    var failure = refusal.failure
    failure.message = "\(failure.message). Your words are kept as a draft: `:resume` in the reader shows them"
    return failure
  }

  private func post(_ draft: Draft, _ reader: Reader, _ open: OpenStore) throws(Failure) -> PostOutcome {
    try open.perform { store throws(StoreError) in try store.post(draft, by: reader.id, now: open.now) }
  }

  private func target(_ article: ArticleID) throws(Failure) -> Draft.Target {
    guard let parent = arguments["reply-to"] else { return .comment(article) }
    guard let number = Int64(parent) else {
      throw Failure(.wrongUsage, "\(SafeText(line: parent)) is not the number of a comment")
    }
    return .reply(article, to: CommentID(number))
  }

  /// Why what is answered cannot be.
  private func missing(
    _ parent: CommentID, of article: ArticleID, _ reader: Reader, _ open: OpenStore
  ) throws(Failure) -> Failure {
    guard try open.comment(parent, asSeenBy: reader.id).article != article else {
      return Failure(
        .notAllowed,
        "comment \(parent.rawValue) cannot be answered: it is not public, or what it answers is not")
    }
    return Failure(
      .someFailed,
      "comment \(parent.rawValue) is not in the discussion of article \(article.rawValue)")
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

extension Refusal {
  /// Whether the same words may be taken another time.
  fileprivate var mayPass: Bool {
    switch self {
    case .empty, .duplicate, .idUsed, .tooManyDrafts: false
    default: true
    }
  }
}
