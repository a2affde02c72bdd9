extension Timestamp {
  /// In UTC, with milliseconds where there are any: "2026-11-27T05:42:26Z".
  package var rfc3339: String {
    let civil = CivilTime(self)
    let fraction = Int(milliseconds - seconds * 1000)
    guard (0...9999).contains(civil.date.year) else { return longYear(civil, fraction) }
    return String(unsafeUninitializedCapacity: 24) { buffer in
      var place = 0
      func add(_ number: Int, _ width: Int, behind mark: UInt8? = nil) {
        if let mark {
          buffer[place] = mark
          place += 1
        }
        var rest = number
        for offset in stride(from: width - 1, through: 0, by: -1) {
          buffer[place + offset] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
          rest /= 10
        }
        place += width
      }
      add(civil.date.year, 4)
      add(civil.date.month, 2, behind: UInt8(ascii: "-"))
      add(civil.date.day, 2, behind: UInt8(ascii: "-"))
      add(civil.hour, 2, behind: UInt8(ascii: "T"))
      add(civil.minute, 2, behind: UInt8(ascii: ":"))
      add(civil.second, 2, behind: UInt8(ascii: ":"))
      if fraction != 0 { add(fraction, 3, behind: UInt8(ascii: ".")) }
      buffer[place] = UInt8(ascii: "Z")
      return place + 1
    }
  }

  /// A year that four figures do not hold.
  private func longYear(_ civil: CivilTime, _ fraction: Int) -> String {
    var text = "\(padded(civil.date.year, 4))-\(padded(civil.date.month, 2))-\(padded(civil.date.day, 2))"
    text += "T\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    if fraction != 0 { text += ".\(padded(fraction, 3))" }
    return text + "Z"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
