import Console
import NewsModel

/// `edit`, `delete`, `like`, `mute`, `hide`: what a reader does with one comment, or with all of an author.
///
/// A like, a mute and a hide can be said twice: what is so already is no mistake.
enum CommentVerbs {
  private static let undo = OptionSpec("undo", help: "take it back")

  static let specs = [
    CommandSpec(
      "edit", "COMMENT", topic: .comments,
      summary: "another text for your comment, soon after it was posted",
      options: [
        OptionSpec("text", argument: "T", help: "what it shall say"),
        OptionSpec(
          "text-file", argument: "FILE", kind: .file, help: "say what is in FILE (- is standard input)"),
      ],
      examples: ["broadsheet edit 7 --text 'Which side of the bridge?'"], count: 1...1),
    CommandSpec(
      "delete", "COMMENT", topic: .comments,
      summary: "take the words of your comment away for good; answers to it stay",
      examples: ["broadsheet delete 7"], count: 1...1),
    CommandSpec(
      "like", "COMMENT", topic: .comments, summary: "like a comment", options: [undo],
      examples: ["broadsheet like 7", "broadsheet like 7 --undo"], count: 1...1),
    CommandSpec(
      "mute", "READER", topic: .comments, summary: "see nothing more of what a reader writes",
      options: [undo], examples: ["broadsheet mute bob", "broadsheet mute bob --undo"], count: 1...1),
    CommandSpec(
      "hide", "COMMENT", topic: .comments, summary: "hide a comment from yourself", options: [undo],
      examples: ["broadsheet hide 7", "broadsheet hide 7 --undo"], count: 1...1),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "edit": return try PostCommand(arguments).edit()
    case "delete": try delete(arguments)
    case "like": try like(arguments)
    case "mute": try mute(arguments)
    case "hide": try hide(arguments)
    default: return nil
    }
    return .done
  }

  private static func delete(_ arguments: Arguments) throws(Failure) {
    let id = try arguments.commentID(at: 0)
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    let refusal = try open.perform { store throws(StoreError) in
      try store.deleteOwn(id, by: reader.id, now: open.now)
    }
    if let refusal { throw refusal.failure(on: id) }
  }

  private static func like(_ arguments: Arguments) throws(Failure) {
    let id = try arguments.commentID(at: 0)
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    guard try open.comment(id, asSeenBy: reader.id).isLiked == arguments.has("undo") else { return }
    let outcome = try open.perform { store throws(StoreError) in
      try store.toggleLike(id, by: reader.id, now: open.now)
    }
    if case .failure(let refused) = outcome { throw refused.refusal.failure(on: id) }
  }

  private static func mute(_ arguments: Arguments) throws(Failure) {
    let open = try OpenStore(arguments, isMade: false)
    let (author, reader) = (try open.reader(named: arguments.operands[0]), try open.reader())
    guard author.id != reader.id else { throw Failure(.wrongUsage, "nobody mutes themselves") }
    try open.perform { store throws(StoreError) in
      try store.mute(author.id, !arguments.has("undo"), by: reader.id, now: open.now)
    }
  }

  private static func hide(_ arguments: Arguments) throws(Failure) {
    let id = try arguments.commentID(at: 0)
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    let refusal = try open.perform { store throws(StoreError) in
      try store.hide(id, !arguments.has("undo"), by: reader.id)
    }
    if let refusal { throw refusal.failure(on: id) }
  }
}
