extension Timestamp {
  /// RFC 3339 in UTC, as `2026-11-10T08:02:00Z`; milliseconds only where there are any.
  package var rfc3339: String {
    let civil = CivilTime(self)
    let fraction = milliseconds - seconds * 1000
    var text = "\(padded(civil.date.year, 4))-\(padded(civil.date.month, 2))-\(padded(civil.date.day, 2))"
    text += "T\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    if fraction != 0 { text += ".\(padded(Int(fraction), 3))" }
    return text + "Z"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
