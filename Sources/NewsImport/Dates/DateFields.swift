import NewsModel

/// The parts of a date as they were found, judged when all are there.
struct DateFields {
  var year = 0
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of Greenwich.
  var offset = 0

  /// nil when no calendar has such a day, or no clock such a time.
  var moment: Timestamp? {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...CivilDate.daysIn(month: month, of: year)).contains(day) else { return nil }
    guard (0...59).contains(minute), (0...60).contains(second), abs(offset) <= 18 * 3600 else { return nil }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    guard (0...23).contains(hour) || isEndOfDay else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    let time = CivilTime(date: date, hour: hour, minute: minute, second: min(second, 59))
    return time.timestamp(offset: offset)
  }

  /// A year of two digits in the window 1970 to 2069, one of three counted from 1900 (RFC 2822, 4.3).
  static func fullYear(_ number: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: number < 70 ? 2000 + number : 1900 + number
    case 3: 1900 + number
    default: number
    }
  }
}
