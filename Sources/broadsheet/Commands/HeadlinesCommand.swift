import Console
import NewsModel

/// `broadsheet articles`.
struct HeadlinesCommand {
  private let arguments: Arguments
  private let open: OpenStore
  private let reader: Reader?

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    open = try OpenStore(arguments, isMade: false)
    reader = try open.knownReader()
  }

  func run() throws(Failure) -> ExitStatus {
    let limit = try arguments.integer("limit", in: 1...1_000_000, else: 50)
    let query = try query()
    var start = try start(query.shownOrder)
    var left = limit
    var output = Output.standard
    while left > 0 {
      let from = start
      let count = min(left, 500)
      let page = try open.perform { store throws(StoreError) in
        try store.headlines(query, from: from, limit: count, for: reader?.id)
      }
      show(page.headlines, &output)
      left -= page.headlines.count
      guard page.hasMore, let last = page.headlines.last else { break }
      start = .after(last.key)
    }
    return .done
  }

  private func query() throws(Failure) -> HeadlineQuery {
    var query = HeadlineQuery()
    if let name = arguments["section"] { query.section = try open.section(named: name) }
    query.isUnread = arguments.has("unread")
    query.isStarred = arguments.has("starred")
    query.search = arguments["search"].flatMap { SafeText(line: $0).nonEmpty }
    query.isCommented = arguments.has("commented")
    query.author = arguments["author"].flatMap { SafeText(line: $0).nonEmpty }
    query.source = arguments["from"].flatMap { SafeText(line: $0).nonEmpty }
    query.order = try order()
    query.since = try arguments.moment("since")
    return query
  }

  private func order() throws(Failure) -> HeadlineQuery.Order {
    guard let name = arguments["sort"] else { return .time }
    guard let order = HeadlineQuery.Order(rawValue: name) else {
      throw Failure(.wrongUsage, "--sort takes time or discussion, not \(SafeText(line: name))")
    }
    return order
  }

  private func start(_ order: HeadlineQuery.Order) throws(Failure) -> PageStart {
    guard let text = arguments["after"] else { return .newest }
    let number = Int64(text).map { ArticleID($0) }
    let article = try open.perform { store throws(StoreError) in
      try number.flatMap { id throws(StoreError) in try store.article(id, for: nil) }
    }
    guard let article else {
      throw Failure(.someFailed, "there is no article \(SafeText(line: text)) to go on after")
    }
    let rank = order == .discussion ? Int64(article.headline.commentCount) : 0
    return .after(HeadlineKey(article.headline.key.rawValue, rank: rank))
  }

  private func show(_ headlines: [Headline], _ output: inout Output) {
    guard !arguments.has("json") else {
      for headline in headlines { output.line(.line { $0.fields(of: headline) }) }
      return
    }
    var table = TextTable(numbers: [1])
    for headline in headlines {
      table.add(
        headline.isRead ? " " : "●", "\(headline.id.rawValue)", SystemClock.local.stamp(headline.published),
        headline.sections.first ?? "-", headline.title)
    }
    table.write(to: &output)
  }
}

extension OpenStore {
  /// By name, whatever the case.
  func section(named name: String) throws(Failure) -> SectionID {
    try store.section(named: name)
  }
}

extension Store {
  /// By its whole name, in upper or lower case.
  func section(named name: String) throws(Failure) -> SectionID {
    let summary: PaperSummary
    do throws(StoreError) {
      summary = try self.summary(for: nil)
    } catch {
      throw Failure(error)
    }
    let wanted = SafeText(line: name).string.lowercased()
    guard let section = summary.sections.first(where: { $0.name.string.lowercased() == wanted }) else {
      throw Failure(
        .someFailed, "there is no section \(SafeText(line: name)); `broadsheet sections` lists them")
    }
    return section.id
  }
}
