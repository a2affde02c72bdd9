import NewsModel

/// Whether servers were reached, as far as one fetch can tell.
struct NetworkReach {
  /// Feeds whose servers were silent.
  private(set) var silent: Set<FeedID> = []
  private var hasReached = false
  /// Of the silent ones, those that had answered the time before.
  private var lost: Set<Substring> = []

  /// Hosts that answered the last time and are silent now: fewer may have gone each by itself.
  private static let fewest = 3

  mutating func take(_ report: FeedReport) {
    switch report.reach {
    case .reached: hasReached = true
    case .silent(let hadAnswered):
      silent.insert(report.feed.id)
      if hadAnswered, lost.count < Self.fewest { lost.insert(Self.host(of: report.feed.url)) }
    case .unasked: break
    }
  }

  /// What a whole fetch tells; nil for nothing. Hosts that have been silent for long say nothing of the network, unless
  /// there are no others.
  func isReached(of feeds: [Subscription]) -> Bool? {
    if hasReached { return true }
    guard !silent.isEmpty else { return nil }
    if lost.count >= Self.fewest { return false }
    let others = feeds.filter { !silent.contains($0.feed.id) && $0.state.retired == nil }
    return others.allSatisfy { $0.state.fault == .unreachable || $0.state.fault == .notAllowed } ? false : nil
  }

  /// Without the port: a host with two services is one.
  private static func host(of url: WebURL) -> Substring {
    let rest = url.string.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    let name = rest.prefix { $0 != "/" && $0 != "?" }
    return name.first == "[" ? name.prefix { $0 != "]" } : name.prefix { $0 != ":" }
  }
}
