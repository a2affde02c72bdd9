import NewsModel

/// ISO 8601 and its profile W3CDTF, at any precision, also without hyphens, by ordinal day and by week.
struct ISODate {
  private var cursor: DateCursor
  private var fields = DateFields()

  private init(_ bytes: [UInt8]) {
    cursor = DateCursor(bytes)
  }

  /// nil unless the whole text has this form.
  static func read(_ bytes: [UInt8]) -> Timestamp? {
    var reader = ISODate(bytes)
    guard reader.date(), reader.time() else { return nil }
    return reader.fields.moment
  }

  private mutating func date() -> Bool {
    if cursor.peek == 0x2D { return centuryless() }
    switch cursor.digitCount {
    case 4: return year(digits: 4)
    case 8 where cursor.peek(8) == 0x54:
      return year(digits: 4) && month() && day()
    case 7: return year(digits: 4) && ordinal()
    case 5: return year(digits: 2) && ordinal()
    case 2 where cursor.peek(2) == 0x2D && DateCursor.isDigit(cursor.peek(3)): return shortYear()
    default: return false
    }
  }

  /// `-YYMM` and `-YY-MM`.
  private mutating func centuryless() -> Bool {
    cursor.position += 1
    guard cursor.digitCount == 4 || (cursor.digitCount == 2 && cursor.peek(2) == 0x2D) else { return false }
    guard let year = cursor.number(digits: 2) else { return false }
    fields.year = DateFields.fullYear(year, digits: 2)
    _ = cursor.skip(0x2D)
    return month()
  }

  /// `YY-MM-DD` and `YY-DDD`.
  private mutating func shortYear() -> Bool {
    guard let year = cursor.number(digits: 2), cursor.skip(0x2D) else { return false }
    fields.year = DateFields.fullYear(year, digits: 2)
    guard cursor.digitCount == 2 else { return cursor.digitCount == 3 && ordinal() }
    return month() && cursor.skip(0x2D) && cursor.digitCount == 2 && day()
  }

  private mutating func year(digits: Int) -> Bool {
    guard let year = cursor.number(digits: digits) else { return false }
    fields.year = DateFields.fullYear(year, digits: digits)
    guard cursor.skip(0x2D) else { return true }
    if cursor.peek == 0x57 { return week() }
    switch cursor.digitCount {
    case 3: return ordinal()
    case 1, 2: return month() && (!cursor.skip(0x2D) || day())
    default: return false
    }
  }

  private mutating func month() -> Bool {
    guard let month = cursor.number(digits: min(2, cursor.digitCount)) else { return false }
    fields.month = month
    return true
  }

  private mutating func day() -> Bool {
    guard let day = cursor.number(digits: min(2, cursor.digitCount)) else { return false }
    fields.day = day
    return true
  }

  private mutating func ordinal() -> Bool {
    guard let day = cursor.number(digits: 3), (1...366).contains(day) else { return false }
    guard day < 366 || CivilDate.isLeap(fields.year) else { return false }
    let first = CivilDate(year: fields.year, month: 1, day: 1).daysSince1970
    set(CivilDate(daysSince1970: first + day - 1))
    return true
  }

  /// `Www` and `Www-D`: week 1 is the one with 4 January.
  private mutating func week() -> Bool {
    cursor.position += 1
    guard let week = cursor.number(digits: 2), (1...53).contains(week) else { return false }
    _ = cursor.skip(0x2D)
    let weekday = cursor.number(digits: min(1, cursor.digitCount)) ?? 1
    guard (1...7).contains(weekday) else { return false }
    let fourth = CivilDate(year: fields.year, month: 1, day: 4)
    let monday = fourth.daysSince1970 - (fourth.weekday + 6) % 7
    set(CivilDate(daysSince1970: monday + (week - 1) * 7 + weekday - 1))
    return true
  }

  private mutating func set(_ date: CivilDate) {
    (fields.year, fields.month, fields.day) = (date.year, date.month, date.day)
  }

  /// The time after `T` or white space, then the zone, then nothing.
  private mutating func time() -> Bool {
    guard !cursor.isAtEnd else { return true }
    let hasMark = cursor.skip(0x54) || cursor.skip(0x74)
    guard hasMark || cursor.peek <= 0x20 || cursor.peek == 0x5A else { return false }
    cursor.skipSpaces()
    if DateCursor.isDigit(cursor.peek), !clock() { return false }
    cursor.skipSpaces()
    return zone() && cursor.isAtEnd
  }

  private mutating func clock() -> Bool {
    guard let hour = cursor.number(digits: min(2, cursor.digitCount)) else { return false }
    fields.hour = hour
    guard cursor.skip(0x3A) || DateCursor.isDigit(cursor.peek) else { return true }
    guard let minute = cursor.number(digits: min(2, cursor.digitCount)) else { return false }
    fields.minute = minute
    guard cursor.skip(0x3A) || DateCursor.isDigit(cursor.peek) else { return true }
    guard let second = cursor.number(digits: min(2, cursor.digitCount)) else { return false }
    fields.second = second
    if cursor.skip(0x2E) || cursor.skip(0x2C) { _ = cursor.number() }
    return true
  }

  private mutating func zone() -> Bool {
    guard !cursor.isAtEnd else { return true }
    if cursor.skip(0x5A) || cursor.skip(0x7A) { return true }
    guard let offset = cursor.offset() else { return false }
    fields.offset = offset
    return true
  }
}
