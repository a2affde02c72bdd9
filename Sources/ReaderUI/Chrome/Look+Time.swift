import NewsModel

extension Look {
  /// The time today, else the day: "10:27", "9 Nov", "9 Nov 2025".
  func shortTime(_ moment: Timestamp) -> SafeText {
    let civil = clock.civil(moment)
    let today = clock.civil(now).date
    if civil.date == today { return "\(Self.twoDigits(civil.hour)):\(Self.twoDigits(civil.minute))" }
    let day: SafeText = "\(civil.date.day) \(SafeText(line: String(Self.month(civil.date).prefix(3))))"
    return civil.date.year == today.year ? day : "\(day) \(civil.date.year)"
  }

  /// "Tuesday 10 November 2026".
  var longDate: SafeText {
    let date = clock.civil(now).date
    return
      "\(SafeText(line: Self.weekdays[date.weekday])) \(date.day) \(SafeText(line: Self.month(date))) \(date.year)"
  }

  /// "Tue 10 Nov".
  var shortDate: SafeText {
    let date = clock.civil(now).date
    let weekday = SafeText(line: String(Self.weekdays[date.weekday].prefix(3)))
    return "\(weekday) \(date.day) \(SafeText(line: String(Self.month(date).prefix(3))))"
  }

  private static func twoDigits(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }

  private static func month(_ date: CivilDate) -> String { months[min(max(date.month, 1), 12) - 1] }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
