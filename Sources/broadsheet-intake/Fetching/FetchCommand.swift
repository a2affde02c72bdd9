import Console
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

  /// Notes that are kept in one transaction.
  private static let batch = 64
  /// Milliseconds between two looks at signals and at the terminal.
  private static let tick = 100

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    settings = try FetchOptions.settings(arguments)
    store = try IntakeStore.open(arguments)
    intake = FeedIntake(store: store)
  }

  func run() throws(Failure) -> ExitStatus {
    let chosen = try choose()
    guard let loop = MultiLoop(settings) else { throw Failure(.someFailed, "out of memory") }
    var interruption = Interruption()
    var notes: [FetchNote] = []
    let isOnTerminal = Output.error.isTerminal && !arguments.has("json") && !arguments.has("quiet")
    var progress = FetchProgress(total: chosen.count, isShown: isOnTerminal)
    for (index, subscription) in chosen.enumerated() {
      if let report = add(subscription, index, to: loop, &notes) { tell(report, &progress, isOnTerminal) }
    }
    while !loop.isIdle {
      progress.draw()
      if interruption.check() { break }
      guard let outcome = loop.next(within: Self.tick) else { continue }
      let report = try take(outcome.result, for: chosen[outcome.request.id], &notes)
      tell(report, &progress, isOnTerminal)
      if notes.count >= Self.batch { try keep(&notes) }
    }
    try keep(&notes)
    if !interruption.hasCome { try fetchPages(chosen, &interruption, &progress) }
    if !interruption.hasCome { try fetchPictures(&interruption, &progress) }
    if !interruption.hasCome { try fetchDiscussions(&interruption, &progress) }
    if !interruption.hasCome {
      try IntakeStore.perform { () throws(StoreError) in try store.retireStories(now: SystemClock.now()) }
    }
    return finish(progress, isInterrupted: interruption.hasCome)
  }

  private func fetchPages(
    _ chosen: [Subscription], _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    let isEverywhere = arguments.has("full-text")
    guard isEverywhere || chosen.contains(where: \.wantsFullText) else { return }
    var fetcher = PageFetcher(store: store, settings: settings, delay: try FetchOptions.delay(arguments))
    let isJSON = arguments.has("json")
    try fetcher.run(isEverywhere: isEverywhere, &interruption) { page, problem in
      var output = Output.standard
      if isJSON { output.line(PageReport.json(page, problem)) }
    }
    progress.take(pages: fetcher.taken, failed: fetcher.failed)
  }

  private func fetchPictures(
    _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    guard arguments.has("pictures") else { return }
    var fetcher = PictureFetcher(
      store: store, settings: settings, delay: try FetchOptions.delay(arguments))
    try fetcher.run(&interruption)
    progress.take(pictures: fetcher.taken)
  }

  /// Whoever names feeds wants those and nothing else.
  private func fetchDiscussions(
    _ interruption: inout Interruption, _ progress: inout FetchProgress
  ) throws(Failure) {
    guard arguments.operands.isEmpty, !arguments.has("no-comments") else { return }
    var fetcher = DiscussionFetcher(store: store, settings: settings)
    try fetcher.run(&interruption)
    progress.take(comments: fetcher.comments)
  }

  private func choose() throws(Failure) -> [Subscription] {
    let all = try IntakeStore.perform { () throws(StoreError) in try store.subscriptions() }
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
    return all.filter { isAll ? $0.state.retired == nil && !$0.isBlocked(now) : $0.isDue(now) }
  }

  private func add(
    _ subscription: Subscription, _ index: Int, to loop: MultiLoop, _ notes: inout [FetchNote]
  ) -> FeedReport? {
    do throws(WebAddress.Fault) {
      let address = try WebAddress(subscription.feed.url.string)
      loop.add(FetchRequest(id: index, address: address, validators: subscription.state.validators))
      return nil
    } catch {
      let problem = FetchProblem(error, in: subscription.feed.url.text)
      let taken = try? intake.take(.failure(problem), for: subscription, now: SystemClock.now())
      if let taken { notes.append(taken.0) }
      return taken?.1
    }
  }

  private func take(
    _ result: Result<FetchAnswer, FetchProblem>, for subscription: Subscription, _ notes: inout [FetchNote]
  ) throws(Failure) -> FeedReport {
    let (note, report) = try IntakeStore.perform { () throws(StoreError) in
      try intake.take(result, for: subscription, now: SystemClock.now())
    }
    notes.append(note)
    return report
  }

  private func keep(_ notes: inout [FetchNote]) throws(Failure) {
    let batch = notes
    try IntakeStore.perform { () throws(StoreError) in try store.record(batch) }
    notes.removeAll(keepingCapacity: true)
  }

  private func tell(_ report: FeedReport, _ progress: inout FetchProgress, _ isOnTerminal: Bool) {
    progress.take(report)
    var output = Output.standard
    if arguments.has("json") { return output.line(report.json) }
    if report.result == .failed || report.result == .retired {
      progress.clear()
      var errors = Output.error
      errors.line("broadsheet: \(report.line)")
    } else if !isOnTerminal, !arguments.has("quiet") {
      output.line(report.line)
    }
  }

  private func finish(_ progress: FetchProgress, isInterrupted: Bool) -> ExitStatus {
    progress.clear()
    if !arguments.has("json"), !arguments.has("quiet") {
      var output = Output.standard
      output.line(progress.isEmpty && !isInterrupted ? "Nothing is due." : progress.words)
    }
    if isInterrupted { return .interrupted }
    return progress.failed > 0 ? .someFailed : .done
  }
}
