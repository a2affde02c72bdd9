import Console
import NewsModel

/// What `broadsheet moderate` does with discussions, lists of words, settings and the log.
struct PaperCommand {
  let arguments: Arguments
  let verb: String

  static let verbs = ["open", "close", "hold", "words", "settings", "log"]

  func run() throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let moderator = try open.moderator()
    switch verb {
    case "words": try words(moderator, open)
    case "settings": try settings(moderator, open)
    case "log": try log(open)
    default: try discussion(moderator, open)
    }
    return .done
  }

  private func discussion(_ moderator: Reader, _ open: OpenStore) throws(Failure) {
    let id = try arguments.articleID(at: 1)
    guard let change = DiscussionChange(rawValue: verb) else { return }
    try open.perform { store throws(StoreError) in
      try store.setDiscussion(change, of: id, by: moderator.id, now: open.now)
    }
    let state = try open.perform { store throws(StoreError) in
      try store.thread(of: id, order: .oldest, for: nil, now: open.now).state
    }
    let settings = try open.perform { store throws(StoreError) in try store.settings() }
    say("the discussion of article \(id.rawValue) \(Self.words(change, state, settings))")
  }

  /// What holds then: the settings of the paper go before what is said of one discussion.
  private static func words(
    _ change: DiscussionChange, _ state: CommentThread.State, _ settings: [String: Int64]
  ) -> SafeText {
    switch (change, state) {
    case (.close, _): "takes no comments any more; what was said can be read and reported"
    case (.open, .open) where settings["hold.site"] == 1:
      "takes comments, but they are read before they are shown while hold.site is 1: `broadsheet moderate settings hold.site 0`"
    case (.open, .open): "takes comments"
    case (.hold, .open): "takes comments that are read before they are shown"
    case _ where settings["close.site"] == 1:
      "will be as you say, but takes no comments while close.site is 1: `broadsheet moderate settings close.site 0`"
    default:
      "takes no comments, since its story is older than close.after_days allows: `broadsheet moderate open` it first"
    }
  }

  private func words(_ moderator: Reader, _ open: OpenStore) throws(Failure) {
    let list = try wordList()
    let given = arguments.operands.dropFirst(2).map { SafeText(line: $0) }
    switch arguments.operands.count > 1 ? arguments.operands[1] : "list" {
    case "list" where given.isEmpty: try listWords(list, open)
    case "add" where !given.isEmpty: try change(Array(given), true, list, moderator, open)
    case "remove" where !given.isEmpty: try change(Array(given), false, list, moderator, open)
    default: throw Failure(.wrongUsage, "words takes list, add WORD… or remove WORD…")
    }
  }

  private func wordList() throws(Failure) -> WordList? {
    guard let name = arguments["list"] else { return nil }
    guard let list = WordList(rawValue: name) else {
      throw Failure(.wrongUsage, "--list takes banned or suspect, not \(SafeText(line: name))")
    }
    return list
  }

  /// All lists where none is named.
  private func listWords(_ list: WordList?, _ open: OpenStore) throws(Failure) {
    let words = try open.perform { store throws(StoreError) in try store.words() }
    var output = Output.standard
    for entry in words where list == nil || list == entry.list {
      if arguments.has("json") {
        output.line(
          .line { object in
            object.field("list", entry.list.rawValue)
            object.field("word", entry.word)
          })
      } else {
        output.line("\(SafeText(line: entry.list.rawValue))  \(entry.word)")
      }
    }
  }

  private func change(
    _ words: [SafeText], _ isListed: Bool, _ list: WordList?, _ moderator: Reader, _ open: OpenStore
  ) throws(Failure) {
    for word in words {
      guard !WordMatcher.key(of: word).isEmpty else {
        throw Failure(.wrongUsage, "there is no letter or digit in \(word)")
      }
      let isChanged = try open.perform { store throws(StoreError) in
        try store.setWord(
          ListedWord(list: list ?? .banned, word: word), isListed: isListed, by: moderator.id, now: open.now)
      }
      let done: SafeText = isListed ? "added" : "removed"
      let not: SafeText = isListed ? "is listed already" : "was not listed"
      say("\(word) \(isChanged ? done : not)")
    }
  }

  private func settings(_ moderator: Reader, _ open: OpenStore) throws(Failure) {
    guard arguments.operands.count > 1 else { return try listSettings(open) }
    let key = SafeText(line: arguments.operands[1])
    guard let setting = PaperSetting.named(key.string) else {
      throw Failure(.wrongUsage, "there is no setting \(key): `broadsheet moderate settings` lists them")
    }
    guard arguments.operands.count == 3, let value = Int64(arguments.operands[2]),
      setting.range.contains(value)
    else {
      throw Failure(
        .wrongUsage,
        "\(key) takes a whole number from \(setting.range.lowerBound) to \(setting.range.upperBound) (\(SafeText(line: setting.help)))"
      )
    }
    guard moderator.role == .admin else { throw Failure(.notAllowed, "only an admin changes settings") }
    try open.perform { store throws(StoreError) in
      try store.set(key.string, to: value, by: moderator.id, now: open.now)
    }
    say("\(key) \(value)")
  }

  private func listSettings(_ open: OpenStore) throws(Failure) {
    let changed = try open.perform { store throws(StoreError) in try store.settings() }
    var output = Output.standard
    for setting in PaperSetting.all {
      let value = changed[setting.key] ?? setting.standard
      if arguments.has("json") {
        output.line(
          .line { object in
            object.field("key", setting.key)
            object.field("value", value)
            object.field("standard", setting.standard)
            object.field("minimum", setting.range.lowerBound)
            object.field("maximum", setting.range.upperBound)
          })
      } else {
        output.line("\(SafeText(line: setting.key)) \(value)  \(SafeText(line: setting.help))")
      }
    }
  }

  private func log(_ open: OpenStore) throws(Failure) {
    let limit = try arguments.integer("limit", in: 1...1_000_000, else: 100)
    let entries = try open.perform { store throws(StoreError) in try store.auditLog(before: nil, limit: limit)
    }
    var output = Output.standard
    for entry in entries {
      if arguments.has("json") {
        output.line(.line { $0.fields(of: entry) })
      } else {
        let actor = entry.actor ?? entry.actorKind
        output.line(
          "\(entry.number)  \(SafeText(line: entry.at.rfc3339))  \(actor)  \(entry.action)  \(entry.object)  \(entry.detail)"
        )
      }
    }
  }

  private func say(_ text: SafeText) {
    guard !arguments.has("quiet") else { return }
    var output = Output.standard
    output.line(text)
  }
}
