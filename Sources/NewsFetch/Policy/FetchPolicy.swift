package import NewsModel

/// When a feed is fetched next. Pure: time and chance are passed in.
package struct FetchPolicy: Hashable, Sendable {
  /// Seconds; no feed is asked for more often unless a reader wants it now.
  package var shortest = 15 * 60
  /// Seconds; no feed that answers is asked for more seldom.
  package var longest = 24 * 3600
  /// Seconds, for a feed whose rhythm is not known yet.
  package var usual = 3600
  /// What a server may ask for at most, in seconds.
  package var longestBlock = 7 * 24 * 3600

  package init() {}

  /// After an answer, whether it brought something or not.
  /// - Parameters:
  ///   - interval: what has been learnt of its rhythm, in seconds.
  ///   - fresh: what the HTTP headers allow, in seconds.
  ///   - chance: from 0 to 1; it spreads feeds that were added at once.
  package func due(
    interval: Int?, fresh: Int?, hints: FeedHints = FeedHints(), chance: Double, now: Timestamp
  ) -> Timestamp {
    let asked = max(interval ?? usual, fresh ?? 0, hints.lifetime ?? 0)
    let wait = spread(min(max(asked, shortest), longest), chance, by: 0.1)
    return skipping(now.adding(seconds: Int64(wait)), hints)
  }

  /// After a failure.
  /// - Parameters:
  ///   - failures: in a row, this one counted.
  ///   - chance: from 0 to 1.
  package func due(
    after fault: FetchFault, failures: Int, retryAfter: Timestamp?, chance: Double, now: Timestamp
  ) -> Timestamp {
    let (first, most) = backOff(for: fault)
    let doublings = min(max(failures - 1, 0), 12)
    let wait = spread(min(first << doublings, most), chance, by: 0.25)
    let due = now.adding(seconds: Int64(wait))
    return max(due, block(until: retryAfter, now: now) ?? due)
  }

  /// Until when the server is left alone.
  package func block(until moment: Timestamp?, now: Timestamp) -> Timestamp? {
    guard let moment, moment > now else { return nil }
    return min(moment, now.adding(seconds: Int64(longestBlock)))
  }

  /// Seconds of the first wait and of the longest one.
  private func backOff(for fault: FetchFault) -> (Int, Int) {
    switch fault {
    case .unreachable, .server: (15 * 60, 24 * 3600)
    case .busy: (3600, 48 * 3600)
    case .certificate, .protocolFault, .notAFeed, .redirects: (3600, 48 * 3600)
    case .missing, .tooLarge, .notAllowed, .robots, .gone: (6 * 3600, 7 * 24 * 3600)
    }
  }

  private func spread(_ seconds: Int, _ chance: Double, by share: Double) -> Int {
    let factor = 1 + share * (2 * min(max(chance, 0), 1) - 1)
    return Int(Double(seconds) * factor)
  }

  /// The first moment from there on that lies in no hour or day without news. A feed that names them all is
  /// not believed.
  private func skipping(_ moment: Timestamp, _ hints: FeedHints) -> Timestamp {
    guard !hints.skippedHours.isEmpty || !hints.skippedDays.isEmpty else { return moment }
    var hour = moment.seconds / 3600
    for _ in 0..<(7 * 24) {
      // 1970-01-01 was a Thursday.
      let isSkipped =
        hints.skippedHours.contains(Int(hour % 24)) || hints.skippedDays.contains(Int((hour / 24 + 4) % 7))
      if !isSkipped { return max(moment, Timestamp(seconds: hour * 3600)) }
      hour += 1
    }
    return moment
  }
}
