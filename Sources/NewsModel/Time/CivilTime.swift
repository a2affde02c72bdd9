/// A day and a time of day on somebody's clock.
package struct CivilTime: Hashable, Sendable {
  package var date: CivilDate
  /// 0 to 23.
  package var hour: Int
  package var minute: Int
  package var second: Int

  package init(date: CivilDate, hour: Int, minute: Int, second: Int) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The clock of a place `offset` seconds east of Greenwich.
  package init(_ moment: Timestamp, offset: Int = 0) {
    let seconds = Int(moment.seconds) + offset
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    self.init(
      date: CivilDate(daysSince1970: days), hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// The moment at which a clock `offset` seconds east of Greenwich shows this.
  package func timestamp(offset: Int = 0) -> Timestamp {
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    return Timestamp(seconds: Int64(seconds))
  }
}
