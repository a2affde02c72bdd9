import NewsFetch
import NewsImport
import NewsModel
import StoreSQLite

/// Takes what a server answered for a subscription into the store, and works out what is to be remembered.
struct FeedIntake {
  let store: SQLiteStore
  var policy = FetchPolicy()

  /// The stories are in the store when this comes back; the note is the caller's to keep.
  func take(
    _ answer: FetchAnswer, for subscription: Subscription, now: Timestamp
  ) throws(StoreError) -> (FetchNote, FeedReport) {
    var batch = IntakeBatch()
    batch.add(try prepare(answer, answer.body, for: subscription, now: now))
    let stored = try batch.store(in: store, now: now)
    return finish(stored[0].feed, stored[0].counts, now: now)
  }

  /// Reads what has come. Stories are not written yet; comments, of which a feed has few, are.
  func prepare(
    _ answer: FetchAnswer, _ body: consuming [UInt8], for subscription: Subscription, now: Timestamp
  ) throws(StoreError) -> PreparedFeed {
    var prepared = PreparedFeed(subscription: subscription, answer: answer)
    let old = subscription.state.validators.bodyHash
    prepared.hash = answer.isUnmodified ? old : BodyHash.of(body)
    guard !answer.isUnmodified, prepared.hash != old else {
      prepared.state.interval = prepared.state.interval.map { min($0 + $0 / 10, policy.longest) }
      return prepared
    }
    prepared.size = body.count
    let feed: ParsedFeed
    do throws(FetchProblem) {
      feed = try parse(answer, body, for: subscription)
    } catch {
      return failed(error, subscription, now)
    }
    try take(feed, answer, into: &prepared, now)
    return prepared
  }

  private func take(
    _ feed: ParsedFeed, _ answer: FetchAnswer, into prepared: inout PreparedFeed, _ now: Timestamp
  ) throws(StoreError) {
    let subscription = prepared.subscription
    if feed.isOfComments {
      prepared.counts = try store.merge(feed.discussions, makesStories: false, now: now)
    } else {
      prepared.bring(
        Delivery(articles: articles(of: feed, subscription), feed: origin(feed, subscription.feed)))
    }
    let passed = feed.trace?.passed ?? []
    prepared.counts.unchanged += passed.count
    prepared.report.feed.title = feed.title ?? subscription.feed.title
    let dates = feed.items.compactMap { $0.published ?? $0.updated } + passed.compactMap(\.published)
    prepared.state.interval = FeedRhythm.interval(of: dates, now: now) ?? prepared.state.interval
    prepared.state.hints = feed.hints
    // Where the stories of comments may yet come, all of it is read again.
    let isWhole = prepared.counts.strayComments == 0
    prepared.isCut = feed.isCut
    prepared.state.digests =
      isWhole ? feed.trace.map { [head(of: feed, answer, subscription)] + $0.items } ?? [] : []
  }

  /// What is to be remembered of a feed whose stories are in the store.
  func finish(
    _ prepared: PreparedFeed, _ counts: ImportCounts, now: Timestamp
  ) -> (FetchNote, FeedReport) {
    let none = FetchNote(feed: prepared.subscription.feed.id, state: prepared.state, fetched: now)
    guard let answer = prepared.answer else { return (prepared.failure ?? none, prepared.report) }
    var report = prepared.report
    report.counts = prepared.counts
    report.counts += counts
    if report.counts.inserted + report.counts.updated + report.counts.comments > 0 { report.result = .news }
    var state = prepared.state
    keepValidators(answer, prepared.hash, &state)
    if report.counts.strayComments > 0 { state.validators.bodyHash = nil }
    if prepared.isCut {
      // Asked for again, and not whether it has changed; one that comes just so again has its end there.
      state.validators = FeedValidators(bodyHash: prepared.hash)
      report.problem = "it broke off: what was there is taken, and all of it is asked for again"
    }
    let note = succeeded(answer, state, prepared.subscription, now, &report)
    return (note, report)
  }

  /// A "not modified" may leave out what stays as it is.
  private func keepValidators(_ answer: FetchAnswer, _ hash: UInt64?, _ state: inout FetchState) {
    let old = answer.isUnmodified ? state.validators : FeedValidators()
    state.validators = FeedValidators(
      etag: answer.headers.etag ?? old.etag, lastModified: answer.headers.lastModified ?? old.lastModified,
      bodyHash: hash)
  }

  private func succeeded(
    _ answer: FetchAnswer, _ state: FetchState, _ subscription: Subscription, _ now: Timestamp,
    _ report: inout FeedReport
  ) -> FetchNote {
    var note = FetchNote(feed: subscription.feed.id, state: state, fetched: now)
    note.state.failures = 0
    note.state.fault = nil
    note.state.blockedUntil = nil
    note.state.retired = nil
    note.state.due = policy.due(
      interval: state.interval, fresh: Freshness.seconds(of: answer.headers, now: now), hints: state.hints,
      chance: .random(in: 0...1), now: now)
    note.movedTo = answer.movedTo?.url
    report.movedTo = note.movedTo
    report.due = note.state.due
    return note
  }

  func failed(_ problem: FetchProblem, _ subscription: Subscription, _ now: Timestamp) -> PreparedFeed {
    var note = FetchNote(feed: subscription.feed.id, state: subscription.state, fetched: now)
    let retryAfter = Freshness.retryAfter(problem.retryAfter, now: now)
    note.error = problem.reason
    note.state.failures += 1
    note.state.fault = problem.fault
    note.state.blockedUntil = policy.block(until: retryAfter, now: now)
    note.state.retired = problem.fault == .gone ? now : nil
    note.state.due = policy.due(
      after: problem.fault, failures: note.state.failures, retryAfter: retryAfter, chance: .random(in: 0...1),
      now: now)
    var report = FeedReport(
      feed: subscription.feed, result: problem.fault == .gone ? .retired : .failed, status: problem.status,
      problem: problem.reason, fault: problem.fault)
    report.due = note.state.retired == nil ? note.state.due : nil
    report.reach = reach(problem, subscription)
    return PreparedFeed(subscription: subscription, failure: note, report: report)
  }

  private func reach(_ problem: FetchProblem, _ subscription: Subscription) -> FeedReport.Reach {
    guard !problem.isOfServer else { return .reached }
    guard problem.fault == .unreachable else { return .unasked }
    let (feed, state) = (subscription.feed, subscription.state)
    return .silent(hadAnswered: feed.lastFetched != nil && state.failures == 0 && state.fault == nil)
  }

  /// Items whose bytes were here the last time are passed over, unless something else has changed that they
  /// depend on.
  private func parse(
    _ answer: FetchAnswer, _ body: [UInt8], for subscription: Subscription
  ) throws(FetchProblem) -> ParsedFeed {
    let digests = subscription.state.digests
    let feed = try parse(answer, body, known: Set(digests.dropFirst()))
    let hasPassed = feed.trace?.passed.isEmpty == false
    guard hasPassed, head(of: feed, answer, subscription) != digests.first else { return feed }
    return try parse(answer, body, known: [])
  }

  /// A digest of what a story takes from the feed as a whole.
  private func head(of feed: ParsedFeed, _ answer: FetchAnswer, _ subscription: Subscription) -> UInt64 {
    var texts = [
      feed.title, feed.id, feed.link?.text, feed.language, feed.authors.first?.name, feed.categories.first,
    ]
    texts += subscription.feed.sections
    texts += [answer.address.text, answer.headers.contentType, answer.headers.contentLanguage].map {
      $0.map { SafeText(line: $0) }
    }
    let line = texts.map { $0?.string ?? "-" }.joined(separator: "\n")
    return BodyHash.of(Array(line.utf8)) &+ (feed.trace?.prologue ?? 0)
  }

  private func parse(
    _ answer: FetchAnswer, _ body: [UInt8], known: Set<UInt64>
  ) throws(FetchProblem) -> ParsedFeed {
    var facts = DocumentFacts(
      contentType: answer.headers.contentType, baseURL: answer.address.text,
      contentLanguage: answer.headers.contentLanguage)
    facts.knownItems = known
    facts.wantsHTML = false
    facts.isPacked = true
    let document: ParsedDocument
    do throws(ImportError) {
      document = try DocumentImporter.read(body, facts: facts)
    } catch {
      let isPage = error.code == .noArticle
      throw FetchProblem(.notAFeed, isPage ? "it is a page, not a feed" : error.reason, status: answer.status)
    }
    switch document {
    case .feed(let feed): return feed
    case .page: throw FetchProblem(.notAFeed, "it is a page, not a feed", status: answer.status)
    case .outline: throw FetchProblem(.notAFeed, "it is a list of feeds, not a feed", status: answer.status)
    }
  }

  private func origin(_ parsed: ParsedFeed, _ feed: Feed) -> IncomingFeed {
    IncomingFeed(url: feed.url, title: parsed.title, link: parsed.link)
  }

  /// A subscription's own sections come first; what names no section at all goes where the feed says.
  private func articles(of feed: ParsedFeed, _ subscription: Subscription) -> [IncomingArticle] {
    let key = feed.id ?? feed.link?.text ?? feed.title ?? subscription.feed.url.text
    var articles = IncomingArticle.articles(of: feed, feedKey: key, section: feed.categories.first)
    let sections = subscription.feed.sections
    guard !sections.isEmpty else { return articles }
    for index in articles.indices {
      articles[index].sections = sections + articles[index].sections.filter { !sections.contains($0) }
    }
    return articles
  }
}
