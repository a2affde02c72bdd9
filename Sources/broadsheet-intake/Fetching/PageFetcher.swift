import Console
import NewsFetch
import NewsImport
import NewsModel
import StoreSQLite

/// Fetches the pages of stories of which a feed gives only a teaser, and keeps their texts.
struct PageFetcher {
  let store: SQLiteStore
  let settings: NetworkSettings
  /// Between two pages of one host.
  let delay: Duration
  private(set) var taken = 0
  private(set) var failed = 0

  /// Pages of one run.
  private static let limit = 400

  init(store: SQLiteStore, settings: NetworkSettings, delay: Duration) {
    self.store = store
    self.settings = settings
    self.delay = delay
  }

  /// - Parameter report: told of each page, with what went wrong.
  mutating func run(
    isEverywhere: Bool, _ interruption: inout Interruption, _ report: (WantedPage, FetchProblem?) -> Void
  ) throws(Failure) {
    let wanted = try IntakeStore.perform { () throws(StoreError) in
      try store.wantedPages(isEverywhere: isEverywhere, limit: Self.limit, now: SystemClock.now())
    }
    var walk = PageWalk(wanted, settings: settings, delay: delay)
    while let (page, result) = walk.next(&interruption) {
      let problem = try keep(page, result)
      if problem == nil { taken += 1 } else { failed += 1 }
      report(page, problem)
    }
  }

  private func keep(
    _ page: WantedPage, _ result: Result<FetchAnswer, FetchProblem>
  ) throws(Failure) -> FetchProblem? {
    let now = SystemClock.now()
    switch result.flatMap({ Self.story($0, for: page) }) {
    case .failure(let problem):
      try note(PageNote(article: page.article, tried: now, fault: problem.fault))
      return problem
    case .success(let story):
      try IntakeStore.perform { () throws(StoreError) in try store.merge([story], feed: nil, now: now) }
      try note(PageNote(article: page.article, tried: now, fault: nil))
      return nil
    }
  }

  private func note(_ note: PageNote) throws(Failure) {
    try IntakeStore.perform { () throws(StoreError) in try store.record([note]) }
  }

  /// The page as the story that the feed has named: under its key, and with its address.
  private static func story(
    _ answer: FetchAnswer, for page: WantedPage
  ) -> Result<IncomingArticle, FetchProblem> {
    var facts = DocumentFacts(
      contentType: answer.headers.contentType, baseURL: answer.address.text,
      contentLanguage: answer.headers.contentLanguage)
    facts.latest = SystemClock.now()
    guard case .page(let parsed)? = try? DocumentImporter.read(answer.body, facts: facts),
      !parsed.body.isEmpty
    else { return .failure(FetchProblem(.notAFeed, "no article was found in its page")) }
    var story = IncomingArticle(parsed, source: page.key, section: nil)
    story.key = page.key
    story.url = page.url
    if parsed.title == nil { story.title = page.title }
    return .success(story)
  }
}
