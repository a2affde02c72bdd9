import NewsFetch
import NewsImport
import NewsModel

/// Finds the feed that somebody means who names an address: the feed itself, the one that a page names, or one in
/// a place where feeds usually are.
struct FeedFinder {
  let loop: MultiLoop

  /// A feed that was found, with the answer that it came in.
  struct Found {
    /// Where it is to be asked for from now on.
    var address: WebAddress
    var title: SafeText?
    var link: WebURL?
    var answer: FetchAnswer

    var candidate: PageFeeds.Candidate? {
      address.url.map { PageFeeds.Candidate(url: $0, title: title) }
    }
  }

  enum Finding {
    case feed(Found)
    /// Which one is meant, somebody has to say.
    case several([PageFeeds.Candidate])
    /// A list of feeds.
    case outline(ParsedOutline)
  }

  private static let usualPlaces = [
    "/feed", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/rss", "/feed.json", "/feeds/posts/default",
  ]

  /// - Parameter text: what was typed; without a scheme it is taken for https.
  func look(at text: String) throws(FetchProblem) -> Finding {
    let answer = try ask([try Self.address(text)])[0].get()
    if let document = Self.document(answer) {
      switch document {
      case .feed(let feed): return .feed(Self.found(feed, answer, asked: try Self.address(text)))
      case .outline(let outline): return .outline(outline)
      case .page: break
      }
    }
    let candidates = answer.address.url.map { PageFeeds.find(in: answer.body, address: $0) } ?? []
    switch candidates.count {
    case 0: return try lookInUsualPlaces(beside: answer.address)
    case 1: return try lookAtNamed(candidates[0], beside: answer.address)
    default: return .several(candidates)
    }
  }

  /// The feed at an address that has been found or chosen.
  private func feed(at candidate: PageFeeds.Candidate) throws(FetchProblem) -> Found {
    let address = try Self.address(candidate.url.string)
    let answer = try ask([address])[0].get()
    guard case .feed(let feed)? = Self.document(answer) else {
      throw FetchProblem(.notAFeed, "it is no feed")
    }
    return Self.found(feed, answer, asked: address)
  }

  /// The only feed that a page names, or else one in the usual places: pages go on naming feeds that are gone.
  private func lookAtNamed(
    _ candidate: PageFeeds.Candidate, beside address: WebAddress
  ) throws(FetchProblem) -> Finding {
    do throws(FetchProblem) {
      return .feed(try namedFeed(at: candidate))
    } catch {
      if error.fault == .missing || error.fault == .notAFeed || error.fault == .gone,
        let finding = try? lookInUsualPlaces(beside: address)
      {
        return finding
      }
      throw error
    }
  }

  /// One that a page names: what is wrong with it is not said of the page.
  func namedFeed(at candidate: PageFeeds.Candidate) throws(FetchProblem) -> Found {
    do throws(FetchProblem) {
      return try feed(at: candidate)
    } catch {
      var problem = error
      problem.reason = "of the feed that it names, \(candidate.url.text): \(error.reason)"
      throw problem
    }
  }

  private func lookInUsualPlaces(beside address: WebAddress) throws(FetchProblem) -> Finding {
    let places = Self.usualPlaces.compactMap { try? address.resolving($0) }
    var feeds: [Found] = []
    for (place, result) in zip(places, ask(places)) {
      guard case .success(let answer) = result, case .feed(let feed)? = Self.document(answer) else {
        continue
      }
      if !feeds.contains(where: { $0.answer.address == answer.address || $0.answer.body == answer.body }) {
        feeds.append(Self.found(feed, answer, asked: place))
      }
    }
    guard let first = feeds.first else {
      throw FetchProblem(
        .notAFeed, "it is no feed, it names none, and there is none in the usual places; name the feed itself"
      )
    }
    return feeds.count == 1
      ? .feed(first) : .several(feeds.compactMap(\.candidate))
  }

  /// The outcomes in the order of the addresses.
  private func ask(_ addresses: [WebAddress]) -> [Result<FetchAnswer, FetchProblem>] {
    var results = [Result<FetchAnswer, FetchProblem>](
      repeating: .failure(FetchProblem(.unreachable, "it was not asked")), count: addresses.count)
    for (index, address) in addresses.enumerated() { loop.add(FetchRequest(id: index, address: address)) }
    while !loop.isIdle {
      if let outcome = loop.next(within: 1000) { results[outcome.request.id] = outcome.result }
    }
    return results
  }

  private static func found(_ feed: ParsedFeed, _ answer: FetchAnswer, asked: WebAddress) -> Found {
    Found(address: answer.movedTo ?? asked, title: feed.title, link: feed.link, answer: answer)
  }

  private static func document(_ answer: FetchAnswer) -> ParsedDocument? {
    try? DocumentImporter.read(
      answer.body,
      facts: DocumentFacts(contentType: answer.headers.contentType, baseURL: answer.address.text))
  }

  private static func address(_ text: String) throws(FetchProblem) -> WebAddress {
    var text = text
    if text.lowercased().hasPrefix("feed:") { text = String(text.dropFirst(5)) }
    if text.hasPrefix("//") { text = "https:" + text }
    if !text.contains("://") { text = "https://" + text }
    do throws(WebAddress.Fault) {
      return try WebAddress(text)
    } catch {
      throw FetchProblem(error, in: SafeText(line: text))
    }
  }
}
