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

  /// Pages of one run.
  private static let limit = 400

  init(store: SQLiteStore, settings: NetworkSettings, delay: Duration) {
    self.store = store
    self.settings = settings
    self.delay = delay
  }

  func run(
    _ query: PageQuery, _ interruption: inout Interruption, _ watch: (PageEvent) -> Void
  ) throws(Failure) {
    let wanted = try IntakeStore.perform { () throws(StoreError) in
      try store.wantedPages(query, limit: Self.limit, now: SystemClock.now())
    }
    var walk = PageWalk(wanted, settings: settings, delay: delay)
    watch(.began(walk.left))
    while let (page, result) = walk.next(&interruption, { watch(.waiting($0)) }) {
      let problem = try keep(page, result)
      watch(.done(page, problem))
    }
  }

  private func keep(
    _ page: WantedPage, _ result: Result<FetchAnswer, FetchProblem>
  ) throws(Failure) -> FetchProblem? {
    let now = SystemClock.now()
    switch result.flatMap({ Self.story($0, for: page) }) {
    case .failure(let problem):
      let retry = FetchPolicy().block(until: Freshness.retryAfter(problem.retryAfter, now: now), now: now)
      try note(PageNote(article: page.article, tried: now, fault: problem.fault, retry: retry))
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
    story.sections = sections(parsed, of: page)
    return .success(story)
  }

  /// Where the subscription and the feed have put it comes first; a guess is for what stands nowhere yet.
  private static func sections(_ parsed: ParsedPage, of page: WantedPage) -> [SafeText] {
    guard let own = parsed.section else { return page.sections }
    let isGuess = parsed.origins[.section] == PageOrigins.addressPath
    return isGuess && !page.sections.isEmpty ? page.sections : page.sections + [own]
  }
}
