import NewsModel

/// Whether servers were reached, as far as one fetch can tell.
struct NetworkReach {
  /// Feeds whose servers were not reached.
  private(set) var unreached = 0
  private var reached = 0
  private var firstHost: Substring?
  private var hasSeveralHosts = false

  mutating func take(_ report: FeedReport) {
    // A server that says that it has waited too long was there.
    guard report.result == .failed, report.fault == .unreachable, report.status == nil else {
      return reached += 1
    }
    unreached += 1
    let host = Self.host(of: report.feed.url)
    hasSeveralHosts = hasSeveralHosts || firstHost.map { $0 != host } == true
    firstHost = host
  }

  /// nil where it cannot be told: one host that is silent says nothing of the network, unless there is no other.
  /// - Parameter isAll: whether every feed was asked.
  func isReached(isAll: Bool) -> Bool? {
    if reached > 0 { return true }
    return unreached > 0 && (hasSeveralHosts || isAll) ? false : nil
  }

  private static func host(of url: WebURL) -> Substring {
    let rest = url.string.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return rest.prefix { $0 != "/" && $0 != "?" }
  }
}
