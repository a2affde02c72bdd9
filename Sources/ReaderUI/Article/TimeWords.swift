package import NewsModel

/// Moments in words, on the reader's clock and in the language of the interface.
package struct TimeWords {
  package let clock: LocalClock
  package let now: Timestamp
  package let language: Language

  package init(clock: LocalClock, now: Timestamp, language: Language = .english) {
    self.clock = clock
    self.now = now
    self.language = language
  }

  /// "10 November, 10:27"; with the year where it is not this one.
  package func moment(_ moment: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    let time = time(civil)
    return language("\(day(civil.date)), \(time)")
  }

  /// "10 November"; with the year where it is not this one.
  func day(_ moment: Timestamp) -> SafeText { day(clock.civil(moment).date) }

  /// The time alone where it is the day of another moment.
  package func moment(_ moment: Timestamp, after other: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    return civil.date == clock.civil(other).date ? time(civil) : self.moment(moment)
  }

  /// How long ago: "now", "5m", "2h", "3d", then the day.
  package func age(_ moment: Timestamp) -> SafeText {
    let seconds = now.seconds - moment.seconds
    switch seconds {
    case ..<60: return language(Phrase("now", as: "age"))
    case ..<3600: return language(Phrase("\(seconds / 60)m", as: "age"))
    case ..<86_400: return language(Phrase("\(seconds / 3600)h", as: "age"))
    case ..<(7 * 86_400): return language(Phrase("\(seconds / 86_400)d", as: "age"))
    default: return shortDay(clock.civil(moment).date)
    }
  }

  /// The time today, else the day: "10:27", "9 Nov", "9 Nov 2025".
  func short(_ moment: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    return civil.date == today ? time(civil) : shortDay(civil.date)
  }

  /// "Tuesday 10 November 2026".
  var longDate: SafeText {
    let date = today
    return language(
      Phrase("\(Self.weekdays[date.weekday]) \(date.day) \(Self.month(date)) \(date.year)", as: "long date"))
  }

  /// "Tue 10 Nov".
  var shortDate: SafeText {
    let date = today
    return language(
      Phrase("\(Self.shortWeekdays[date.weekday]) \(date.day) \(Self.shortMonth(date))", as: "short date"))
  }

  private var today: CivilDate { clock.civil(now).date }

  private func day(_ date: CivilDate) -> SafeText {
    date.year == today.year
      ? language(Phrase("\(date.day) \(Self.month(date))", as: "day"))
      : language(Phrase("\(date.day) \(Self.month(date)) \(date.year)", as: "day"))
  }

  private func shortDay(_ date: CivilDate) -> SafeText {
    date.year == today.year
      ? language(Phrase("\(date.day) \(Self.shortMonth(date))", as: "short day"))
      : language(Phrase("\(date.day) \(Self.shortMonth(date)) \(date.year)", as: "short day"))
  }

  private func time(_ civil: CivilTime) -> SafeText {
    "\(padded(civil.hour)):\(padded(civil.minute))"
  }

  private func padded(_ number: Int) -> SafeText {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func month(_ date: CivilDate) -> Phrase { months[min(max(date.month, 1), 12) - 1] }

  private static func shortMonth(_ date: CivilDate) -> Phrase { shortMonths[min(max(date.month, 1), 12) - 1] }

  private static let months: [Phrase] = [
    "January", "February", "March", "April", Phrase("May", as: "month"), "June", "July", "August",
    "September",
    "October", "November", "December",
  ]
  private static let shortMonths: [Phrase] = [
    "Jan", "Feb", "Mar", "Apr", Phrase("May", as: "short month"), "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
    "Dec",
  ]
  private static let weekdays: [Phrase] = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let shortWeekdays: [Phrase] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}
