import Console
import Glibc
import NewsFetch
import NewsModel
import StoreSQLite

/// `broadsheet fetch`: asks every feed that is due, and takes what is new into the store.
///
/// One thread does it all: while a feed is taken in, the others wait in the kernel. Whatever ends the program,
/// stories that have been taken in are there, and feeds that were not noted down are asked again.
struct FetchCommand {
  private let arguments: Arguments
  private let store: SQLiteStore
  private let settings: NetworkSettings
  private let intake: FeedIntake
  private let delay: Duration
  private let claim: FetchClaim

  /// Notes that are kept in one transaction.
  private static let batch = 64
  /// Until feeds are asked again after a fetch that reached nobody.
  private static let outageSeconds: ClosedRange<Int64> = 600...900
  /// Milliseconds between two looks at signals and at the terminal.
  private static let tick = 100

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    settings = try FetchOptions.settings(arguments)
    delay = try FetchOptions.delay(arguments)
    store = try IntakeStore.open(arguments)
    claim = FetchClaim(store: try StoreLocation.path(arguments))
    intake = FeedIntake(store: store)
  }

  func run() throws(Failure) -> ExitStatus {
    // Somebody may be reading meanwhile, on a machine with one core.
    _ = nice(10)
    let begun = SystemClock.now()
    let all = try IntakeStore.perform { () throws(StoreError) in try store.subscriptions() }
    let section = try FetchSection(arguments, in: store)
    let within = section.map { section in all.filter(section.holds) } ?? all
    let found = try choose(from: within)
    let chosen = try unasked(claim.take(found))
    tellOfOthers(found.count - chosen.count)
    if arguments.has("all"), arguments.operands.isEmpty { tellOfWaits(within) }
    // Pages that a feed wants are asked for whether or not it is due itself: somebody may have just subscribed to it.
    // Whoever names feeds or a section wants theirs alone.
    let wanting = arguments.operands.isEmpty ? within : found
    var interruption = Interruption()
    let isOnTerminal = Output.error.isTerminal && !arguments.has("json") && !arguments.has("quiet")
    var progress = FetchProgress(total: chosen.count, left: found.count - chosen.count, isShown: isOnTerminal)
    try fetchFeeds(chosen, &interruption, &progress, isOnTerminal)
    claim.giveFeeds()
    let isWhole = !interruption.hasCome && chosen.count == found.count
    try noteNetwork(&progress, all, since: begun, isWhole: isWhole)
    if !interruption.hasCome { try fetchExtras(wanting, &interruption, &progress) }
    if !interruption.hasCome {
      try IntakeStore.perform { () throws(StoreError) in try store.retireStories(now: SystemClock.now()) }
    }
    return finish(progress, isInterrupted: interruption.hasCome, hasFeeds: !all.isEmpty)
  }

  private func fetchFeeds(
    _ chosen: [Subscription], _ interruption: inout Interruption, _ progress: inout FetchProgress,
    _ isOnTerminal: Bool
  ) throws(Failure) {
    guard let loop = MultiLoop(settings) else { throw Failure(.someFailed, "out of memory") }
    var notes: [FetchNote] = []
    var batch = IntakeBatch()
    for (index, subscription) in chosen.enumerated() {
      if let failed = add(subscription, index, to: loop) { batch.add(failed) }
    }
    while !loop.isIdle, !interruption.check() {
      progress.draw()
      if let outcome = loop.next(within: batch.isEmpty ? Self.tick : 0) {
        batch.add(try prepare(outcome, for: chosen[outcome.request.id]))
        guard batch.isFull else { continue }
      }
      for report in try settle(&batch, &notes) { tell(report, &progress, isOnTerminal) }
      if notes.count >= Self.batch { try keep(&notes) }
    }
    for report in try settle(&batch, &notes) { tell(report, &progress, isOnTerminal) }
    try keep(&notes)
  }

  /// What the fetch says of the network. A feed does not answer for it: what failed for want of one is asked again soon.
  /// - Parameters:
  ///   - before: the feeds as they were when it began.
  ///   - isWhole: whether all was asked that was to be.
  private func noteNetwork(
    _ progress: inout FetchProgress, _ before: [Subscription], since begun: Timestamp, isWhole: Bool
  ) throws(Failure) {
    let (reach, now) = (progress.reach, SystemClock.now())
    try IntakeStore.perform { () throws(StoreError) in
      guard !reach.hasReached else { return try store.recordNetwork(isReached: true, now: now) }
      guard !reach.silent.isEmpty else { return }
      if isWhole, reach.isLost(among: try store.subscriptions(), since: begun) {
        try store.recordNetwork(isReached: false, now: now)
      }
      guard try store.unreachedSince() != nil else { return }
      progress.isOffline = true
      let failures = before.filter { reach.silent.contains($0.feed.id) }.map {
        ($0.feed.id, $0.state.failures)
      }
      try store.excuse(
        Dictionary(failures) { $1 }, until: now.adding(seconds: Int64.random(in: Self.outageSeconds)))
    }
    if progress.isOffline { tell("no feed could be reached: is this machine connected?") }
  }

  private func fetchExtras(
    _ wanting: [Subscription], _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    guard claim.takeExtras() else {
      return tell("another fetch is at full texts, pictures and comments; they are left to it")
    }
    try fetchPages(wanting, &interruption, &progress)
    if !interruption.hasCome { try fetchPictures(&interruption, &progress) }
    if !interruption.hasCome { try fetchDiscussions(&interruption, &progress) }
  }

  private func fetchPages(
    _ wanting: [Subscription], _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    let isNamed = !arguments.operands.isEmpty
    let isPart = isNamed || arguments["section"] != nil
    let query = PageQuery(
      isEverywhere: arguments.has("full-text"), isInsistent: isNamed || arguments.has("all"),
      feeds: isPart ? wanting.map(\.feed.id) : nil)
    guard query.isEverywhere || wanting.contains(where: \.wantsFullText) else { return }
    let fetcher = PageFetcher(store: store, settings: settings, delay: delay)
    let isJSON = arguments.has("json")
    var failures = PageFailures()
    try fetcher.run(query, &interruption) { event in
      progress.take(event)
      guard case .done(let page, let problem) = event else { return }
      var output = Output.standard
      if isJSON { return output.line(PageReport.json(page, problem)) }
      if let problem { failures.add(page, problem) }
    }
    progress.clear()
    var errors = Output.error
    for line in failures.lines(wanting.map(\.feed)) { errors.line("broadsheet: \(line)") }
  }

  private func fetchPictures(
    _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    guard arguments.has("pictures") else { return }
    var fetcher = PictureFetcher(
      store: store, settings: settings, delay: delay)
    try fetcher.run(&interruption)
    progress.take(pictures: fetcher.taken)
  }

  /// Whoever names feeds or a section wants those and nothing else.
  private func fetchDiscussions(
    _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    guard arguments.operands.isEmpty, arguments["section"] == nil, !arguments.has("no-comments") else {
      return
    }
    var fetcher = DiscussionFetcher(store: store, settings: settings)
    try fetcher.run(&interruption)
    progress.take(comments: fetcher.comments)
  }

  private func choose(from all: [Subscription]) throws(Failure) -> [Subscription] {
    let now = SystemClock.now()
    guard arguments.operands.isEmpty else {
      var chosen: [Subscription] = []
      for name in arguments.operands {
        let found = try FeedChoice.find(name, in: all)
        if !chosen.contains(where: { $0.feed.id == found.feed.id }) { chosen.append(found) }
      }
      return chosen
    }
    // What a server has asked for holds even where everything is wanted.
    let isAll = arguments.has("all")
    // Whoever asks after an outage wants to know whether it is over.
    let isOffline = try IntakeStore.perform { () throws(StoreError) in try store.unreachedSince() != nil }
    return all.filter { feed in
      if isAll || (isOffline && feed.state.fault == .unreachable) {
        return feed.state.retired == nil && !feed.isBlocked(now)
      }
      return feed.isDue(now)
    }
  }

  /// Those that no other fetch has finished between the look at what is due and the claim.
  private func unasked(_ claimed: [Subscription]) throws(Failure) -> [Subscription] {
    guard !claimed.isEmpty else { return [] }
    let times = try IntakeStore.perform { () throws(StoreError) in try store.fetchTimes() }
    return claimed.filter { times[$0.feed.id] == $0.feed.lastFetched }
  }

  private func tellOfOthers(_ number: Int) {
    guard number > 0 else { return }
    tell("another fetch is asking now, and is left to it: \(SafeText.counted(number, "feed"))")
  }

  private func tell(_ words: SafeText) {
    guard !arguments.has("quiet"), !arguments.has("json") else { return }
    var errors = Output.error
    errors.line("broadsheet: \(words)")
  }

  private func tellOfWaits(_ feeds: [Subscription]) {
    let now = SystemClock.now()
    let waits = feeds.filter { $0.state.retired == nil && $0.isBlocked(now) }
    guard !waits.isEmpty else { return }
    tell(
      "not asked, because their servers have said to wait: \(SafeText.counted(waits.count, "feed")); `broadsheet feeds` says which"
    )
  }

  /// What has failed before it began.
  private func add(_ subscription: Subscription, _ index: Int, to loop: MultiLoop) -> PreparedFeed? {
    do throws(WebAddress.Fault) {
      let address = try WebAddress(subscription.feed.url.string)
      loop.add(FetchRequest(id: index, address: address, validators: subscription.state.validators))
      return nil
    } catch {
      let problem = FetchProblem(error, in: subscription.feed.url.text)
      return intake.failed(problem, subscription, SystemClock.now())
    }
  }

  private func prepare(
    _ outcome: consuming FetchOutcome, for subscription: Subscription
  ) throws(Failure) -> PreparedFeed {
    let body = outcome.takeBody()
    switch outcome.result {
    case .failure(let problem): return intake.failed(problem, subscription, SystemClock.now())
    case .success(let answer):
      return try IntakeStore.perform { () throws(StoreError) in
        try intake.prepare(answer, body, for: subscription, now: SystemClock.now())
      }
    }
  }

  /// Stores what has been read, and adds what is to be remembered of it.
  private func settle(
    _ batch: inout IntakeBatch, _ notes: inout [FetchNote]
  ) throws(Failure) -> [FeedReport] {
    guard !batch.isEmpty else { return [] }
    let now = SystemClock.now()
    var full = IntakeBatch()
    swap(&full, &batch)
    let stored = try IntakeStore.perform { () throws(StoreError) in try full.store(in: store, now: now) }
    return stored.map { feed, counts in
      let (note, report) = intake.finish(feed, counts, now: now)
      notes.append(note)
      return report
    }
  }

  private func keep(_ notes: inout [FetchNote]) throws(Failure) {
    let batch = notes
    try IntakeStore.perform { () throws(StoreError) in try store.record(batch) }
    notes.removeAll(keepingCapacity: true)
  }

  private func tell(_ report: FeedReport, _ progress: inout FetchProgress, _ isOnTerminal: Bool) {
    progress.take(report)
    var output = Output.standard
    if arguments.has("json") { return output.line(report.json(of: progress.total)) }
    if report.result == .failed || report.result == .retired {
      progress.clear()
      var errors = Output.error
      errors.line("broadsheet: \(report.line)")
    } else if !isOnTerminal, !arguments.has("quiet") {
      output.line(report.line)
    }
  }

  private func finish(_ progress: FetchProgress, isInterrupted: Bool, hasFeeds: Bool) -> ExitStatus {
    progress.clear()
    let summary = progress.summary
    let isQuiet = arguments.has("quiet")
    let status: ExitStatus = isInterrupted ? .interrupted : progress.failed > 0 ? .someFailed : .done
    if arguments.has("json") {
      var output = Output.standard
      guard arguments.has("summary") else { return status }
      if !summary.isEmpty || summary.isLeft || !hasFeeds { output.line(summary.json(hasFeeds: hasFeeds)) }
    } else if !isQuiet, summary.isEmpty, !hasFeeds {
      var errors = Output.error
      errors.line("broadsheet: \(SafeText.noSubscriptions)")
    } else if !isQuiet, isInterrupted || !summary.isLeft {
      // What another fetch is at is no reason to say that nothing is due.
      var output = Output.standard
      let isBeforeAll = isInterrupted && summary.isEmpty
      let words = isBeforeAll ? "no feed has answered yet" : Language.english(summary.words)
      output.line(isInterrupted ? "Interrupted: \(words)" : words)
    }
    return status
  }
}
