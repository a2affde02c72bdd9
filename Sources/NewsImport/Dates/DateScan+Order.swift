/// Which number is the year, the month and the day.
extension DateScan {
  /// Fills year, month and day; false when they are not all there.
  mutating func assemble() -> Bool {
    if hasMonth { return assembleAroundMonth() }
    guard numbers.count >= 3 else { return false }
    return assembleNumbers()
  }

  private mutating func assembleAroundMonth() -> Bool {
    guard let first = numbers.first else { return false }
    guard numbers.count > 1 else {
      guard first.digits == 4 else { return false }
      fields.year = first.value
      return true
    }
    let second = numbers[1]
    let isYearFirst = first.digits > 2 || (first.value > 31 && second.digits <= 2)
    let (year, day) = isYearFirst ? (first, second) : (second, first)
    guard day.digits <= 2 else { return false }
    fields.year = DateFields.fullYear(year.value, digits: year.digits)
    fields.day = day.value
    return true
  }

  private mutating func assembleNumbers() -> Bool {
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    guard second.digits <= 2 else { return false }
    if first.digits == 4 {
      guard third.digits <= 2 else { return false }
      (fields.year, fields.month, fields.day) = (first.value, second.value, third.value)
      takeLooseTime(after: 3)
      return true
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return false }
    fields.year = DateFields.fullYear(third.value, digits: third.digits)
    let isMonthFirst = isMonthFirst(first, second)
    fields.month = isMonthFirst ? first.value : second.value
    fields.day = isMonthFirst ? second.value : first.value
    takeLooseTime(after: 3)
    return true
  }

  /// With slashes Americans put the month first, and then write AM or PM; others put the day first.
  private func isMonthFirst(_ first: Number, _ second: Number) -> Bool {
    if first.value > 12 { return false }
    if second.value > 12 { return true }
    return second.separator == 0x2F && isAfternoon != nil
  }

  /// "2004년 05월 28일 01시 31분": the hour and the minute without colons.
  private mutating func takeLooseTime(after count: Int) {
    guard !hasTime, numbers.count >= count + 2, numbers[count].digits <= 2 else { return }
    fields.hour = numbers[count].value
    fields.minute = numbers[count + 1].value
  }
}
