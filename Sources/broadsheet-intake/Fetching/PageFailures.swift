import NewsFetch
import NewsModel

/// Full texts that could not be had in one run, gathered by what went wrong: an outage is one line, not forty.
struct PageFailures {
  private struct Kind: Hashable {
    var feed: FeedID?
    var fault: FetchFault
    var status: Int?
  }

  private struct Group {
    var pages: [WantedPage] = []
    /// The words differ from page to page, by milliseconds for instance; those of the first stand for all.
    var reason: SafeText
  }

  private var kinds: [Kind] = []
  private var groups: [Kind: Group] = [:]

  /// Pages of one kind that are named each.
  private static let few = 3

  mutating func add(_ page: WantedPage, _ problem: FetchProblem) {
    let kind = Kind(feed: page.feed, fault: problem.fault, status: problem.status)
    if groups[kind] == nil { kinds.append(kind) }
    groups[kind, default: Group(reason: problem.reason)].pages.append(page)
  }

  /// One for each reason, or for each page where what is wrong is the page itself and there are few.
  func lines(_ feeds: [Feed]) -> [SafeText] {
    kinds.flatMap { kind -> [SafeText] in
      guard let group = groups[kind] else { return [] }
      let count = group.pages.count
      guard count > (kind.fault.isPassing ? 1 : Self.few) else {
        let end: SafeText = kind.fault.isPassing ? "; it is asked for again" : ""
        return group.pages.map { "the full text of \($0.url.text) could not be had: \(group.reason)\(end)" }
      }
      let name = feeds.first { $0.id == kind.feed }.map { $0.name } ?? "other feeds"
      let end: SafeText = kind.fault.isPassing ? "; they are asked for again" : ""
      return ["\(count) full texts of \(name) could not be had: \(group.reason)\(end)"]
    }
  }
}
