import Console
import NewsModel

/// `sections`, `articles`, `article`, `mark`, `feeds`.
enum ArticleCommands {
  static let specs = [
    CommandSpec(
      "sections", topic: .headlines, summary: "the sections, with how much is in them",
      examples: ["broadsheet sections", "broadsheet sections --json"]),
    CommandSpec(
      "articles", topic: .headlines, summary: "headlines, newest first",
      options: [
        OptionSpec("section", "s", argument: "S", kind: .section, help: "of this section only"),
        OptionSpec("unread", "u", help: "unread ones only"),
        OptionSpec("starred", help: "starred ones only"),
        OptionSpec("search", argument: "Q", help: "those with these words"),
        OptionSpec("since", argument: "T", help: "published at or after this day or time"),
        OptionSpec("author", argument: "NAME", help: "by this author"),
        OptionSpec("from", argument: "NAME", help: "of the sites or feeds with these words in their names"),
        OptionSpec("commented", help: "with comments only"),
        OptionSpec(
          "sort", argument: "ORDER", kind: .choice(HeadlineQuery.Order.allCases.map(\.rawValue)),
          help: "time, or discussion: the most discussed first"),
        OptionSpec("limit", "n", argument: "N", help: "at most this many (50)"),
        OptionSpec("after", argument: "ID", help: "those that come after this article in the list"),
      ],
      examples: [
        "broadsheet articles --section borders --unread", "broadsheet articles --search 'crossing' --json",
      ]),
    CommandSpec(
      "article", "ID", topic: .headlines, summary: "one article as text",
      options: [OptionSpec("width", "w", argument: "COLUMNS", help: "columns to fill (72)")],
      examples: ["broadsheet article 12", "broadsheet article 12 --json"], count: 1...1),
    CommandSpec(
      "mark", "read|unread|starred|unstarred ID…", topic: .headlines, summary: "set your marks on articles",
      examples: ["broadsheet mark read 12 13"], count: 2...Int.max,
      kind: .choice(["read", "unread", "starred", "unstarred"])),
    CommandSpec(
      "feeds", topic: .feeds, summary: "the subscriptions, with the state of the last fetch",
      examples: ["broadsheet feeds", "broadsheet feeds --json"]),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "sections": try sections(arguments)
    case "articles": try HeadlinesCommand(arguments).run()
    case "article": try ArticleCommand(arguments).run()
    case "mark": try mark(arguments)
    case "feeds": try FeedsCommand(arguments).run()
    default: nil
    }
  }

  private static func sections(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.knownReader()
    let summary = try open.perform { store throws(StoreError) in try store.summary(for: reader?.id) }
    var output = Output.standard
    var table = TextTable(numbers: [1, 2])
    for section in summary.sections {
      if arguments.has("json") {
        output.line(
          .line { object in
            object.field("section", section.name)
            object.field("articles", section.articleCount)
            object.field("unread", section.unreadCount)
          })
      } else {
        table.add(section.name, "\(section.articleCount)", "\(section.unreadCount) unread")
      }
    }
    table.write(to: &output)
    return .done
  }

  private static let marks: [String: ArticleMark] = [
    "read": .read(true), "unread": .read(false), "starred": .starred(true), "unstarred": .starred(false),
  ]

  private static func mark(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    guard let mark = marks[arguments.operands[0]] else {
      throw Failure(
        .wrongUsage,
        "mark takes read, unread, starred or unstarred, not \(SafeText(line: arguments.operands[0]))")
    }
    var ids: [ArticleID] = []
    for index in arguments.operands.indices.dropFirst() { ids.append(try arguments.articleID(at: index)) }
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.reader()
    var errors = Output.error
    var known: [ArticleID] = []
    for id in ids {
      let isThere = try open.perform { store throws(StoreError) in try store.article(id, for: nil) } != nil
      if isThere { known.append(id) } else { errors.line("broadsheet: there is no article \(id.rawValue)") }
    }
    let found = known
    try open.perform { store throws(StoreError) in
      try store.mark(found, mark, by: reader.id, now: open.now)
    }
    return known.count == ids.count ? .done : .someFailed
  }
}
