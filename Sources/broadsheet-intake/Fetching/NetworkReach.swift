import NewsFetch
import NewsModel

/// Whether servers were reached, as far as one fetch can tell.
struct NetworkReach {
  /// Feeds whose servers were silent.
  private(set) var silent: Set<FeedID> = []
  private(set) var hasReached = false
  /// Of the silent ones, those that had answered the time before.
  private var lost: Set<String> = []

  /// Hosts that answered the last time and are silent now: fewer may have gone each by itself.
  private static let fewest = 3

  mutating func take(_ report: FeedReport) {
    switch report.reach {
    case .reached: hasReached = true
    case .silent(let hadAnswered):
      silent.insert(report.feed.id)
      // By the name alone: a host with two services is one.
      if hadAnswered, let address = try? WebAddress(report.feed.url.string) { lost.insert(address.host) }
    case .unasked: break
    }
  }

  /// What a whole fetch that reached nobody tells of the network: that it is not there, or nothing. Hosts that have been
  /// silent for long say nothing, unless there are no others.
  /// - Parameters:
  ///   - feeds: as they are known after it: others may have been fetched meanwhile.
  ///   - begun: when it began.
  func isLost(among feeds: [Subscription], since begun: Timestamp) -> Bool {
    let others = feeds.filter { !silent.contains($0.feed.id) && $0.state.retired == nil }
    let hasAnswered = others.contains { other in
      other.state.fault == nil && other.feed.lastFetched.map { $0 >= begun } == true
    }
    guard !silent.isEmpty, !hasAnswered else { return false }
    return lost.count >= Self.fewest
      || others.allSatisfy { $0.state.fault == .unreachable || $0.state.fault == .notAllowed }
  }
}
