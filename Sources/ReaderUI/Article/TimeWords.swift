package import NewsModel

/// Moments in words, on the reader's clock.
package struct TimeWords {
  package let clock: LocalClock
  package let now: Timestamp

  package init(clock: LocalClock, now: Timestamp) {
    self.clock = clock
    self.now = now
  }

  /// "10 November, 10:27"; with the year where it is not this one.
  package func moment(_ moment: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    return "\(day(civil.date)), \(time(civil))"
  }

  /// The time alone where it is the day of another moment.
  package func moment(_ moment: Timestamp, after other: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    return civil.date == clock.civil(other).date ? time(civil) : self.moment(moment)
  }

  /// How long ago: "now", "5m", "2h", "3d", then the day.
  package func age(_ moment: Timestamp) -> SafeText {
    let seconds = now.seconds - moment.seconds
    switch seconds {
    case ..<60: return "now"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h"
    case ..<(7 * 86_400): return "\(seconds / 86_400)d"
    default: return shortDay(clock.civil(moment).date)
    }
  }

  private func day(_ date: CivilDate) -> SafeText {
    let year: SafeText = date.year == clock.civil(now).date.year ? "" : " \(date.year)"
    return "\(date.day) \(name(of: date))\(year)"
  }

  private func shortDay(_ date: CivilDate) -> SafeText {
    let month = SafeText(line: String(name(of: date).string.prefix(3)))
    return date.year == clock.civil(now).date.year
      ? "\(date.day) \(month)" : "\(date.day) \(month) \(date.year)"
  }

  private func name(of date: CivilDate) -> SafeText {
    Self.months.indices.contains(date.month - 1) ? Self.months[date.month - 1] : "\(date.month)"
  }

  private func time(_ civil: CivilTime) -> SafeText {
    "\(padded(civil.hour)):\(padded(civil.minute))"
  }

  private func padded(_ number: Int) -> SafeText {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let months: [SafeText] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November",
    "December",
  ]
}
