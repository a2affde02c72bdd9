import Console
import NewsFetch
import NewsImport
import NewsModel
import StoreSQLite

/// `broadsheet subscribe`: finds the feed of each address, follows it, and takes in what it has.
struct SubscribeCommand {
  private let arguments: Arguments
  private let store: SQLiteStore
  private let finder: FeedFinder
  private let sections: [SafeText]

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    sections = [arguments["section"].flatMap { SafeText(line: $0).nonEmpty }].compactMap { $0 }
    let settings = try FetchOptions.settings(arguments)
    store = try IntakeStore.open(arguments)
    guard let loop = MultiLoop(settings) else { throw Failure(.someFailed, "out of memory") }
    finder = FeedFinder(loop: loop)
  }

  func run() throws(Failure) -> ExitStatus {
    var hasFailed = false
    for name in arguments.operands {
      let problem = try take(name)
      if problem?.isOfServer != false { try noteReached() }
      if let problem {
        hasFailed = true
        fail(SafeText(addressWithoutPassword: name), problem)
      }
    }
    return hasFailed ? .someFailed : .done
  }

  /// A server was there, whatever it said.
  private func noteReached() throws(Failure) {
    try IntakeStore.perform { () throws(StoreError) in
      try store.recordNetwork(isReached: true, now: SystemClock.now())
    }
  }

  private func take(_ name: String) throws(Failure) -> FetchProblem? {
    switch Result(catching: { () throws(FetchProblem) in try finder.look(at: name) }) {
    case .failure(let problem): return problem
    case .success(.feed(let found)): try follow(found)
    case .success(.outline(let outline)): try follow(outline)
    case .success(.several(let candidates)): return try take(oneOf: candidates)
    }
    return nil
  }

  private func take(oneOf candidates: [PageFeeds.Candidate]) throws(Failure) -> FetchProblem? {
    let chosen = arguments.has("all") ? candidates : CandidateQuestion(candidates: candidates).ask()
    guard let chosen else {
      let list = candidates.map { "\n  \($0.url.string)  \($0.title?.string ?? "")" }.joined()
      return FetchProblem(
        .notAFeed,
        SafeText(text: "it names \(candidates.count) feeds; subscribe to one of them, or say --all:\(list)"))
    }
    var problems: [FetchProblem] = []
    for candidate in chosen {
      switch Result(catching: { () throws(FetchProblem) in try finder.namedFeed(at: candidate) }) {
      case .failure(let problem): problems.append(problem)
      case .success(let found): try follow(found)
      }
    }
    guard var first = problems.first else { return nil }
    first.reason = SafeText(line: problems.map(\.reason.string).joined(separator: "; "))
    return first
  }

  private func follow(_ found: FeedFinder.Found) throws(Failure) {
    guard let url = found.address.url else { return }
    let new = ParsedOutline.Subscription(
      title: found.title, url: url, htmlURL: found.link, sections: sections)
    let now = SystemClock.now()
    let (added, subscription) = try IntakeStore.perform { () throws(StoreError) in
      let added = try store.subscribe([new], now: now)
      return (added, try store.subscriptions().first { $0.feed.url == url })
    }
    guard var subscription else { return }
    let isMoved = added == 0 && !sections.isEmpty && subscription.feed.sections != sections
    if isMoved {
      try IntakeStore.perform { () throws(StoreError) in
        try store.setSections(sections, of: subscription.feed.id)
      }
      subscription.feed.sections = sections
    }
    let followed = subscription
    let report = try IntakeStore.perform { () throws(StoreError) in
      let (note, report) = try FeedIntake(store: store).take(found.answer, for: followed, now: now)
      try store.record([note])
      if arguments.has("full-text") { try store.setFullText(true, of: followed.feed.id) }
      return report
    }
    tell(report, isNew: added > 0, section: isMoved ? sections.first : nil)
  }

  private func follow(_ outline: ParsedOutline) throws(Failure) {
    let (sound, left) = SoundFeeds.of(outline)
    var feeds = sound
    for index in feeds.indices { feeds[index].sections = sections + feeds[index].sections }
    for reason in left {
      var errors = Output.error
      errors.line("broadsheet: \(reason)")
    }
    let all = feeds
    let added = try IntakeStore.perform { () throws(StoreError) in
      try store.subscribe(all, now: SystemClock.now())
    }
    var output = Output.standard
    guard !arguments.has("quiet"), !arguments.has("json") else { return }
    let (list, new) = (SafeText.counted(feeds.count, "feed"), SafeText.counted(added, "new subscription"))
    output.line("a list of \(list): \(new); `broadsheet fetch` fills them")
  }

  private func tell(_ report: FeedReport, isNew: Bool, section: SafeText?) {
    var output = Output.standard
    if arguments.has("json") { return output.line(report.json()) }
    guard !arguments.has("quiet") else { return }
    let words: SafeText = isNew ? "subscribed to" : "already subscribed to"
    let broken: SafeText = report.problem.map { "; \($0)" } ?? ""
    let moved: SafeText = section.map { "; new stories of it are in \($0) from now on" } ?? ""
    let news = SafeText.counted(report.counts.inserted, "new article")
    output.line("\(words) \(report.feed.name) (\(report.feed.url.text)): \(news)\(broken)\(moved)")
  }

  private func fail(_ name: SafeText, _ problem: FetchProblem) {
    var errors = Output.error
    errors.line("broadsheet: \(name): \(problem.reason)")
    guard arguments.has("json") else { return }
    var writer = JSONWriter()
    writer.object { object in
      object.field("url", name)
      object.field("result", "failed")
      object.field("error", problem.reason)
      object.field("fault", problem.fault.rawValue)
    }
    var output = Output.standard
    output.line(writer)
  }
}
