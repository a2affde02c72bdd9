import Console
import Glibc
import NewsImport
import NewsModel
import StoreSQLite

/// `broadsheet import`: documents into the store, a batch of stories in one transaction.
struct ImportCommand {
  private let arguments: Arguments
  private let walker: InputWalker
  private let store: SQLiteStore
  private let section: SafeText?

  /// Stories that go into the store together: few enough that another writer hardly waits.
  private static let batchSize = 32
  /// Microseconds between two of them.
  private static let pause: UInt32 = 2000

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    walker = try InputList.read(arguments)
    section = arguments["section"].flatMap { SafeText(line: $0).nonEmpty }
    let path = try StoreLocation.path(arguments)
    do throws(StoreError) {
      store = try SQLiteStore.open(path: path, mode: .create, now: SystemClock.now())
    } catch {
      throw Failure(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    var tally = ImportTally(failed: walker.failures.count, isQuiet: arguments.has("quiet"))
    for (label, error) in walker.failures { tally.name(label, error) }
    var pages: [IncomingArticle] = []
    for (index, input) in walker.inputs.enumerated() {
      tally.progress(index, of: walker.inputs.count)
      try take(input, &pages, &tally)
      if pages.count >= Self.batchSize { try store(&pages, &tally) }
    }
    try store(&pages, &tally)
    tally.report(asJSON: arguments.has("json"))
    return tally.failed > 0 ? .someFailed : .done
  }

  private func take(
    _ input: InputFile, _ pages: inout [IncomingArticle], _ tally: inout ImportTally
  ) throws(Failure) {
    let document: ParsedDocument
    do throws(ImportError) {
      document = try DocumentImporter.read(input.bytes(), facts: input.facts)
    } catch {
      return tally.fail(input.label, error)
    }
    tally.documents += 1
    switch document {
    case .page(let page): pages.append(IncomingArticle(page, source: pageKey(page, input), section: section))
    case .feed(let feed): try store(feed, from: input, &tally)
    case .outline(let outline):
      tally.counts.subscriptions += try kept { () throws(StoreError) in
        try store.subscribe(outline.feeds, now: SystemClock.now())
      }
    }
  }

  /// A page without an address is known by its words.
  private func pageKey(_ page: ParsedPage, _ input: InputFile) -> SafeText {
    var print = Fingerprint()
    print.add(page.title?.string)
    print.add(page.body.plainText)
    return SafeText(line: "page:" + String(print.rawValue, radix: 16))
  }

  private func store(
    _ feed: ParsedFeed, from input: InputFile, _ tally: inout ImportTally
  ) throws(Failure) {
    let key = feed.id ?? feed.link?.text ?? feed.title ?? input.label
    let articles = IncomingArticle.articles(of: feed, feedKey: key, section: section)
    let origin = input.facts.baseURL.flatMap { WebURL($0) }.map {
      IncomingFeed(url: $0, title: feed.title, link: feed.link)
    }
    for start in stride(from: 0, to: articles.count, by: Self.batchSize) {
      try merge(Array(articles[start..<min(start + Self.batchSize, articles.count)]), of: origin, &tally)
    }
  }

  private func store(_ pages: inout [IncomingArticle], _ tally: inout ImportTally) throws(Failure) {
    guard !pages.isEmpty else { return }
    try merge(pages, of: nil, &tally)
    pages.removeAll(keepingCapacity: true)
  }

  /// One transaction; then others may write for a moment, who would else meet the lock taken again.
  private func merge(
    _ articles: [IncomingArticle], of feed: IncomingFeed?, _ tally: inout ImportTally
  ) throws(Failure) {
    tally.counts += try kept { () throws(StoreError) in
      try store.merge(articles, feed: feed, now: SystemClock.now())
    }
    usleep(Self.pause)
  }

  private func kept<Result>(_ work: () throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}
