import NewsModel

/// How often a feed asks to be fetched: RSS's `ttl`, `skipHours` and `skipDays`, and the syndication module.
struct FeedPace {
  private var minutes: Int?
  private var period: Int?
  private var frequency = 1
  private var hours: Set<Int> = []
  private var days: Set<Int> = []

  private static let periods = [
    "hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
  ]
  private static let weekdays = ["sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6]

  /// - Parameter text: in lower case.
  mutating func take(_ element: FeedElement, _ text: String) {
    switch element {
    case .lifetime: minutes = Int(text).flatMap { (1...525_600).contains($0) ? $0 : nil } ?? minutes
    case .updatePeriod: period = Self.periods[text] ?? period
    case .updateFrequency: frequency = Int(text).map { min(max($0, 1), 1000) } ?? frequency
    // RSS 0.91 counts the hours from 1 to 24.
    case .skippedHour: if let hour = Int(text), (0...24).contains(hour) { hours.insert(hour % 24) }
    case .skippedDay: if let day = Self.weekdays[String(text.prefix(3))] { days.insert(day) }
    default: break
    }
  }

  var hints: FeedHints {
    let seconds = [minutes.map { $0 * 60 }, period.map { $0 / frequency }].compactMap { $0 }.max()
    return FeedHints(lifetime: seconds, skippedHours: hours, skippedDays: days)
  }
}
