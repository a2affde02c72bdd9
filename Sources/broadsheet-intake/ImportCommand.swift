import Console
import Glibc
import NewsImport
import NewsModel
import PictureDecoding
import StoreSQLite

/// `broadsheet import`: documents into the store, a batch of stories in one transaction.
struct ImportCommand {
  private let arguments: Arguments
  private var inputs: InputList
  let store: SQLiteStore
  private let section: SafeText?
  /// Comments wait until the stories that they are about are in.
  private var discussions: [(label: SafeText, IncomingDiscussion)] = []

  var isJSON: Bool { arguments.has("json") }

  /// Stories that go into the store together: few enough that another writer hardly waits.
  private static let batchSize = 32
  /// Microseconds between two of them.
  private static let pause: UInt32 = 2000

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    inputs = try InputList(arguments)
    section = arguments["section"].flatMap { SafeText(line: $0).nonEmpty }
    let path = try StoreLocation.path(arguments)
    do throws(StoreError) {
      store = try SQLiteStore.open(path: path, mode: .create, now: SystemClock.now())
    } catch {
      throw Failure(error)
    }
  }

  mutating func run() throws(Failure) -> ExitStatus {
    PageMemory.keepBetweenPages()
    var tally = ImportTally(isQuiet: arguments.has("quiet"))
    do throws(Failure) {
      try takeAll(&tally)
    } catch {
      // What was done before it stays done, so it is told.
      if tally.documents > 0 || tally.counts != ImportCounts() { tally.report(asJSON: arguments.has("json")) }
      throw error
    }
    tally.report(asJSON: arguments.has("json"))
    return tally.failed > 0 ? .someFailed : .done
  }

  private mutating func takeAll(_ tally: inout ImportTally) throws(Failure) {
    var pages: [IncomingArticle] = []
    var done = 0
    while let entry = inputs.next() {
      tally.progress(done, of: inputs.count)
      done += 1
      switch entry {
      case .input(let input): try take(input, &pages, &tally)
      case .failure(let label, let error): tally.fail(label, error)
      }
      if pages.count >= Self.batchSize { try store(&pages, &tally) }
    }
    try store(&pages, &tally)
    try storeDiscussions(&tally)
  }

  private mutating func take(
    _ input: InputFile, _ pages: inout [IncomingArticle], _ tally: inout ImportTally
  ) throws(Failure) {
    let document: ParsedDocument
    do throws(ImportError) {
      document = try input.document()
    } catch {
      if try takeFromNewsboat(input, &tally) { return }
      return tally.fail(input.label, error)
    }
    switch document {
    case .page(let page):
      var article = IncomingArticle(page, source: pageKey(page, input), section: section)
      article.picture = page.pictureFile.flatMap { PictureDecoder.picture($0) }
      pages.append(article)
    case .feed(let feed) where feed.isOfComments:
      discussions += feed.discussions.map { (input.label, $0) }
      if feed.isRepaired { tally.note(input.label, "damaged: read as far as it goes") }
      tally.documents += 1
    case .feed(let feed): try store(feed, from: input, &tally)
    case .outline(let outline):
      let (feeds, left) = SoundFeeds.of(outline)
      tally.counts.subscriptions += try kept { () throws(StoreError) in
        try placeFollowed(feeds)
        return try store.subscribe(feeds, now: SystemClock.now())
      }
      tally.documents += 1
      tally.tell(outline.left, of: input.label)
      tally.tell(left, of: input.label)
    }
  }

  /// A feed that is followed already, in no section, goes where the list has it.
  private func placeFollowed(_ feeds: [ParsedOutline.Subscription]) throws(StoreError) {
    let places = Dictionary(feeds.map { ($0.url, $0.sections) }) { first, _ in first }.filter {
      !$0.value.isEmpty
    }
    guard !places.isEmpty else { return }
    for followed in try store.subscriptions() where followed.feed.sections.isEmpty {
      if let sections = places[followed.feed.url] { try store.setSections(sections, of: followed.feed.id) }
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
      try merge(
        Array(articles[start..<min(start + Self.batchSize, articles.count)]), of: origin, isOfFeed: true,
        &tally)
    }
    tally.documents += 1
    if feed.isRepaired { tally.note(input.label, "damaged: read as far as it goes") }
  }

  private func store(_ pages: inout [IncomingArticle], _ tally: inout ImportTally) throws(Failure) {
    guard !pages.isEmpty else { return }
    try merge(pages, of: nil, isOfFeed: false, &tally)
    tally.documents += pages.count
    pages.removeAll(keepingCapacity: true)
  }

  /// A feed about one story stands for it where it is not here; of others, comments on unknown stories are left.
  private func storeDiscussions(_ tally: inout ImportTally) throws(Failure) {
    for (label, discussion) in discussions {
      let counts = try kept { () throws(StoreError) in
        try store.merge([discussion], makesStories: discussion.title != nil, now: SystemClock.now())
      }
      tally.counts += counts
      guard counts.strayComments > 0 else { continue }
      tally.note(
        label,
        "\(SafeText.counted(counts.strayComments, "comment")) on a story that is not here: \(discussion.article.text)"
      )
    }
  }

  /// One transaction; then others may write for a moment, who would else meet the lock taken again.
  private func merge(
    _ articles: [IncomingArticle], of feed: IncomingFeed?, isOfFeed: Bool, _ tally: inout ImportTally
  ) throws(Failure) {
    let delivery = Delivery(articles: articles, feed: feed, isOfFeed: isOfFeed)
    for counts in try kept({ () throws(StoreError) in
      try store.merge([delivery], now: SystemClock.now())
    }) {
      tally.counts += counts
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
