import Console
import Glibc
import NewsModel
import StoreSQLite

/// `export`, `check`, `backup`, `maintain`.
enum StoreCommands {
  static let specs = [
    CommandSpec(
      "export", topic: .store, summary: "take out what came in: stories as JSON Lines, subscriptions as OPML",
      options: [
        OptionSpec("section", "s", argument: "S", kind: .section, help: "of this section only"),
        OptionSpec(
          "format", argument: "F", kind: .choice(["json", "opml"]),
          help: "json (stories) or opml (subscriptions)"),
      ],
      examples: ["broadsheet export --section borders > borders.jsonl"]),
    CommandSpec(
      "check", topic: .store, summary: "verify the store; names every fault",
      examples: ["broadsheet check", "broadsheet check --store copy.db"]),
    CommandSpec(
      "backup", "FILE", topic: .store, summary: "copy the store while it is in use",
      examples: ["broadsheet backup copy.db"], count: 1...1, kind: .file),
    CommandSpec(
      "maintain", topic: .store, summary: "tidy the store: what is too old or too much, log, search index",
      options: [
        OptionSpec("keep-days", argument: "N", help: "from now on, keep stories for N days (0: for ever)"),
        OptionSpec(
          "keep-megabytes", argument: "N", help: "from now on, let the oldest go beyond N MB (8192; 0: never)"
        ),
      ],
      examples: ["broadsheet maintain --keep-days 90"]),
  ]

  static func run(_ name: String, _ arguments: Arguments) throws(Failure) -> ExitStatus? {
    switch name {
    case "export": try export(arguments)
    case "check": try check(arguments)
    case "backup": try backup(arguments)
    case "maintain": try maintain(arguments)
    default: nil
    }
  }

  private static func export(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let format = arguments["format"] ?? "json"
    guard ["json", "opml"].contains(format) else { throw Failure(.wrongUsage, "--format takes json or opml") }
    let open = try OpenStore(arguments, isMade: false)
    if format == "opml" { return try exportOutline(open) }
    let reader = try open.knownReader()
    var query = HeadlineQuery()
    if let name = arguments["section"] { query.section = try open.section(named: name) }
    var start = PageStart.newest
    var output = Output.standard
    while true {
      let from = start
      let page = try open.perform { store throws(StoreError) in
        try store.headlines(query, from: from, limit: 200, for: reader?.id)
      }
      for headline in page.headlines { try write(headline.id, open, reader, &output) }
      guard page.hasMore, let last = page.headlines.last else { return .done }
      start = .after(last.key)
    }
  }

  private static func exportOutline(_ open: OpenStore) throws(Failure) -> ExitStatus {
    let subscriptions = try open.perform { store throws(StoreError) in try store.subscriptions() }
    var output = Output.standard
    output.line(OutlineExport.text(of: subscriptions, made: open.now))
    return .done
  }

  private static func write(
    _ id: ArticleID, _ open: OpenStore, _ reader: Reader?, _ output: inout Output
  ) throws(Failure) {
    let article = try open.perform { store throws(StoreError) in try store.article(id, for: reader?.id) }
    guard let article else { return }
    let thread = try open.perform { store throws(StoreError) in
      try store.thread(of: id, order: .oldest, for: reader?.id, now: open.now)
    }
    output.line(
      .line { object in
        object.fields(of: article)
        object.field("comments", thread.comments) { writer, comment in
          writer.object { $0.fields(of: comment) }
        }
      })
  }

  private static func check(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let open = try OpenStore(arguments, isMade: false)
    let faults = try open.perform { store throws(StoreError) in try store.check() }
    var output = Output.standard
    for fault in faults {
      if arguments.has("json") { output.line(.line { $0.field("fault", fault) }) } else { output.line(fault) }
    }
    if faults.isEmpty && !arguments.has("quiet") && !arguments.has("json") {
      output.line("The store is sound.")
    }
    return faults.isEmpty ? .done : .someFailed
  }

  private static func backup(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let target = arguments.operands[0]
    guard access(target, F_OK) != 0 else {
      throw Failure(.wrongUsage, "\(SafeText(line: target)) is there already: name a new file")
    }
    let open = try OpenStore(arguments, isMade: false)
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    guard access(folder, F_OK) == 0 else {
      throw Failure(.wrongUsage, "there is no folder \(SafeText(line: folder)) for the copy: make it first")
    }
    do throws(StoreError) {
      try open.store.backup(to: target)
    } catch {
      throw Failure(.someFailed, "the copy \(SafeText(line: target)) could not be written: \(error.cause)")
    }
    return .done
  }

  private static func maintain(_ arguments: Arguments) throws(Failure) -> ExitStatus {
    let days = try count(arguments, "keep-days")
    let megabytes = try count(arguments, "keep-megabytes")
    let open = try OpenStore(arguments, isMade: false)
    let retired = try open.perform { store throws(StoreError) in
      var rules = try store.retentionRules()
      if let days { rules.days = days > 0 ? days : nil }
      if let megabytes { rules.megabytes = megabytes > 0 ? megabytes : nil }
      if days != nil || megabytes != nil { try store.setRetentionRules(rules) }
      let retired = try store.retireStories(now: SystemClock.now())
      try store.maintain(now: SystemClock.now())
      return retired
    }
    if retired > 0 {
      var output = Output.standard
      output.line("\(SafeText.counted(retired, "article")) let go")
    }
    return .done
  }

  private static func count(_ arguments: Arguments, _ name: String) throws(Failure) -> Int? {
    guard let text = arguments[name] else { return nil }
    guard let number = Int(text), (0...1_000_000_000).contains(number) else {
      throw Failure(.wrongUsage, "--\(SafeText(line: name)) takes a number, not \(SafeText(line: text))")
    }
    return number
  }
}
